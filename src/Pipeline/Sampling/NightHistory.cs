using Interchange.Columns;
using Interchange.ScoredSignals;
using Pipeline.Nights;
using Prioritisation.Ordering;

namespace Pipeline.Sampling;

/// <summary>What the nights of a period say of a few signals, night by night.</summary>
internal static class NightHistory
{
    public static ILookup<string, EvidenceNight> Of(IReadOnlyList<VerifiedNight> nights, IReadOnlySet<string> signals) =>
        nights.SelectMany(night => On(night, signals)).ToLookup(n => n.Signal, n => n.Night, StringComparer.Ordinal);

    private static IEnumerable<(string Signal, EvidenceNight Night)> On(VerifiedNight night, IReadOnlySet<string> wanted)
    {
        var index = Index(night, wanted);
        foreach (var signal in night.Closed().Where(wanted.Contains))
            yield return (signal, Night(night, SampleFrame.Closed));
        foreach (var batch in night.Scores())
        {
            var (signals, states) = (batch.Text(ScoredSignalsLayout.Signal), batch.Level(ScoredSignalsLayout.State));
            for (var row = 0; row < batch.Count; row++)
            {
                if (!wanted.Contains(signals.Values[row]!))
                    continue;
                yield return (signals.Values[row]!, Night(night, states[row]!) with
                {
                    Place = Whole(batch, ScoredSignalsLayout.Rank, row),
                    WaitingDays = Whole(batch, ScoredSignalsLayout.WaitingDays, row),
                    Score = Whole(batch, ScoredSignalsLayout.Score, row),
                    Band = Whole(batch, ScoredSignalsLayout.Band, row),
                    Index = index[signals.Values[row]!],
                    SamplingStratum = batch.Text(ScoredSignalsLayout.SamplingStratum).Values[row],
                    SamplingProbability = batch.Number(ScoredSignalsLayout.SamplingProbability) is var p && p.IsMissing(row) ? null : p.Values[row],
                });
            }
        }
    }

    /// <summary>Parts of the index of a few signals on one night.</summary>
    public static Dictionary<string, IndexParts> Index(VerifiedNight night, IReadOnlySet<string> wanted)
    {
        var index = new Dictionary<string, IndexParts>(StringComparer.Ordinal);
        foreach (var batch in ParquetTable.Read(night.File(IndexFile.FileName), IndexFile.Specs))
        {
            var signals = batch.Text("signal").Values;
            for (var row = 0; row < signals.Length; row++)
            {
                if (wanted.Contains(signals[row]!))
                    index[signals[row]!] = new(Points("head"), Points("content"), Points("waiting"), Points("deadline"));

                int Points(string part) => (int)batch.Number(part).Values[row];
            }
        }

        return index;
    }

    private static EvidenceNight Night(VerifiedNight night, string state) => new()
    {
        Night = night.Name.ToString(),
        State = state,
        ReleaseId = night.Record.ReleaseId,
        ModelSha256 = night.Record.ModelSha256,
        OrderingPolicySha256 = night.Record.OrderingPolicySha256,
        ScoresSha256 = night.Run.Outputs[StateFiles.ScoresName],
    };

    private static int? Whole(ColumnBatch batch, string column, int row) => batch.Number(column) is var c && c.IsMissing(row) ? null : (int)c.Values[row];
}
