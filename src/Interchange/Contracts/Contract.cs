using Interchange.Columns;

namespace Interchange.Contracts;

/// <summary>Which outcome columns say what the model learns and the audit measures, by column name and level.</summary>
/// <param name="TargetColumn">A level column; urgency is trained on it.</param>
/// <param name="Founded">The level that counts as 1.</param>
/// <param name="Unfounded">The level that counts as 0; any other, and missing, is unknown.</param>
/// <param name="KnownOnColumn">Date column: the day on which the outcome became known; later than a cut means not known then.</param>
/// <param name="ArmColumn">Level column of role Sampling: how the signal came to be looked at.</param>
/// <param name="ProcessLevel">Level of <paramref name="ArmColumn"/>: chosen by the existing process.</param>
/// <param name="RandomLevel">Level of <paramref name="ArmColumn"/>: drawn at random.</param>
/// <param name="ProbabilityColumn">Number column of role Sampling: probability of the random draw, for rows that could be drawn.</param>
public sealed record OutcomeMap(
    string TargetColumn,
    string Founded,
    string Unfounded,
    string KnownOnColumn,
    string ArmColumn,
    string ProcessLevel,
    string RandomLevel,
    string ProbabilityColumn)
{
    /// <summary>Text column of role Sampling: within which group a row was, or could have been, drawn with one probability; null where there is none.</summary>
    public string? StratumColumn { get; init; }

    /// <summary>The human steps after a signal is looked at, in order; empty where none is recorded.</summary>
    public IReadOnlyList<FunnelStep> Funnel { get; init; } = [];
}

/// <summary>One human step, as outcome columns record it.</summary>
/// <param name="Name">What the audit calls the step, for example "measure".</param>
/// <param name="Column">Column of role Outcome.</param>
/// <param name="Levels">Levels that mean the step was taken; empty: any value means it.</param>
public sealed record FunnelStep(string Name, string Column, IReadOnlyList<string> Levels);

/// <summary>
/// A data contract that has passed its own rules (<see cref="ContractReader"/> makes no other). It is an allow-list: what it does not
/// declare does not exist.
/// </summary>
public sealed record Contract
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    /// <summary>Model line, for example "signals-persons": what a release is valid for.</summary>
    public required string ModelLine { get; init; }

    /// <summary>SHA-256 of the contract file's bytes.</summary>
    public required string Sha256 { get; init; }

    public required IReadOnlyList<ContractColumn> Columns { get; init; }

    public required OutcomeMap Outcome { get; init; }

    /// <summary>Largest share of rows, 0 to 1, that may be quarantined before delivery is refused.</summary>
    public required double MaximumQuarantineShare { get; init; }

    /// <summary>Justifications by column name of sex or age used as a feature; the report says them on its first page.</summary>
    public required IReadOnlyDictionary<string, string> SexOrAgeJustified { get; init; }

    public IEnumerable<ContractColumn> Of(ColumnRole role) => Columns.Where(c => c.Role == role);

    public ContractColumn Single(ColumnRole role) => Columns.Single(c => c.Role == role);

    public IEnumerable<ContractColumn> Features => Of(ColumnRole.Feature);

    /// <summary>Columns of a stratum set, in declared order; the full set includes the minimal one.</summary>
    public IEnumerable<ContractColumn> Strata(StratumSet set) =>
        Columns.Where(c => c.StratumSet == StratumSet.Minimal || (set == StratumSet.Full && c.StratumSet == StratumSet.Full));

    public ContractColumn? Find(string name) => Columns.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    /// <summary>Column layout of pseudonymised signal files: every declared column, identifiers as text.</summary>
    public IReadOnlyList<ColumnSpec> Specs => [.. Columns.Select(c => c.Spec)];
}
