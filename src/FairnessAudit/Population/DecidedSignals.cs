using Interchange.Columns;
using Interchange.Contracts;

namespace FairnessAudit.Population;

/// <summary>
/// Signals with what became of each, before anybody's attributes are joined: by the rule's replay, or by what nights did. Arrays of equal
/// length, one element a signal.
/// </summary>
internal sealed record DecidedSignals
{
    public required Contract Contract { get; init; }

    /// <summary>Every declared column that no model reads.</summary>
    public required ColumnBatch Columns { get; init; }

    /// <summary>As <see cref="DateOnly.DayNumber"/>.</summary>
    public required int[] ReceivedDay { get; init; }

    /// <summary>The day up to which an outcome had time to become known, as <see cref="DateOnly.DayNumber"/>.</summary>
    public required int LastDay { get; init; }

    public required Step[] Step { get; init; }

    /// <summary>Name of the score band, two digits so that their order is that of their names; null where there was none.</summary>
    public required string?[] Band { get; init; }

    /// <summary>See <see cref="DecisionRows.WaitingDays"/>.</summary>
    public required int[] WaitingDays { get; init; }

    /// <summary>Null where no single model scored them all.</summary>
    public required double[]? Score { get; init; }

    /// <summary>See <see cref="DecisionRows.Probability"/>; null where no single model scored them all.</summary>
    public required double[]? Probability { get; init; }

    /// <summary>See <see cref="DecisionRows.Place"/>.</summary>
    public required int[] Place { get; init; }

    public string[] Persons => Columns.Text(Contract.Single(ColumnRole.Person).Name).Values!;

    public static string BandName(int band) => band.ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The rule replayed.</summary>
    public static DecidedSignals Of(Rerun rerun)
    {
        var decisions = rerun.Decisions;
        var step = SignalJoin.Steps(decisions);
        return new DecidedSignals
        {
            Contract = rerun.Contract,
            Columns = rerun.Columns,
            ReceivedDay = rerun.Signals.ReceivedDay,
            LastDay = rerun.LastDay,
            Step = step,
            Band = Array.ConvertAll(decisions.Band, b => (string?)BandName(b)),
            WaitingDays = [.. decisions.WaitingDays.Zip(step, (days, s) => s is Population.Step.PutForward ? days : DecisionRows.NotPutForward)],
            Score = Array.ConvertAll(rerun.Signals.Score, s => (double)s),
            Probability = Array.ConvertAll(rerun.Signals.Score, rerun.Scorecard.Probability),
            Place = decisions.Rank,
        };
    }
}
