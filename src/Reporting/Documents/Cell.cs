namespace Reporting.Documents;

/// <summary>
/// A value with what is needed to write it in either language. Numbers are finite by construction: what is not defined is
/// <see cref="Undefined(Phrase)"/>, with its reason.
/// </summary>
public abstract record Cell
{
    private protected Cell()
    {
    }

    /// <summary>Where the number stands in the file that the report renders, so that anybody can look it up; null where it has no such place.</summary>
    public string? Source { get; init; }

    public static Cell Text(Phrase text) => new TextCell(text);

    /// <summary>A name or level from the data, alike in both languages.</summary>
    public static Cell Text(string text) => new TextCell(Phrase.Same(text));

    /// <summary>A digest, pseudonym or file name, in figures of equal width.</summary>
    public static Cell Code(string text) => new CodeCell(text);

    public static Cell Count(long value) => new CountCell(value);

    public static Cell Decimal(double value, int digits = 2) => new NumberCell(Finite(value), null, null, digits, AsPercentage: false);

    /// <param name="share">0 to 1.</param>
    /// <param name="digits">Decimals of the percentage.</param>
    public static Cell Percentage(double share, int digits = 1) => new NumberCell(Finite(share), null, null, digits, AsPercentage: true);

    /// <summary>An estimate with its interval; an end is null where the interval has none.</summary>
    public static Cell Estimate(double value, double? low, double? high, int digits = 2, bool percentage = false) =>
        new NumberCell(Finite(value), Finite(low), Finite(high), digits, percentage) { WithInterval = true };

    public static Cell Interval(double? low, double? high, int digits = 2, bool percentage = false) =>
        new IntervalCell(Finite(low), Finite(high), digits, percentage);

    public static Cell Date(DateOnly date) => new DateCell(date);

    /// <summary>A dash with the reason in words.</summary>
    public static Cell Undefined(Phrase reason) => new UndefinedCell(reason);

    public static Cell Of(Status status) => new StatusCell(status);

    /// <summary>Words that lead to another page.</summary>
    public static Cell To(Link link) => new LinkCell(link);

    private static double Finite(double value) => double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "a report shows finite numbers only; use Cell.Undefined with the reason");

    private static double? Finite(double? value) => value is { } number ? Finite(number) : null;
}

internal sealed record TextCell(Phrase Words) : Cell;

internal sealed record CodeCell(string Letters) : Cell;

internal sealed record CountCell(long Value) : Cell;

internal sealed record NumberCell(double Value, double? Low, double? High, int Digits, bool AsPercentage) : Cell
{
    public bool WithInterval { get; init; }
}

internal sealed record IntervalCell(double? Low, double? High, int Digits, bool AsPercentage) : Cell;

internal sealed record DateCell(DateOnly Day) : Cell;

internal sealed record UndefinedCell(Phrase Reason) : Cell;

internal sealed record StatusCell(Status Status) : Cell;

internal sealed record LinkCell(Link Link) : Cell;
