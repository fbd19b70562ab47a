namespace Reporting.Html;

/// <summary>What the lines of a picture are called, to the right of it, one below the other.</summary>
internal static class Legend
{
    public const double Width = 200;
    private const int Letters = 24;

    /// <summary>Draws the mark of a line, and its name below that.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="words">The line's name.</param>
    /// <param name="style">Class of the line.</param>
    /// <param name="banded">Whether a band lies around the line.</param>
    /// <param name="right">Where the field of the picture ends.</param>
    /// <param name="y">Height of the mark.</param>
    /// <returns>Height of the next mark.</returns>
    public static double Entry(Svg svg, string words, string style, bool banded, double right, double y)
    {
        if (banded)
            svg.Rectangle(right + 14, y - 7, 30, 14, "curve-band");
        svg.Path([(right + 14, y), (right + 44, y)], style);
        var lines = ChartDrawing.Wrapped(words, Letters);
        for (var i = 0; i < lines.Count; i++)
            svg.Text(right + 14, y + 20 + (i * ChartDrawing.LineHeight), lines[i], "label");
        return y + 34 + (lines.Count * ChartDrawing.LineHeight);
    }
}
