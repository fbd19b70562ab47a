namespace Statistics.Bounds;

/// <summary>All values from <paramref name="Low"/> to <paramref name="High"/>, both included; an end may be infinite.</summary>
public readonly record struct ValueRange(double Low, double High)
{
    /// <summary>Every count: nothing is known but that nobody is counted less than never.</summary>
    public static ValueRange AnyCount { get; } = new(0, double.PositiveInfinity);

    public static ValueRange Anything { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public double Width => High - Low;

    public ValueRange Within(ValueRange other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));

    /// <summary>The whole numbers in it, as ends; values a hair beside a whole number are taken for it.</summary>
    public ValueRange Whole() => new(Math.Ceiling(Low - 1e-6), Math.Floor(High + 1e-6));
}
