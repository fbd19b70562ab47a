using Interchange.Columns;
using Interchange.ScoredSignals;
using Prioritisation.Ordering;

namespace Pipeline.Evaluation;

/// <summary>Writes the candidate's scores and decisions in the layout that the audit checks row by row.</summary>
internal static class ScoredSignalsWriter
{
    private const int RowGroupRows = 131_072;

    public static void Write(string path, Window window, ReplayedDecisions replayed)
    {
        var all = Columns(window, replayed);
        var groups = Enumerable.Range(0, all.Count).Chunk(RowGroupRows).Select(all.Take);
        ParquetTable.Write(path, ScoredSignalsLayout.Specs(window.Class.Levels), groups);
    }

    public static ColumnBatch Columns(Window window, ReplayedDecisions replayed) => new(
    [
        new TextColumn(ScoredSignalsLayout.Signal, window.Signal.Values),
        new TextColumn(ScoredSignalsLayout.Person, window.Person.Values),
        new DateColumn(ScoredSignalsLayout.Received, window.Received.Days),
        new LevelColumn(ScoredSignalsLayout.Class, window.Class.Levels, window.Class.Codes),
        Numbers(ScoredSignalsLayout.Score, window.Scores[0]),
        new NumberColumn(ScoredSignalsLayout.Band, Array.ConvertAll(replayed.Band, band => (float)band)),
        new LevelColumn(ScoredSignalsLayout.State, ScoredSignalsLayout.States, Array.ConvertAll(replayed.State, state => (byte)(state + 1))),
        new DateColumn(ScoredSignalsLayout.Night, replayed.NightDay),
        new NumberColumn(ScoredSignalsLayout.Rank, Array.ConvertAll(replayed.Rank, rank => rank == 0 ? float.NaN : rank)),
        Numbers(ScoredSignalsLayout.WaitingDays, replayed.WaitingDays),
        new TextColumn(ScoredSignalsLayout.SamplingStratum, replayed.SamplingStratum),
        new NumberColumn(ScoredSignalsLayout.SamplingProbability, replayed.SamplingProbability),
    ]);

    private static NumberColumn Numbers(string name, int[] values) => new(name, Array.ConvertAll(values, value => (float)value));
}
