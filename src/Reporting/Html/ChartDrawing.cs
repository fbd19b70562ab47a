using Reporting.Documents;
using Reporting.Formats;

namespace Reporting.Html;

/// <summary>What all pictures share: the frame of labels, axis and ticks, and the place of every row.</summary>
internal static class ChartDrawing
{
    public const double Width = 760;

    public const double LabelWidth = 204;

    public const double LineHeight = 17;

    private const int LabelLetters = 25;

    /// <summary>What fits where a value would be drawn; a longer reason stands in the table.</summary>
    private const int AbsentLetters = 38;

    public static string Draw(Chart chart, Language language, string id) => chart switch
    {
        IntervalChart intervals => IntervalDrawing.Draw(intervals, language, id),
        LineChart lines => LineDrawing.Draw(lines, language, id),
        BarChart bars => BarDrawing.Draw(bars, language, id),
        CurveChart curve => CurveDrawing.Draw(curve, language, id),
        BandChart bands => BandDrawing.Draw(bands, language, id),
        ShapeChart shape => ShapeDrawing.Draw(shape, language, id),
        HeatMap heat => HeatDrawing.Draw(heat, language, id),
        _ => throw new InvalidOperationException($"no drawing for a chart of type {chart.GetType().Name}"),
    };

    /// <summary>Ticks with their numbers, and the axis' name under them.</summary>
    public static void DrawAxis(Svg svg, Chart chart, Axis axis, Language language, double top, double bottom)
    {
        var digits = TickDigits(axis, chart.Percentage);
        foreach (var tick in axis.Ticks)
        {
            var x = axis.At(tick);
            svg.Line(x, top, x, bottom, "grid");
            svg.Text(x, bottom + 17, chart.Percentage ? Written.Percentage(tick, digits, language) : Written.Decimal(tick, digits, language), "tick", "middle");
        }
        svg.Line(axis.At(axis.Low), bottom, axis.At(axis.High), bottom, "axis");
        svg.Text((axis.At(axis.Low) + axis.At(axis.High)) / 2, bottom + 38, chart.Axis.In(language), "axis-name", "middle");
    }

    /// <summary>Why a value is not there, if that is short enough for a picture.</summary>
    public static string Absent(Phrase? reason, Language language) => reason?.In(language) is { Length: <= AbsentLetters } said ? said : Words.NotDefined.In(language);

    /// <summary>A row's label, vertically centred on <paramref name="y"/>.</summary>
    public static void DrawLabel(Svg svg, IReadOnlyList<string> lines, double x, double y, string style, string anchor)
    {
        var first = y + 5 - (lines.Count - 1) * LineHeight / 2;
        for (var i = 0; i < lines.Count; i++)
            svg.Text(x, first + i * LineHeight, lines[i], style, anchor);
    }

    /// <summary>Lines of at most a label's width; a word that is longer alone is cut with a hyphen, never dropped.</summary>
    public static List<string> Wrapped(string text, int letters = LabelLetters)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, letters)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                lines.Add(line);
                line = string.Empty;
            }
            line = line.Length == 0 ? word : line + " " + word;
        }
        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Pieces(string word, int letters)
    {
        for (; word.Length > letters; word = word[(letters - 1)..])
            yield return word[..(letters - 1)] + "-";
        yield return word;
    }

    public static double RowHeight(IReadOnlyList<string> label) => Math.Max(32, label.Count * LineHeight + 12);

    public static int TickDigits(Axis axis, bool percentage)
    {
        if (axis.Logarithmic)
            return 2;
        var step = (axis.Ticks[1] - axis.Ticks[0]) * (percentage ? 100 : 1);
        return Math.Max(0, (int)Math.Ceiling(-Math.Log10(step) - 1e-9));
    }
}
