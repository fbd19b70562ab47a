using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Nights;
using Pipeline.Scoring;

namespace Pipeline.Sampling;

/// <summary>Puts together what the nights hold of every drawn signal, and scores it once more by the model of its last night.</summary>
internal static class EvidenceMaking
{
    /// <exception cref="RefusedException">Exit code 5: the score or the index does not come out as the night wrote it.</exception>
    public static IReadOnlyList<Evidence> Of(IReadOnlyList<VerifiedNight> nights, IReadOnlyList<DrawnSignal> drawn)
    {
        var wanted = drawn.Select(d => d.Signal.Signal).ToHashSet(StringComparer.Ordinal);
        var (history, rows) = (NightHistory.Of(nights, wanted), SignalRows.Of(nights, wanted));
        return [.. drawn.Select(d => Of(d, [.. history[d.Signal.Signal]], rows[d.Signal.Signal]))];

        Evidence Of(DrawnSignal signal, IReadOnlyList<EvidenceNight> states, ColumnBatch row)
        {
            var last = states.LastOrDefault(s => s.Score is not null);
            var night = nights.First(n => string.Equals(n.Name.ToString(), (last ?? states[^1]).Night, StringComparison.Ordinal));
            return new Evidence
            {
                Signal = signal.Signal.Signal,
                Class = signal.Signal.Class,
                Stratum = signal.Signal.Stratum,
                SignalsInStratum = signal.InStratum,
                Probability = signal.Probability,
                Facts = SignalRows.Facts(night.Contract, row),
                Score = last is null ? null : Explained(night, row, signal.Signal.Signal, last, dutch: false),
                ScoreInDutch = last is null ? null : Explained(night, row, signal.Signal.Signal, last, dutch: true),
                Nights = states,
            };
        }
    }

    /// <summary>The score of a night once more, by the night's own model.</summary>
    /// <exception cref="RefusedException">Exit code 5: it does not come out as the night wrote it.</exception>
    public static Explanation Explained(VerifiedNight night, ColumnBatch row, string signal, EvidenceNight last, bool dutch)
    {
        var explanation = Explanation.Of(night.Scorecard, night.Contract, row, 0, signal, dutch) with { Release = night.Record.Mark };
        if (explanation.Score == last.Score)
            return explanation;
        throw RefusedException.Rule(new Problem
        {
            Code = "score-not-reproduced",
            File = last.Night,
            Column = signal,
            Value = FormattableString.Invariant($"{last.Score}"),
            Rule = FormattableString.Invariant($"the night's own model gives this signal {explanation.Score}"),
            Remedy = "no pack was written; take the night and its model to the auditor as they are",
        });
    }
}
