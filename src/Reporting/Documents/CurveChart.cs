namespace Reporting.Documents;

/// <summary>Points of what was found against what was stated, both shares of 0 to 1, each with its interval upright; on the diagonal the two are equal.</summary>
/// <param name="Title">Caption of the picture and of its table.</param>
/// <param name="Finding">What the picture shows, in words with numbers.</param>
/// <param name="Axis">What runs from left to right.</param>
/// <param name="Upright">What runs upwards.</param>
/// <param name="RowHeader">What a point is, for example "Score band".</param>
/// <param name="Series">One or two, told apart by filled and open dots.</param>
public sealed record CurveChart(Phrase Title, Phrase Finding, Phrase Axis, Phrase Upright, Phrase RowHeader, IReadOnlyList<CurveSeries> Series)
    : Chart(Title, Finding, Axis, RowHeader)
{
    /// <summary>Words along the diagonal.</summary>
    public required Phrase Diagonal { get; init; }

    /// <summary>Header of the interval's column, for example "95% interval".</summary>
    public Phrase IntervalHeader { get; init; } = new("95%-interval", "95% interval");
}

/// <summary>Points that belong together, for example those of one group.</summary>
public sealed record CurveSeries(Phrase Name, IReadOnlyList<CurvePoint> Points);

/// <summary>One point; its interval has ends of 0 to 1, or none.</summary>
public sealed record CurvePoint(Phrase Label, double X, double Y, double? Low, double? High)
{
    /// <summary>Where the place from left to right stands in that file; null for nowhere.</summary>
    public string? Across { get; init; }

    /// <summary>Where height and interval stand in the file that the report renders; null for nowhere.</summary>
    public string? Source { get; init; }

    public IReadOnlyList<Cell> More { get; init; } = [];
}
