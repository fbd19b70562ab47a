using Interchange.Columns;

namespace Interchange.Contracts;

public enum ColumnRole
{
    /// <summary>Identifies the signal; becomes the signal pseudonym.</summary>
    Signal,

    /// <summary>Identifies the person; becomes the person pseudonym under the audit key.</summary>
    Person,

    /// <summary>Identifies what rows share beside the person (a sponsor, a batch); pseudonymised, used for clustered intervals only.</summary>
    Cluster,

    /// <summary>The day the signal was received.</summary>
    Received,

    /// <summary>The policy's class.</summary>
    Class,

    /// <summary>A declared stratum of the audit that the model does not read.</summary>
    Stratum,
    Feature,

    /// <summary>Shown to the human, never scored.</summary>
    Context,
    Sampling,
    Outcome,
}

/// <summary>In which of the audit's two stratum sets a column stands; the minimal set is part of the full one.</summary>
public enum StratumSet
{
    None,
    Minimal,
    Full,
}

public enum Monotone
{
    Free,

    /// <summary>A higher value, or a later level, is never less urgent.</summary>
    Increasing,

    /// <summary>A higher value, or a later level, is never more urgent.</summary>
    Decreasing,
}

/// <summary>A text in the two languages of the reports.</summary>
public sealed record LocalText(string Nl, string En);

/// <summary>One declared column. Validation, file schemas, training, worklists and documentation all derive from it.</summary>
public sealed record ContractColumn
{
    public required string Name { get; init; }

    public required ColumnRole Role { get; init; }

    public required ColumnKind Kind { get; init; }

    /// <summary>Kind Level: the allowed values in declared order.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Kind Level: what people read for each level; all levels or none.</summary>
    public IReadOnlyDictionary<string, LocalText> LevelLabels { get; init; } = new Dictionary<string, LocalText>(StringComparer.Ordinal);

    /// <summary>Levels that are declared so that they can be refused, each with the reason (a row with one goes to quarantine).</summary>
    public IReadOnlyDictionary<string, string> RefusedLevels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether a row may lack the value.</summary>
    public required bool Nullable { get; init; }

    /// <summary>Whether a file may lack the whole column (outcomes of new signals do not exist yet).</summary>
    public required bool MayBeAbsent { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    /// <summary>Kind Number: only whole numbers are allowed.</summary>
    public bool Whole { get; init; }

    /// <summary>Numbers are rounded down to a multiple of this at intake; null leaves them.</summary>
    public double? CoarsenTo { get; init; }

    /// <summary>Words after a number, for example "months" or "on a scale of 0 to 5"; null, and "count", leave a number by itself.</summary>
    public string? Unit { get; init; }

    /// <summary>The unit in Dutch; null where it is not given.</summary>
    public string? UnitNl { get; init; }

    public Monotone Monotone { get; init; }

    public StratumSet StratumSet { get; init; }

    /// <summary>What the column means.</summary>
    public required LocalText Meaning { get; init; }

    /// <summary>Short name for worklists and reports.</summary>
    public required LocalText Label { get; init; }

    public string? Justification { get; init; }

    public string? LegalBasis { get; init; }

    /// <summary>A level as people read it: its label, yes or no in words, or the code where the contract has no labels.</summary>
    public LocalText LevelLabel(string level) => LevelLabels.GetValueOrDefault(level) ?? level switch
    {
        "yes" => new("ja", "yes"),
        "no" => new("nee", "no"),
        _ => new(level, level),
    };

    public ColumnSpec Spec => new(Name, Kind, Levels, !MayBeAbsent);
}
