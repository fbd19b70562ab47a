namespace Reporting.Documents;

/// <summary>How one quantity moves with another: up to three lines from left to right, the first with the band of its intervals.</summary>
/// <param name="Title">Caption of the picture and of its table.</param>
/// <param name="Finding">What the picture shows, in words with numbers.</param>
/// <param name="Axis">What is measured upwards, with its unit.</param>
/// <param name="RowHeader">What runs from left to right, with its unit.</param>
/// <param name="Series">One to three, told apart by solid, dashed and dotted lines.</param>
public sealed record BandChart(Phrase Title, Phrase Finding, Phrase Axis, Phrase RowHeader, IReadOnlyList<BandSeries> Series)
    : Chart(Title, Finding, Axis, RowHeader)
{
    /// <summary>What runs from left to right are shares and written as percentages; else plain numbers.</summary>
    public bool AcrossPercentage { get; init; }

    /// <summary>Decimals of what runs from left to right, in the table.</summary>
    public int AcrossDigits { get; init; }

    /// <summary>Words for the line on which both quantities are equal; null for no such line.</summary>
    public Phrase? Diagonal { get; init; }

    /// <summary>An upright line at a place that the sentence is about, with its words; null for none.</summary>
    public (double At, Phrase Words)? Mark { get; init; }

    /// <summary>Whether any point has an interval; where none has, the table has no column for it.</summary>
    public bool HasIntervals => Series.Any(s => s.Points.Any(p => p.Low is not null || p.High is not null));

    /// <summary>Header of the interval's column, for example "95% interval".</summary>
    public Phrase IntervalHeader { get; init; } = new("95%-interval", "95% interval");
}

/// <summary>Points that make a line, from left to right.</summary>
public sealed record BandSeries(Phrase Name, IReadOnlyList<BandPoint> Points);

/// <summary>One point. No value needs a reason.</summary>
public sealed record BandPoint(double Across, double? Value, double? Low, double? High)
{
    public Phrase? UndefinedBecause { get; init; }

    public IReadOnlyList<Cell> More { get; init; } = [];
}
