using Reporting.Documents;
using Reporting.Formats;

namespace Reporting.Html;

/// <summary>Horizontal bars from zero, with the number at the end of each; hatched, or solid where the sentence is about that bar.</summary>
internal static class BarDrawing
{
    private const double Top = 8;

    private const double NumberWidth = 70;

    public static string Draw(BarChart chart, Language language, string id)
    {
        var left = ChartDrawing.LabelWidth + 10;
        var axis = Axis.Linear([0, .. chart.Rows.Select(r => r.Value).OfType<double>()], left, ChartDrawing.Width - left - NumberWidth);
        var labels = chart.Rows.Select(r => ChartDrawing.Wrapped(r.Label.In(language))).ToArray();
        var bottom = Top + labels.Sum(ChartDrawing.RowHeight) + 4;
        var svg = new Svg();
        ChartDrawing.DrawAxis(svg, chart, axis, language, Top, bottom);
        var y = Top;
        for (var i = 0; i < labels.Length; i++)
        {
            var height = ChartDrawing.RowHeight(labels[i]);
            var row = chart.Rows[i];
            ChartDrawing.DrawLabel(svg, labels[i], ChartDrawing.LabelWidth, y + height / 2 + 2, "label", "end");
            if (row.Value is { } value)
                DrawBar(svg, chart, axis, row, value, y + height / 2 + 2, language, id);
            else
                svg.Text(left + 6, y + height / 2 + 7, "\u2013 " + ChartDrawing.Absent(row.UndefinedBecause, language), "absent");
            y += height;
        }
        svg.Line(axis.At(0), Top, axis.At(0), bottom, "axis");
        return svg.Picture(id, chart.Title.In(language), chart.Finding.In(language), ChartDrawing.Width, bottom + 48);
    }

    private static void DrawBar(Svg svg, BarChart chart, Axis axis, BarRow row, double value, double y, Language language, string id)
    {
        var (from, to) = (axis.At(Math.Min(0, value)), axis.At(Math.Max(0, value)));
        if (row.Emphasis)
            svg.Rectangle(from, y - 9, to - from, 18, "bar");
        else
            svg.Hatched(from, y - 9, to - from, 18, id);
        var number = chart.Percentage ? Written.Percentage(value, chart.Digits, language) : Written.Decimal(value, chart.Digits, language);
        svg.Text(to + 8, y + 5, number, "number");
    }
}
