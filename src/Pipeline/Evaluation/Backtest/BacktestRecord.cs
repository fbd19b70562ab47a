namespace Pipeline.Evaluation.Backtest;

/// <summary><c>backtest.json</c>: the same nights of several windows under the models that could have been made before each. No number without n, interval and method.</summary>
internal sealed record BacktestRecord
{
    public const string FileName = "backtest.json";

    public string Schema { get; init; } = "backtest/1";

    public required string ModelLine { get; init; }

    public required Spans Plan { get; init; }

    /// <summary>Places a night, of which <see cref="RandomPlaces"/> are drawn.</summary>
    public required int Capacity { get; init; }

    public required int RandomPlaces { get; init; }

    public required long Seed { get; init; }

    /// <summary>Blocks of persons of the jackknife.</summary>
    public required int Blocks { get; init; }

    public required string ContractSha256 { get; init; }

    public required string OrderingPolicySha256 { get; init; }

    public required string ManifestSha256 { get; init; }

    public required IReadOnlyList<ContenderRecord> Contenders { get; init; }

    public required IReadOnlyList<WindowRecord> Windows { get; init; }

    /// <summary>All windows as one: the contenders, policy-only and the process. Scores of several models are not pooled.</summary>
    public required IReadOnlyList<RuleResult> OverWindows { get; init; }

    /// <summary>All windows as one: the first contender less each other rule.</summary>
    public required IReadOnlyList<PairedDifference> FirstMinusOther { get; init; }

    public required IReadOnlyList<MeanRegret> Regret { get; init; }

    /// <summary>All windows as one, by the contract's class and strata.</summary>
    public required IReadOnlyList<ContenderGroup> Groups { get; init; }
}

internal sealed record ContenderRecord(string Id, string Trainer, string? RecipeSha256);

/// <summary>What became of the signals with one level of a declared column under one contender's order.</summary>
internal sealed record ContenderGroup(string Id, GroupRow Group);

/// <summary>One window.</summary>
/// <param name="Window">Its days.</param>
/// <param name="Size">Its signals and persons.</param>
/// <param name="Nights">Working nights replayed.</param>
/// <param name="Looked">How the signals evaluated came to be looked at.</param>
/// <param name="Rules">The contenders in order, policy-only, process, random-draw.</param>
/// <param name="FirstMinusOther">The first contender less each other rule.</param>
/// <param name="Seen">By contender, the persons it has learnt from.</param>
/// <param name="Stability">By contender, against the model of the cut before; empty in the first window.</param>
/// <param name="Regret">By contender, then of the choice that was best in the window before.</param>
internal sealed record WindowRecord(
    PlannedWindow Window,
    WindowSize Size,
    int Nights,
    WindowCounts Looked,
    IReadOnlyList<RuleResult> Rules,
    IReadOnlyList<PairedDifference> FirstMinusOther,
    IReadOnlyList<ContenderSeen> Seen,
    IReadOnlyList<Stability> Stability,
    IReadOnlyList<WindowRegret> Regret);

internal sealed record ContenderSeen(string Id, SeenInTraining Persons);
