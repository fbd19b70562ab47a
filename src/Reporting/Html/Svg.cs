using System.Globalization;
using System.Text;

namespace Reporting.Html;

/// <summary>
/// Writes the shapes of a picture. Every text goes through the encoder here, because a text element cannot be written as Razor, whose
/// own tag has that name.
/// </summary>
internal sealed class Svg
{
    private readonly StringBuilder shapes = new();

    public void Line(double x1, double y1, double x2, double y2, string style) =>
        Add($"<line class=\"{style}\" x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\"/>");

    public void Rectangle(double x, double y, double width, double height, string style) =>
        Add($"<rect class=\"{style}\" x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{Math.Max(0, width):0.##}\" height=\"{height:0.##}\"/>");

    /// <summary>A cell in one hue, of a strength of 0 to 1.</summary>
    public void Tinted(double x, double y, double width, double height, string style, double strength) =>
        Add($"<rect class=\"{style}\" fill-opacity=\"{strength:0.##}\" x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\"/>");

    /// <summary>A bar filled with the picture's hatch.</summary>
    public void Hatched(double x, double y, double width, double height, string id) =>
        Add($"<rect class=\"bar-hatched\" fill=\"url(#{id}-hatch)\" x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{Math.Max(0, width):0.##}\" height=\"{height:0.##}\"/>");

    public void Circle(double x, double y, double radius, string style) =>
        Add($"<circle class=\"{style}\" cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\"/>");

    public void Triangle(double x, double y, double radius, string style) =>
        Add($"<path class=\"{style}\" d=\"M{x:0.##} {y - radius:0.##}L{x + radius:0.##} {y + radius * 0.8:0.##}L{x - radius:0.##} {y + radius * 0.8:0.##}Z\"/>");

    /// <summary>A line through points; nothing for fewer than two.</summary>
    public void Path(IReadOnlyList<(double X, double Y)> points, string style)
    {
        if (points.Count > 1)
            Add($"<path class=\"{style}\" d=\"M{string.Join('L', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.##} {p.Y:0.##}")))}\"/>");
    }

    /// <summary>The ground between two lines through the same places; nothing for fewer than two.</summary>
    public void Between(IReadOnlyList<(double X, double Low, double High)> places, string style)
    {
        if (places.Count > 1)
            Add($"<path class=\"{style}\" d=\"M{string.Join('L', places.Select(p => At(p.X, p.High)).Concat(places.Reverse().Select(p => At(p.X, p.Low))))}Z\"/>");

        static string At(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{x:0.##} {y:0.##}");
    }

    /// <summary>Text that runs upwards to the right, from its first letter.</summary>
    public void Slanted(double x, double y, string text, string style) =>
        Add($"<text class=\"{style}\" transform=\"translate({x:0.##} {y:0.##}) rotate(-40)\">{HtmlReport.Encode(text)}</text>");

    /// <param name="x">The point of the arrow.</param>
    /// <param name="y">Its height.</param>
    /// <param name="direction">-1 to the left, 1 to the right.</param>
    public void Arrow(double x, double y, int direction) =>
        Add($"<path class=\"whisker\" d=\"M{x - direction * 7:0.##} {y - 5:0.##}L{x:0.##} {y:0.##}L{x - direction * 7:0.##} {y + 5:0.##}\"/>");

    /// <param name="x">Where the anchor of the text stands.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">Plain text; encoded here.</param>
    /// <param name="style">Class of the style sheet.</param>
    /// <param name="anchor">start, middle or end.</param>
    public void Text(double x, double y, string text, string style, string anchor = "start") =>
        Add($"<text class=\"{style}\" x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\">{HtmlReport.Encode(text)}</text>");

    /// <summary>The picture as an image with a name and a description; its shapes are hidden from screen readers.</summary>
    public string Picture(string id, string title, string description, double width, double height) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<svg role="img" aria-labelledby="{id}-title {id}-desc" viewBox="0 0 {width:0.##} {height:0.##}" xmlns="http://www.w3.org/2000/svg"><title id="{id}-title">{HtmlReport.Encode(title)}</title><desc id="{id}-desc">{HtmlReport.Encode(description)}</desc>{Hatch(id)}<g aria-hidden="true">{shapes}</g></svg>""");

    private static string Hatch(string id) =>
        $"""<defs><pattern id="{id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><line class="hatch-line" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>""";

    private void Add(FormattableString shape) => shapes.Append(shape.ToString(CultureInfo.InvariantCulture));
}
