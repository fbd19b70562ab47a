using Reporting.Documents;
using Reporting.Formats;

namespace Reporting.Html;

/// <summary>
/// A row for every value: its bar from zero, solid above and hatched below, the whisker of its interval, the number, and the share of all that
/// has the value.
/// </summary>
internal static class ShapeDrawing
{
    private const double Top = 34;
    private const double Row = 26;
    private const double Right = 520;
    private const double NumberEnd = 580;
    private const double ShareLeft = 600;
    private const double ShareWidth = 100;

    public static string Draw(ShapeChart chart, Language language, string id)
    {
        var axis = AxisOf(chart);
        var labels = chart.Rows.Select(r => ChartDrawing.Wrapped(r.Label.In(language))).ToArray();
        var bottom = Top + labels.Sum(Height) + 4;
        var most = Math.Max(chart.Rows.Max(r => r.Share), double.Epsilon);
        var svg = new Svg();
        ChartDrawing.DrawAxis(svg, chart, axis, language, Top, bottom);
        svg.Text(ShareLeft, Top - 12, chart.Share.In(language), "axis-name");
        var y = Top;
        for (var i = 0; i < labels.Length; i++)
        {
            var middle = y + (Height(labels[i]) / 2) + 2;
            ChartDrawing.DrawLabel(svg, labels[i], ChartDrawing.LabelWidth, middle, "label", "end");
            DrawBar(svg, chart.Rows[i], axis, middle, id);
            svg.Text(NumberEnd, middle + 5, Number(chart, chart.Rows[i].Value, language), "number", "end");
            svg.Rectangle(ShareLeft, middle - 6, ShareWidth * chart.Rows[i].Share / most, 12, "share");
            svg.Text(ShareLeft + (ShareWidth * chart.Rows[i].Share / most) + 6, middle + 5, Written.Percentage(chart.Rows[i].Share, 1, language), "tick");
            y += Height(labels[i]);
        }

        svg.Line(axis.At(0), Top, axis.At(0), bottom, "axis");
        return svg.Picture(id, chart.Title.In(language), chart.Finding.In(language), ChartDrawing.Width, bottom + 48);
    }

    private static Axis AxisOf(ShapeChart chart)
    {
        var left = ChartDrawing.LabelWidth + 16;
        return Axis.Linear([0, .. chart.Rows.Select(r => r.Value), .. chart.Rows.SelectMany(r => new[] { r.Low, r.High }).OfType<double>()], left, Right - left);
    }

    private static void DrawBar(Svg svg, ShapeRow row, Axis axis, double y, string id)
    {
        var (from, to) = (axis.At(Math.Min(0, row.Value)), axis.At(Math.Max(0, row.Value)));
        if (row.Value < 0)
            svg.Hatched(from, y - 7, to - from, 14, id);
        else
            svg.Rectangle(from, y - 7, to - from, 14, "bar");
        if (row is not { Low: { } low, High: { } high })
            return;
        svg.Line(axis.At(low), y, axis.At(high), y, "whisker");
        svg.Line(axis.At(low), y - 5, axis.At(low), y + 5, "whisker");
        svg.Line(axis.At(high), y - 5, axis.At(high), y + 5, "whisker");
    }

    private static string Number(ShapeChart chart, double value, Language language) =>
        chart.Percentage ? Written.Percentage(value, chart.Digits, language) : Written.Decimal(value, chart.Digits, language);

    private static double Height(List<string> label) => Math.Max(Row, (label.Count * ChartDrawing.LineHeight) + 8);
}
