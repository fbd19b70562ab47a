using Interchange.Columns;

namespace Interchange.ScoredSignals;

/// <summary>
/// The columns of the scored signals: one row per signal of the window, in order of received day, then pseudonym. Features, strata and
/// outcomes are not repeated here: the audit reads them where the manifest vouches for them.
/// </summary>
public static class ScoredSignalsLayout
{
    public const string Signal = "signal";
    public const string Person = "person";
    public const string Received = "received";
    public const string Class = "class";

    /// <summary>Whole points.</summary>
    public const string Score = "score";
    public const string Band = "band";

    /// <summary>What became of the signal; one of <see cref="States"/>.</summary>
    public const string State = "state";

    /// <summary>The night of that state; missing while open.</summary>
    public const string Night = "night";

    /// <summary>1-based place on that night's ranked list; missing unless put forward.</summary>
    public const string Rank = "rank";

    /// <summary>Days of the policy's kind (working or calendar) from receipt to the night.</summary>
    public const string WaitingDays = "waiting_days";
    public const string SamplingStratum = "sampling_stratum";

    /// <summary>Probability with which the signal was, or could have been, drawn at random on its first night; missing if it could not.</summary>
    public const string SamplingProbability = "sampling_probability";

    public static IReadOnlyList<string> States { get; } = ["open", "put_forward", "random", "lapsed"];

    public static IReadOnlyList<ColumnSpec> Specs(IReadOnlyList<string> classes) =>
    [
        ColumnSpec.Text(Signal),
        ColumnSpec.Text(Person),
        ColumnSpec.Date(Received),
        ColumnSpec.Level(Class, classes),
        ColumnSpec.Number(Score),
        ColumnSpec.Number(Band),
        ColumnSpec.Level(State, States),
        ColumnSpec.Date(Night),
        ColumnSpec.Number(Rank),
        ColumnSpec.Number(WaitingDays),
        ColumnSpec.Text(SamplingStratum),
        ColumnSpec.Number(SamplingProbability),
    ];
}
