using Interchange.Columns;

namespace Interchange.ScoredSignals;

/// <summary>
/// A history: an intake folder (contract, manifest, parts) of the signals that nights ordered, its outcome columns filled as they were known
/// on one day, and beside it what the nights decided and what people overrode.
/// </summary>
public static class HistoryLayout
{
    /// <summary>What became of every signal of the history: columns of <see cref="ScoredSignalsLayout"/>, one row a signal.</summary>
    public const string DecisionsName = "decisions.parquet";

    /// <summary>Every override that was known: columns of <see cref="OverrideSpecs"/>.</summary>
    public const string OverridesName = "overrides.parquet";

    /// <summary>What a rule that looked on would have put forward: columns of <see cref="ShadowSpecs"/>, one row such a signal; only where one did.</summary>
    public const string ShadowName = "shadow.parquet";

    /// <summary>First night on which the rule that looked on gave the signal a place, that place, and on how many nights it gave one.</summary>
    public const string ShadowNight = "first_night";
    public const string ShadowPlace = "place";
    public const string ShadowNights = "nights";

    public const string Signal = "signal";

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public const string Kind = "kind";
    public const string DecidedOn = "decided_on";
    public const string KnownOn = "known_on";

    /// <summary>Codes of reasons, separated by semicolons; never empty.</summary>
    public const string Reasons = "reasons";

    /// <summary>On a list, but not looked at now.</summary>
    public const string SetAside = "set_aside";

    /// <summary>On no list, but looked at.</summary>
    public const string TakenUp = "taken_up";

    /// <summary>On a list, but of another team's.</summary>
    public const string Rerouted = "rerouted";

    /// <summary>How people may depart from what the order did.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [SetAside, TakenUp, Rerouted];

    public static IReadOnlyList<ColumnSpec> ShadowSpecs { get; } =
        [ColumnSpec.Text(Signal), ColumnSpec.Date(ShadowNight), ColumnSpec.Number(ShadowPlace), ColumnSpec.Number(ShadowNights)];

    public static IReadOnlyList<ColumnSpec> OverrideSpecs { get; } =
        [ColumnSpec.Text(Signal), ColumnSpec.Level(Kind, Kinds), ColumnSpec.Date(DecidedOn), ColumnSpec.Date(KnownOn), ColumnSpec.Text(Reasons)];
}
