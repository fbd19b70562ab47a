namespace Reporting.Documents;

/// <summary>Whole numbers over two sets of values: the further from zero, the darker; above zero in one hue, below it in another, and the sign is written too.</summary>
/// <param name="Title">Caption of the picture and of its table.</param>
/// <param name="Finding">What the picture shows, in words with numbers.</param>
/// <param name="Axis">What a cell measures, with its unit.</param>
/// <param name="RowHeader">What the rows are.</param>
/// <param name="ColumnHeader">What the columns are.</param>
/// <param name="ColumnLabels">From left to right.</param>
/// <param name="Rows">From top to bottom, each with a cell for every column.</param>
public sealed record HeatMap(Phrase Title, Phrase Finding, Phrase Axis, Phrase RowHeader, Phrase ColumnHeader, IReadOnlyList<Phrase> ColumnLabels, IReadOnlyList<HeatRow> Rows)
    : Chart(Title, Finding, Axis, RowHeader);

public sealed record HeatRow(Phrase Label, IReadOnlyList<HeatCell> Cells);

/// <summary>One cell, with what the table says of it beside its value.</summary>
/// <param name="Value">Whole.</param>
public sealed record HeatCell(int Value)
{
    /// <summary>Nobody is in it: drawn with a dashed edge.</summary>
    public bool Empty { get; init; }

    public IReadOnlyList<Cell> More { get; init; } = [];
}
