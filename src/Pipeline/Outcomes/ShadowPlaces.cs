using Interchange.Columns;
using Interchange.Contracts;
using Interchange.ScoredSignals;
using Pipeline.Nights;

namespace Pipeline.Outcomes;

/// <summary>
/// What a rule that looked on would have put forward, over the nights on which it did. It took nothing out of stock, so a signal may have had a
/// place of it on many nights; it stands here once.
/// </summary>
/// <param name="Rule">As the last night with one records it.</param>
/// <param name="Nights">With this rule.</param>
/// <param name="Rows">Columns of <see cref="HistoryLayout.ShadowSpecs"/>, in order of pseudonym.</param>
internal sealed record ShadowPlaces(ShadowRecord Rule, int Nights, ColumnBatch Rows)
{
    /// <returns>Null where no rule looked on.</returns>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 5: a file is not the one that was delivered.</exception>
    public static ShadowPlaces? Of(IReadOnlyList<VerifiedNight> nights)
    {
        if (nights.LastOrDefault(n => n.Record.Shadow is not null)?.Record.Shadow is not { } rule)
            return null;
        VerifiedNight[] with = [.. nights.Where(n => n.Record.Shadow?.ReleaseId == rule.ReleaseId)];
        var found = new SortedDictionary<string, (int Night, float Place, int Times)>(StringComparer.Ordinal);
        foreach (var night in with)
        {
            foreach (var batch in ParquetTable.Read(night.File(ShadowFile.FileName), ShadowFile.Specs(night.Contract.Single(ColumnRole.Class).Levels)))
                Add(found, batch, night.Name.Date.DayNumber);
        }

        return new ShadowPlaces(rule, with.Length, new ColumnBatch(
        [
            new TextColumn(HistoryLayout.Signal, [.. found.Keys]),
            new DateColumn(HistoryLayout.ShadowNight, [.. found.Values.Select(f => f.Night)]),
            new NumberColumn(HistoryLayout.ShadowPlace, [.. found.Values.Select(f => f.Place)]),
            new NumberColumn(HistoryLayout.ShadowNights, [.. found.Values.Select(f => (float)f.Times)]),
        ]));
    }

    private static void Add(SortedDictionary<string, (int Night, float Place, int Times)> found, ColumnBatch batch, int night)
    {
        var (signal, place) = (batch.Text("signal").Values, batch.Number("place_shadow").Values);
        for (var row = 0; row < batch.Count; row++)
        {
            if (float.IsNaN(place[row]))
                continue;
            found[signal[row]!] = found.TryGetValue(signal[row]!, out var before) ? (before.Night, before.Place, before.Times + 1) : (night, place[row], 1);
        }
    }
}
