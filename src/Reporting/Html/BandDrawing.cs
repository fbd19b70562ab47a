using Reporting.Documents;
using Reporting.Formats;

namespace Reporting.Html;

/// <summary>Lines over a field: solid with its band, dashed, dotted; a thin diagonal where both quantities are equal; an upright line as a mark.</summary>
internal static class BandDrawing
{
    private const double Left = 70;
    private const double Top = 34;
    private const double Height = 300;
    private static readonly string[] Styles = ["curve", "curve dashed", "curve dotted"];

    public static string Draw(BandChart chart, Language language, string id)
    {
        var (right, bottom) = (ChartDrawing.Width - Legend.Width, Top + Height);
        var points = chart.Series.SelectMany(s => s.Points).ToArray();
        var across = Axis.Linear([.. Enumerable.Repeat(0.0, chart.AcrossPercentage ? 1 : 0), .. points.Select(p => p.Across)], Left, right - Left);
        var upright = Axis.Linear([0, .. points.SelectMany(p => new[] { p.Value, p.Low, p.High }).OfType<double>()], bottom, -Height);
        var svg = new Svg();
        DrawGrid(svg, chart, across, upright, language, right, bottom);
        DrawLines(svg, chart, across, upright);
        if (chart.Mark is { } mark)
        {
            svg.Line(across.At(mark.At), Top, across.At(mark.At), bottom, "band-edge");
            svg.Text(across.At(mark.At) + 6, bottom - 8, mark.Words.In(language), "band-words");
        }

        DrawLegend(svg, chart, language, right);
        return svg.Picture(id, chart.Title.In(language), chart.Finding.In(language), ChartDrawing.Width, bottom + 48);
    }

    private static void DrawGrid(Svg svg, BandChart chart, Axis across, Axis upright, Language language, double right, double bottom)
    {
        foreach (var tick in upright.Ticks)
        {
            svg.Line(Left, upright.At(tick), right, upright.At(tick), "grid");
            svg.Text(Left - 8, upright.At(tick) + 4, Number(tick, chart.Percentage, ChartDrawing.TickDigits(upright, chart.Percentage), language), "tick", "end");
        }

        var whole = chart is { AcrossPercentage: false, AcrossDigits: 0 };
        foreach (var tick in across.Ticks.Where(t => !whole || Math.Abs(t - Math.Round(t)) < 1e-9))
            svg.Text(across.At(tick), bottom + 17, Number(tick, chart.AcrossPercentage, whole ? 0 : ChartDrawing.TickDigits(across, chart.AcrossPercentage), language), "tick", "middle");
        svg.Line(Left, bottom, right, bottom, "axis");
        svg.Line(Left, Top, Left, bottom, "axis");
        svg.Text((Left + right) / 2, bottom + 38, chart.RowHeader.In(language), "axis-name", "middle");
        svg.Text(Left - 54, Top - 14, chart.Axis.In(language), "axis-name");
        if (chart.Diagonal is null)
            return;
        var (from, to) = (Math.Max(across.Low, upright.Low), Math.Min(across.High, upright.High));
        svg.Line(across.At(from), upright.At(from), across.At(to), upright.At(to), "band-edge");
    }

    private static void DrawLines(Svg svg, BandChart chart, Axis across, Axis upright)
    {
        foreach (var run in Runs(chart.Series[0].Points, p => p is { Low: not null, High: not null }))
            svg.Between([.. run.Select(p => (across.At(p.Across), upright.At(p.Low!.Value), upright.At(p.High!.Value)))], "curve-band");
        for (var s = 0; s < chart.Series.Count; s++)
        {
            foreach (var run in Runs(chart.Series[s].Points, p => p.Value is not null))
            {
                svg.Path([.. run.Select(p => (across.At(p.Across), upright.At(p.Value!.Value)))], Styles[s % Styles.Length]);
                foreach (var point in run)
                    svg.Circle(across.At(point.Across), upright.At(point.Value!.Value), s == 0 ? 3 : 1.5, "dot within");
            }
        }
    }

    /// <summary>Points that follow each other and all have what is drawn, so that a gap stays a gap.</summary>
    private static IEnumerable<List<BandPoint>> Runs(IReadOnlyList<BandPoint> points, Func<BandPoint, bool> has)
    {
        List<BandPoint> run = [];
        foreach (var point in points)
        {
            if (has(point))
            {
                run.Add(point);
                continue;
            }

            if (run.Count > 0)
                yield return run;
            run = [];
        }

        if (run.Count > 0)
            yield return run;
    }

    private static void DrawLegend(Svg svg, BandChart chart, Language language, double right)
    {
        var y = Top + 14;
        for (var s = 0; s < chart.Series.Count; s++)
            y = Legend.Entry(svg, chart.Series[s].Name.In(language), Styles[s % Styles.Length], s == 0 && chart.HasIntervals, right, y);
        if (chart.Diagonal is { } diagonal)
            Legend.Entry(svg, diagonal.In(language), "band-edge", false, right, y);
    }

    private static string Number(double value, bool percentage, int digits, Language language) =>
        percentage ? Written.Percentage(value, digits, language) : Written.Decimal(value, digits, language);
}
