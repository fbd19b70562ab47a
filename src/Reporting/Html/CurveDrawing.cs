using Reporting.Documents;
using Reporting.Formats;

namespace Reporting.Html;

/// <summary>A square of 0 to 1 with its diagonal; the first series in filled dots, the second in open ones.</summary>
internal static class CurveDrawing
{
    private const double Left = 110;
    private const double Top = 34;
    private const double Side = 400;
    private const double LegendLeft = Left + Side + 40;
    private const double LegendLine = 24;

    /// <summary>So that two points at one place do not hide each other.</summary>
    private const double Aside = 3;

    private static readonly double[] Ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];

    public static string Draw(CurveChart chart, Language language, string id)
    {
        var svg = new Svg();
        DrawSquare(svg, chart, language);
        for (var series = 0; series < chart.Series.Count; series++)
        {
            foreach (var point in chart.Series[series].Points)
                DrawPoint(svg, point, series, chart.Series.Count > 1 ? (series == 0 ? -Aside : Aside) : 0);
            DrawDot(svg, LegendLeft, Top + 12 + (series * LegendLine * 2), series);
            ChartDrawing.DrawLabel(svg, ChartDrawing.Wrapped(chart.Series[series].Name.In(language), 22), LegendLeft + 14, Top + 12 + (series * LegendLine * 2), "label", "start");
        }

        return svg.Picture(id, chart.Title.In(language), chart.Finding.In(language), ChartDrawing.Width, Top + Side + 52);
    }

    private static void DrawSquare(Svg svg, CurveChart chart, Language language)
    {
        foreach (var tick in Ticks)
        {
            svg.Line(X(tick), Top, X(tick), Top + Side, "grid");
            svg.Line(Left, Y(tick), Left + Side, Y(tick), "grid");
            svg.Text(X(tick), Top + Side + 17, Written.Percentage(tick, 0, language), "tick", "middle");
            svg.Text(Left - 8, Y(tick) + 5, Written.Percentage(tick, 0, language), "tick", "end");
        }

        svg.Line(Left, Top + Side, Left + Side, Top + Side, "axis");
        svg.Line(Left, Top, Left, Top + Side, "axis");
        svg.Line(X(0), Y(0), X(1), Y(1), "band-edge");
        svg.Text(Left + (Side / 2), Top + Side + 40, chart.Axis.In(language), "axis-name", "middle");
        svg.Text(Left - 50, Top - 14, chart.Upright.In(language), "axis-name");
        ChartDrawing.DrawLabel(svg, ChartDrawing.Wrapped(chart.Diagonal.In(language), 22), LegendLeft + 14, Top + 24 + (chart.Series.Count * LegendLine * 2), "label", "start");
        svg.Line(LegendLeft - 10, Top + 24 + (chart.Series.Count * LegendLine * 2), LegendLeft + 10, Top + 24 + (chart.Series.Count * LegendLine * 2), "band-edge");
    }

    private static void DrawPoint(Svg svg, CurvePoint point, int series, double aside)
    {
        var x = X(point.X) + aside;
        if (point is { Low: { } low, High: { } high })
        {
            svg.Line(x, Y(low), x, Y(high), "whisker");
            svg.Line(x - 4, Y(low), x + 4, Y(low), "whisker");
            svg.Line(x - 4, Y(high), x + 4, Y(high), "whisker");
        }

        DrawDot(svg, x, Y(point.Y), series);
    }

    private static void DrawDot(Svg svg, double x, double y, int series) => svg.Circle(x, y, 5, series == 0 ? "dot within" : "dot open");

    private static double X(double share) => Left + (Side * Math.Clamp(share, 0, 1));

    private static double Y(double share) => Top + (Side * (1 - Math.Clamp(share, 0, 1)));
}
