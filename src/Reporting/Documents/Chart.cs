namespace Reporting.Documents;

/// <summary>A picture, the sentence it proves and, always, the same numbers as a table.</summary>
/// <param name="Title">Caption of the picture and of its table.</param>
/// <param name="Finding">What the picture shows, in words with numbers; it is also read aloud in place of the picture.</param>
/// <param name="Axis">What is measured, with its unit.</param>
/// <param name="RowHeader">What the rows are, for example "Origin group".</param>
public abstract record Chart(Phrase Title, Phrase Finding, Phrase Axis, Phrase RowHeader) : Block
{
    /// <summary>Values are shares and are written as percentages.</summary>
    public bool Percentage { get; init; }

    /// <summary>Decimals of the numbers in the table (of the percentage, for shares).</summary>
    public int Digits { get; init; } = 2;

    /// <summary>The table stands behind a line that the reader opens, for a page on which pictures come first or are many; printed, it is open.</summary>
    public bool TableFolded { get; init; }

    /// <summary>Further columns of the table under the picture, such as counts; every row brings one cell for each.</summary>
    public IReadOnlyList<Column> MoreColumns { get; init; } = [];
}

/// <summary>An estimate as a dot with its interval as a whisker, one line a row.</summary>
public sealed record IntervalChart(Phrase Title, Phrase Finding, Phrase Axis, Phrase RowHeader, IReadOnlyList<IntervalRow> Rows)
    : Chart(Title, Finding, Axis, RowHeader)
{
    /// <summary>Equal steps for equal ratios; values must be above 0.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>Shaded range, with its words; null for none.</summary>
    public Band? Tolerance { get; init; }

    /// <summary>Where "no difference" or "the whole" lies; null for none.</summary>
    public double? Reference { get; init; }

    /// <summary>What the axis shows at least; every estimate is inside too. Null lets the intervals decide. A whisker that leaves the picture ends in an arrow.</summary>
    public (double Low, double High)? Range { get; init; }

    /// <summary>Header of the interval's column, for example "95% interval".</summary>
    public Phrase IntervalHeader { get; init; } = new("95%-interval", "95% interval");
}

/// <summary>One line of an <see cref="IntervalChart"/>. No estimate needs a reason.</summary>
public sealed record IntervalRow(Phrase Label, double? Estimate, double? Low, double? High)
{
    public Status? Status { get; init; }

    /// <summary>Where estimate and interval stand in the file that the report renders; null for nowhere.</summary>
    public string? Source { get; init; }

    /// <summary>Why there is no estimate.</summary>
    public Phrase? UndefinedBecause { get; init; }

    public IReadOnlyList<Cell> More { get; init; } = [];
}

/// <summary>A range with the words for it, for example "tolerance 0.80 to 1.25".</summary>
public sealed record Band(double Low, double High, Phrase Words);

/// <summary>Bars from zero, one a row.</summary>
public sealed record BarChart(Phrase Title, Phrase Finding, Phrase Axis, Phrase RowHeader, IReadOnlyList<BarRow> Rows)
    : Chart(Title, Finding, Axis, RowHeader);

/// <summary>One bar. No value needs a reason.</summary>
public sealed record BarRow(Phrase Label, double? Value)
{
    /// <summary>Drawn solid among hatched bars: the one the sentence is about.</summary>
    public bool Emphasis { get; init; }

    /// <summary>Where the value stands in the file that the report renders; null for nowhere.</summary>
    public string? Source { get; init; }

    public Phrase? UndefinedBecause { get; init; }

    public IReadOnlyList<Cell> More { get; init; } = [];
}
