namespace Reporting.Documents;

/// <summary>What each value of one feature gives, as bars from zero with the whisker of its interval, and beside it how many have that value.</summary>
/// <param name="Title">Caption of the picture and of its table.</param>
/// <param name="Finding">What the picture shows, in words with numbers.</param>
/// <param name="Axis">What a bar measures, with its unit.</param>
/// <param name="RowHeader">What a row is: the feature.</param>
/// <param name="Share">What the bars to the right measure, a share of 0 to 1.</param>
/// <param name="Rows">In order of the values.</param>
public sealed record ShapeChart(Phrase Title, Phrase Finding, Phrase Axis, Phrase RowHeader, Phrase Share, IReadOnlyList<ShapeRow> Rows)
    : Chart(Title, Finding, Axis, RowHeader)
{
    /// <summary>Header of the interval's column, for example "95% interval".</summary>
    public Phrase IntervalHeader { get; init; } = new("95%-interval", "95% interval");

    /// <summary>Why no row has an interval, which then has no column; null where they have.</summary>
    public Phrase? NoInterval { get; init; }
}

/// <summary>One value: what it gives, its interval where there is one, and the share that has it.</summary>
public sealed record ShapeRow(Phrase Label, double Value, double? Low, double? High, double Share)
{
    public IReadOnlyList<Cell> More { get; init; } = [];
}
