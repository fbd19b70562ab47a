using Interchange.Runs;
using Interchange.ScoredSignals;
using Pipeline.Nights;
using Prioritisation.Ordering;

namespace Pipeline.Sampling;

/// <summary>The index of one signal computed again from the policy that lies in the night, and who stood beside it.</summary>
internal static class IndexAgain
{
    /// <exception cref="RefusedException">Exit code 5: it does not come out as the night wrote it.</exception>
    public static IndexParts Of(VerifiedNight night, string signal, EvidenceNight written)
    {
        var policy = OrderingPolicyReader.Read(night.File(RuleFiles.PolicyName));
        var (name, received) = ClassAndDay(night, signal);
        var rule = policy.Classes.Single(c => string.Equals(c.Name, name, StringComparison.Ordinal));
        var again = IndexParts.Of(policy, rule, received, written.Band ?? 0, night.Name.Date);
        if (again == written.Index)
            return again;
        throw RefusedException.Rule(new Problem
        {
            Code = "index-not-reproduced",
            File = night.Name.ToString(),
            Column = signal,
            Value = FormattableString.Invariant($"{written.Index?.Index}"),
            Rule = FormattableString.Invariant($"the night's own policy gives this signal {again.Head} + {again.Content} + {again.Waiting} + {again.Deadline} points"),
            Remedy = "take the night and its policy to the auditor as they are",
        });
    }

    /// <summary>Index points only: no other signal is named.</summary>
    public static Neighbours Beside(VerifiedNight night, int? place)
    {
        var byPlace = new Dictionary<int, string>();
        foreach (var batch in night.Scores())
        {
            var (signals, rank) = (batch.Text(ScoredSignalsLayout.Signal).Values, batch.Number(ScoredSignalsLayout.Rank));
            for (var row = 0; row < batch.Count; row++)
            {
                if (!rank.IsMissing(row))
                    byPlace[(int)rank.Values[row]] = signals[row]!;
            }
        }

        var index = NightHistory.Index(night, byPlace.Values.ToHashSet(StringComparer.Ordinal));
        return place is { } own ? new Neighbours(At(own - 1), At(own + 1), null) : new Neighbours(null, null, At(byPlace.Count));

        int? At(int at) => byPlace.TryGetValue(at, out var signal) ? index[signal].Index : null;
    }

    private static (string Class, int Received) ClassAndDay(VerifiedNight night, string signal)
    {
        foreach (var batch in night.Scores())
        {
            var row = Array.IndexOf(batch.Text(ScoredSignalsLayout.Signal).Values, signal);
            if (row >= 0)
                return (batch.Level(ScoredSignalsLayout.Class)[row]!, batch.Date(ScoredSignalsLayout.Received).Days[row]);
        }

        throw new InvalidOperationException("the night wrote an index of a signal that it did not score");
    }
}
