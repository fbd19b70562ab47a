using Interchange.Columns;
using Interchange.Contracts;
using Interchange.ScoredSignals;
using Pipeline.Scoring;
using Prioritisation.Ordering;

namespace Pipeline.Nights;

/// <summary>The files from which the next night starts, and the scores and decisions of this one.</summary>
internal static class StateFiles
{
    public const string ScoresName = "scores.parquet";
    private const int RowGroupRows = 131_072;

    /// <summary>The scored signals of a night, and under which release each was scored.</summary>
    public static IReadOnlyList<ColumnSpec> ScoresSpecs(IReadOnlyList<string> classes) => [.. ScoredSignalsLayout.Specs(classes), .. ReleaseColumns.Specs];

    public static void WriteStock(Stream file, Night night) =>
        Write(file, OpenStock.Specs(night.Contract), night.Open.Take(Rows(night, ReplayedDecisions.Open)));

    public static void WriteHandled(Stream file, Night night)
    {
        var handled = night.Handled;
        foreach (var (state, name) in new[] { (ReplayedDecisions.Lapsed, "lapsed"), (ReplayedDecisions.PutForward, "put_forward"), (ReplayedDecisions.Random, "random") })
            handled = Handled(handled, [.. Rows(night, state).Select(row => night.Signals.Signal[row])], name, night.Request.Date);
        Write(file, OpenStock.HandledSpecs, handled);
    }

    /// <summary>The table with further signals of one state and night added.</summary>
    public static ColumnBatch Handled(ColumnBatch before, IReadOnlyList<string> signals, string state, DateOnly night)
    {
        var code = (byte)(OpenStock.HandledStates.ToList().IndexOf(state) + 1);
        return ColumnBatches.Join(OpenStock.HandledSpecs, [before, new ColumnBatch(
        [
            new TextColumn("signal", [.. signals.Order(StringComparer.Ordinal)]),
            new LevelColumn("state", OpenStock.HandledStates, [.. signals.Select(_ => code)]),
            new DateColumn("night", [.. signals.Select(_ => night.DayNumber)]),
        ])]);
    }

    public static void WriteScores(Stream file, Night night)
    {
        var (contract, open, rank) = (night.Contract, night.Open, new float[night.Open.Count]);
        var signalClass = open.Level(contract.Single(ColumnRole.Class).Name);
        Array.Fill(rank, float.NaN);
        for (var place = 0; place < night.Decision.Ranked.Length; place++)
            rank[night.Decision.Ranked[place]] = place + 1;
        Write(file, ScoresSpecs(signalClass.Levels), new ColumnBatch(
        [
            new TextColumn(ScoredSignalsLayout.Signal, night.Signals.Signal),
            new TextColumn(ScoredSignalsLayout.Person, open.Text(contract.Single(ColumnRole.Person).Name).Values),
            new DateColumn(ScoredSignalsLayout.Received, night.Signals.ReceivedDay),
            new LevelColumn(ScoredSignalsLayout.Class, signalClass.Levels, signalClass.Codes),
            new NumberColumn(ScoredSignalsLayout.Score, Array.ConvertAll(night.Signals.Score, score => night.Rule.PolicyOnly ? float.NaN : score)),
            new NumberColumn(ScoredSignalsLayout.Band, Array.ConvertAll(night.Decision.Band, band => (float)band)),
            new LevelColumn(ScoredSignalsLayout.State, ScoredSignalsLayout.States, Array.ConvertAll(night.State, state => (byte)(state + 1))),
            new DateColumn(ScoredSignalsLayout.Night, Array.ConvertAll(night.State, state => state == ReplayedDecisions.Open ? DateColumn.Missing : night.Request.Date.DayNumber)),
            new NumberColumn(ScoredSignalsLayout.Rank, rank),
            new NumberColumn(ScoredSignalsLayout.WaitingDays, [.. Enumerable.Range(0, open.Count).Select(row => (float)night.WaitingDays(row))]),
            new TextColumn(ScoredSignalsLayout.SamplingStratum, open.Text(OpenStock.SamplingStratum).Values),
            new NumberColumn(ScoredSignalsLayout.SamplingProbability, open.Number(OpenStock.SamplingProbability).Values),
            .. ReleaseColumns.Of(night.Rule.Mark, open.Count),
        ]));
    }

    public static int[] Rows(Night night, byte state) => [.. Enumerable.Range(0, night.State.Length).Where(row => night.State[row] == state)];

    private static void Write(Stream file, IReadOnlyList<ColumnSpec> specs, ColumnBatch rows) =>
        ParquetTable.Write(file, specs, ColumnBatches.Cut(rows, RowGroupRows));
}
