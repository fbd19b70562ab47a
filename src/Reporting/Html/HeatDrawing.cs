using Reporting.Documents;
using Reporting.Formats;

namespace Reporting.Html;

/// <summary>A grid of cells in two hues, each with its number, or where cells are narrow with its sign.</summary>
internal static class HeatDrawing
{
    /// <summary>The strongest tint on which ink still stands out.</summary>
    public const double Strongest = 0.5;

    private const double LetterWidth = 6.7;
    private const double MostWide = 76;
    private const double NumberWidth = 38;
    private const double Row = 30;

    /// <summary>Of a text that runs upwards at 40 degrees.</summary>
    private static readonly (double Across, double Up) Slant = (Math.Cos(40 * Math.PI / 180), Math.Sin(40 * Math.PI / 180));

    public static string Draw(HeatMap chart, Language language, string id)
    {
        var columns = chart.ColumnLabels.Select(c => c.In(language)).ToArray();
        var longest = LetterWidth * columns.Max(c => c.Length);
        var (left, top) = (ChartDrawing.LabelWidth + 14, 40 + (longest * Slant.Up));
        var wide = Math.Min(MostWide, (ChartDrawing.Width - left - (longest * Slant.Across)) / columns.Length);
        var labels = chart.Rows.Select(r => ChartDrawing.Wrapped(r.Label.In(language))).ToArray();
        var most = Math.Max(1, chart.Rows.SelectMany(r => r.Cells).Max(c => Math.Abs(c.Value)));
        var svg = new Svg();
        svg.Text(left, 18, chart.ColumnHeader.In(language), "axis-name");
        svg.Text(ChartDrawing.LabelWidth, top - 8, chart.RowHeader.In(language), "axis-name", "end");
        for (var c = 0; c < columns.Length; c++)
            svg.Slanted(left + ((c + 0.5) * wide), top - 7, columns[c], "tick");
        var y = top;
        for (var r = 0; r < labels.Length; r++)
        {
            var height = Math.Max(Row, (labels[r].Count * ChartDrawing.LineHeight) + 8);
            ChartDrawing.DrawLabel(svg, labels[r], ChartDrawing.LabelWidth, y + (height / 2), "label", "end");
            for (var c = 0; c < columns.Length; c++)
                DrawCell(svg, chart.Rows[r].Cells[c], left + (c * wide), y, wide, height, most, language);
            y += height;
        }

        svg.Text(left, y + 24, chart.Axis.In(language), "axis-name");
        return svg.Picture(id, chart.Title.In(language), chart.Finding.In(language), ChartDrawing.Width, y + 34);
    }

    private static void DrawCell(Svg svg, HeatCell cell, double x, double y, double wide, double height, int most, Language language)
    {
        var style = cell.Value > 0 ? "heat above" : cell.Value < 0 ? "heat below" : "heat none";
        svg.Tinted(x, y, wide, height, style, Strongest * Math.Abs(cell.Value) / most);
        if (cell.Empty)
            svg.Rectangle(x + 2, y + 2, wide - 4, height - 4, "heat-empty");
        var said = wide >= NumberWidth ? Written.Count(cell.Value, language) : cell.Value > 0 ? "+" : cell.Value < 0 ? "\u2212" : "0";
        svg.Text(x + (wide / 2), y + (height / 2) + 4, said, "heat-number", "middle");
    }
}
