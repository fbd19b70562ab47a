using Reporting.Documents;

namespace Reporting.Html;

/// <summary>Dots with whiskers on a shared axis; the tolerance is shaded behind them, the finding stands to the right in words.</summary>
internal static class IntervalDrawing
{
    private const double Top = 30;

    private const double StatusWidth = 224;

    private const int StatusLetters = 32;

    public static string Draw(IntervalChart chart, Language language, string id)
    {
        var judged = chart.Rows.Any(r => r.Status is not null);
        var right = ChartDrawing.Width - (judged ? StatusWidth : 24);
        var axis = AxisOf(chart, ChartDrawing.LabelWidth + 16, right - ChartDrawing.LabelWidth - 32);
        var labels = chart.Rows.Select(r => ChartDrawing.Wrapped(r.Label.In(language))).ToArray();
        var heights = chart.Rows.Select((row, i) => Math.Max(ChartDrawing.RowHeight(labels[i]), ChartDrawing.RowHeight(Verdict(row, language)))).ToArray();
        var bottom = Top + heights.Sum() + 4;
        var svg = new Svg();
        DrawBand(svg, chart, axis, language, bottom);
        ChartDrawing.DrawAxis(svg, chart, axis, language, Top, bottom);
        DrawEdges(svg, chart, axis, bottom);
        if (chart.Reference is { } reference && reference >= axis.Low && reference <= axis.High)
            svg.Line(axis.At(reference), Top, axis.At(reference), bottom, "reference");
        var y = Top;
        for (var i = 0; i < labels.Length; i++)
        {
            DrawRow(svg, chart.Rows[i], labels[i], axis, y + heights[i] / 2 + 2, right, language);
            y += heights[i];
        }
        return svg.Picture(id, chart.Title.In(language), chart.Finding.In(language), ChartDrawing.Width, bottom + 48);
    }

    private static Axis AxisOf(IntervalChart chart, double left, double width)
    {
        List<double> values = [];
        if (chart.Range is { } range)
        {
            values.AddRange([range.Low, range.High]);
        }
        else
        {
            values.AddRange(chart.Rows.SelectMany(row => new[] { row.Low, row.High }).OfType<double>());
            if (chart.Reference is { } reference)
                values.Add(reference);
        }
        values.AddRange(chart.Rows.Select(row => row.Estimate).OfType<double>());
        if (chart.Tolerance is { } band)
            values.AddRange([band.Low, band.High]);
        if (!chart.Logarithmic && chart.Percentage)
            values.Add(0);
        return chart.Logarithmic ? Axis.Ratio(values, left, width) : Axis.Linear(values, left, width);
    }

    private static void DrawBand(Svg svg, IntervalChart chart, Axis axis, Language language, double bottom)
    {
        if (chart.Tolerance is not { } band)
            return;
        var (from, to) = (axis.At(band.Low), axis.At(band.High));
        svg.Rectangle(from, Top, to - from, bottom - Top, "band");
        svg.Text((from + to) / 2, Top - 10, band.Words.In(language), "band-words", "middle");
    }

    /// <summary>Over the grid, which may have a line at the same place.</summary>
    private static void DrawEdges(Svg svg, IntervalChart chart, Axis axis, double bottom)
    {
        if (chart.Tolerance is not { } band)
            return;
        svg.Line(axis.At(band.Low), Top, axis.At(band.Low), bottom, "band-edge");
        svg.Line(axis.At(band.High), Top, axis.At(band.High), bottom, "band-edge");
    }

    private static void DrawRow(Svg svg, IntervalRow row, List<string> label, Axis axis, double y, double right, Language language)
    {
        ChartDrawing.DrawLabel(svg, label, ChartDrawing.LabelWidth, y, "label", "end");
        if (row.Estimate is { } estimate)
        {
            DrawWhisker(svg, row, axis, y);
            if (estimate < axis.Low || estimate > axis.High)
                svg.Arrow(axis.At(estimate), y, estimate < axis.Low ? -1 : 1);
            else
                DrawDot(svg, row.Status?.Kind, axis.At(estimate), y);
        }
        else
        {
            svg.Text((axis.At(axis.Low) + axis.At(axis.High)) / 2, y + 5, "\u2013 " + ChartDrawing.Absent(row.UndefinedBecause, language), "absent", "middle");
        }
        ChartDrawing.DrawLabel(svg, Verdict(row, language), right + 10, y, "verdict", "start");
    }

    private static List<string> Verdict(IntervalRow row, Language language) => row.Status is { } status
        ? ChartDrawing.Wrapped(Symbols.Of(status.Kind) + "\u00A0" + status.Word.In(language), StatusLetters)
        : [];

    private static void DrawWhisker(Svg svg, IntervalRow row, Axis axis, double y)
    {
        if (row.Low is null && row.High is null)
            return;
        var (low, high) = (row.Low ?? double.NegativeInfinity, row.High ?? double.PositiveInfinity);
        var (from, to) = (axis.At(low), axis.At(high));
        svg.Line(from, y, to, y, "whisker");
        DrawEnd(svg, from, y, -1, low < axis.Low);
        DrawEnd(svg, to, y, 1, high > axis.High);
    }

    private static void DrawEnd(Svg svg, double x, double y, int direction, bool leaves)
    {
        if (leaves)
            svg.Arrow(x, y, direction);
        else
            svg.Line(x, y - 5, x, y + 5, "whisker");
    }

    private static void DrawDot(Svg svg, StatusKind? kind, double x, double y)
    {
        if (kind == StatusKind.Beyond)
            svg.Triangle(x, y, 7.5, "dot beyond");
        else if (kind is null)
            svg.Circle(x, y, 3.5, "dot within");
        else
            svg.Circle(x, y, 6, kind == StatusKind.Within ? "dot within" : "dot open");
    }
}
