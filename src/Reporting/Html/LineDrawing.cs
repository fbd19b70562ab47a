using Reporting.Documents;
using Reporting.Formats;

namespace Reporting.Html;

/// <summary>Lines over a share from 0 to 1: the tolerance is shaded across, the first line is solid, the second dashed, and marks are triangles.</summary>
internal static class LineDrawing
{
    private const double Left = 64;
    private const double Top = 26;
    private const double Height = 260;
    private static readonly double[] Shares = [0, 0.2, 0.4, 0.6, 0.8, 1];
    private static readonly string[] Styles = ["curve", "curve dashed"];

    public static string Draw(LineChart chart, Language language, string id)
    {
        var (right, bottom) = (ChartDrawing.Width - Legend.Width, Top + Height);
        var axis = AxisOf(chart, bottom);
        var svg = new Svg();
        DrawBand(svg, chart, axis, language, right);
        DrawGrid(svg, chart, axis, language, right, bottom);
        for (var c = 0; c < chart.Lines.Count; c++)
            DrawLine(svg, chart.Lines[c], axis, right, Styles[c % Styles.Length]);
        DrawLegend(svg, chart, language, right);
        svg.Text((Left + right) / 2, bottom + 38, chart.RowHeader.In(language), "axis-name", "middle");
        svg.Text(Left - 48, Top - 10, chart.Axis.In(language), "axis-name");
        return svg.Picture(id, chart.Title.In(language), chart.Finding.In(language), ChartDrawing.Width, bottom + 48);
    }

    private static Axis AxisOf(LineChart chart, double bottom)
    {
        List<double> values = [.. chart.Lines.SelectMany(c => c.Points).Select(p => p.Value).OfType<double>()];
        if (chart.Range is { } range)
            values = [.. values.Select(v => Math.Clamp(v, range.Low, range.High)), range.Low, range.High];
        if (chart.Tolerance is { } band)
            values.AddRange([band.Low, band.High]);
        return chart.Logarithmic ? Axis.Ratio(values, bottom, -Height) : Axis.Linear(values, bottom, -Height);
    }

    private static void DrawBand(Svg svg, LineChart chart, Axis axis, Language language, double right)
    {
        if (chart.Tolerance is not { } band)
            return;
        var (low, high) = (axis.At(band.Low), axis.At(band.High));
        svg.Rectangle(Left, high, right - Left, low - high, "band");
        svg.Line(Left, low, right, low, "band-edge");
        svg.Line(Left, high, right, high, "band-edge");
        svg.Text(right - 6, high - 5, band.Words.In(language), "band-words", "end");
    }

    private static void DrawGrid(Svg svg, LineChart chart, Axis axis, Language language, double right, double bottom)
    {
        foreach (var tick in axis.Ticks)
        {
            svg.Line(Left, axis.At(tick), right, axis.At(tick), "grid");
            svg.Text(Left - 8, axis.At(tick) + 4, chart.Percentage ? Written.Percentage(tick, 0, language) : Written.Decimal(tick, 2, language), "tick", "end");
        }

        foreach (var share in Shares)
            svg.Text(At(share, right), bottom + 17, Written.Percentage(share, 0, language), "tick", "middle");
        svg.Line(Left, bottom, right, bottom, "axis");
        svg.Line(Left, Top, Left, bottom, "axis");
    }

    private static void DrawLine(Svg svg, Line line, Axis axis, double right, string style)
    {
        // At(value) clamps, so the line is cut where it leaves the picture and not drawn along its edge.
        List<(double X, double Y)> run = [];
        foreach (var point in line.Points)
        {
            if (point.Value is { } value)
            {
                run.Add((At(point.Share, right), axis.At(value)));
                if (value >= axis.Low && value <= axis.High)
                    continue;
            }

            svg.Path(run, style);
            run = [];
        }

        svg.Path(run, style);
        foreach (var mark in line.Marks)
            svg.Triangle(At(mark.Share, right), axis.At(mark.Value!.Value), 7, "dot beyond");
    }

    private static void DrawLegend(Svg svg, LineChart chart, Language language, double right)
    {
        var y = Top + 14;
        for (var c = 0; c < chart.Lines.Count; c++)
            y = Legend.Entry(svg, chart.Lines[c].Label.In(language), Styles[c % Styles.Length], false, right, y);
    }

    private static double At(double share, double right) => Left + ((right - Left) * share);
}
