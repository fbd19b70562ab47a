namespace Reporting.Html;

/// <summary>Places values on a line of a given width; equal steps are equal differences or, logarithmic, equal ratios.</summary>
internal sealed class Axis
{
    private static readonly double[] RatioTicks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 5, 10, 20, 50, 100];

    private readonly double left, width;

    private Axis(double low, double high, bool logarithmic, double left, double width, IReadOnlyList<double> ticks)
    {
        (Low, High, Logarithmic) = (low, high, logarithmic);
        (this.left, this.width) = (left, width);
        Ticks = ticks;
    }

    public double Low { get; }

    public double High { get; }

    public bool Logarithmic { get; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>An axis of equal differences from the first round number below the values to the first above them.</summary>
    public static Axis Linear(IReadOnlyCollection<double> values, double left, double width)
    {
        var (low, high) = (values.DefaultIfEmpty(0).Min(), values.DefaultIfEmpty(1).Max());
        if (high <= low)
            high = low + 1;
        var step = Step((high - low) / 5);
        var (first, last) = (Math.Floor(low / step + 1e-9), Math.Ceiling(high / step - 1e-9));
        var ticks = Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step).ToArray();
        return new(ticks[0], ticks[^1], logarithmic: false, left, width, ticks);
    }

    /// <summary>An axis of equal ratios; ends beyond 1/100 and 100 are drawn as arrows by whoever draws.</summary>
    public static Axis Ratio(IReadOnlyCollection<double> values, double left, double width)
    {
        var positive = values.Where(v => v > 0).ToArray();
        var low = Math.Max(RatioTicks[0], positive.DefaultIfEmpty(0.5).Min() / 1.05);
        var high = Math.Min(RatioTicks[^1], positive.DefaultIfEmpty(2).Max() * 1.05);
        (low, high) = (Math.Min(low, 0.67), Math.Max(high, 1.5));
        return new(low, high, logarithmic: true, left, width, Thinned(RatioTicks.Where(t => t >= low && t <= high), low, high, width));
    }

    public double At(double value) => left + width * (Logarithmic
        ? Math.Log(Math.Clamp(value, Low, High) / Low) / Math.Log(High / Low)
        : (Math.Clamp(value, Low, High) - Low) / (High - Low));

    /// <summary>Ticks at least a label's width apart; 1 stays, the others give way to it.</summary>
    private static List<double> Thinned(IEnumerable<double> ticks, double low, double high, double width)
    {
        const double labelWidth = 38;
        double Place(double value) => width * Math.Log(value / low) / Math.Log(high / low);
        var kept = new List<double> { 1 };
        foreach (var tick in ticks.OrderBy(t => Math.Abs(Math.Log(t))))
        {
            if (kept.TrueForAll(k => Math.Abs(Place(k) - Place(tick)) >= labelWidth))
                kept.Add(tick);
        }
        kept.Sort();
        return kept;
    }

    private static double Step(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
    }
}
