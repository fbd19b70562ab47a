namespace Reporting.Documents;

/// <summary>How a quantity moves with a share: one line or two, from left to right.</summary>
/// <param name="Title">Caption of the picture and of its table.</param>
/// <param name="Finding">What the picture shows, in words with numbers.</param>
/// <param name="Axis">What is measured upwards, with its unit.</param>
/// <param name="RowHeader">The share from left to right.</param>
/// <param name="Lines">At most two, so that solid and dashed tell them apart.</param>
public sealed record LineChart(Phrase Title, Phrase Finding, Phrase Axis, Phrase RowHeader, IReadOnlyList<Line> Lines)
    : Chart(Title, Finding, Axis, RowHeader)
{
    /// <summary>Equal steps for equal ratios; values must be above 0.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>Shaded range, with its words; null for none.</summary>
    public Band? Tolerance { get; init; }

    /// <summary>What the axis shows at least; a line that leaves the picture ends at its edge.</summary>
    public (double Low, double High)? Range { get; init; }
}

/// <summary>One line, with the points that the sentence is about.</summary>
/// <param name="Label">What the line is.</param>
/// <param name="Points">In order of share; a point without a value is not drawn.</param>
/// <param name="Marks">Drawn as triangles, for example where the line leaves the tolerance.</param>
public sealed record Line(Phrase Label, IReadOnlyList<LinePoint> Points, IReadOnlyList<LinePoint> Marks)
{
    /// <summary>Where the points stand in the file that the report renders; null for nowhere.</summary>
    public string? Source { get; init; }
}

/// <param name="Share">0 to 1, from left to right.</param>
/// <param name="Value">Upwards; null where undefined.</param>
public sealed record LinePoint(double Share, double? Value);
