using CsCheck;
using Interchange.Columns;
using Pipeline.ScoreParts;
using Pipeline.Scoring;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Scorecards;

namespace Pipeline.Tests.ScoreParts;

public sealed class PartScorerTests
{
    private static readonly ReleaseMark Mark = new(new string('a', 64), new DateOnly(2027, 1, 31), []);

    [Fact]
    public void A_part_scored_into_a_part_holds_scores_probabilities_and_reasons_of_the_definition() => (
        from made in RandomScorecards.Gen
        from rows in Gen.Int[1, 1500]
        where made.Batch.Count > 0
        select (made.Scorecard, Batch: Signals(made.Batch.Take([.. Enumerable.Range(0, rows).Select(r => r % made.Batch.Count)])))).Sample((scorecard, batch) =>
    {
        scorecard = scorecard with { Calibration = [new(int.MinValue, 0.1, 10, 1), new(-200, 0.25, 10, 2), new(700, 0.5, 10, 5)] };
        using var worker = new PartScorer(Plan(scorecard, batch, Mark));
        var halves = ColumnBatches.Cut(batch, (batch.Count + 1) / 2).ToArray();
        worker.Score("larger", Part(batch, batch, batch), new MemoryStream());
        var scored = Scored(worker, Part(batch, halves));
        Assert.Equal(halves.Select(h => h.Count), scored.Select(s => s.Count));
        foreach (var (expected, found) in halves.Zip(scored))
            AssertDefinition(scorecard, expected, found);
    }, iter: 150);

    [Fact]
    public void The_release_stands_on_every_row_with_its_conditions_where_it_has_any()
    {
        var batch = Signals(new ColumnBatch([new NumberColumn("f", [1, 2, 3])]));
        var scorecard = RandomScorecards.Of(5, new Term { Feature = "f", Kind = ColumnKind.Number, UpperBounds = [2], Points = [0, -4, 4] });
        foreach (var conditions in new[] { (string[])[], ["only by day", "only twice"] })
        {
            using var worker = new PartScorer(Plan(scorecard, batch, Mark with { Conditions = conditions }));
            var scored = Scored(worker, Part(batch, batch)).Single();
            Assert.Equal(Enumerable.Repeat(Mark.ReleaseId, 3), scored.Text(ReleaseColumns.Id).Values, StringComparer.Ordinal);
            Assert.Equal(Enumerable.Repeat(Mark.ValidUntil.DayNumber, 3), scored.Date(ReleaseColumns.ValidUntil).Days);
            Assert.Equal(Enumerable.Repeat(conditions.Length == 0 ? null : "only by day | only twice", 3), scored.Text(ReleaseColumns.Conditions).Values, StringComparer.Ordinal);
        }
    }

    [Fact]
    public void A_worker_that_has_seen_its_largest_row_group_allocates_nothing_a_row()
    {
        const int Rows = 100_000;
        var random = new Random(1);
        var batch = Signals(new ColumnBatch(
        [
            new NumberColumn("f", [.. Enumerable.Range(0, Rows).Select(_ => random.Next(20) == 0 ? float.NaN : random.NextSingle())]),
            new LevelColumn("g", ["x", "y"], [.. Enumerable.Range(0, Rows).Select(_ => (byte)random.Next(3))]),
        ]));
        var scorecard = RandomScorecards.Of(0,
            new Term { Feature = "f", Kind = ColumnKind.Number, UpperBounds = [0.2f, 0.7f], Points = [1, -4, 4, 7] },
            new Term { Feature = "g", Kind = ColumnKind.Level, Levels = ["x", "y"], Points = [-3, 0, 9, 0] });
        using var worker = new PartScorer(Plan(scorecard, batch, Mark));
        var part = Part(batch, batch, batch);
        using var target = new MemoryStream();
        long before = 0;
        for (var turn = 0; turn < 2; turn++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            target.Position = 0;
            worker.Score("part", part, target);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Rows);
    }

    private static ScorePlan Plan(Scorecard scorecard, ColumnBatch batch, ReleaseMark mark) => new(scorecard, new PartColumns(Specs(batch)), "id", ReasonSides.Both, mark);

    private static IReadOnlyList<ColumnBatch> Scored(PartScorer worker, byte[] part)
    {
        using var target = new MemoryStream();
        worker.Score("part", part, target);
        return ParquetTable.Read(SourceFile.Of("scores", target.ToArray()), ScoredPartLayout.Specs);
    }

    private static void AssertDefinition(Scorecard scorecard, ColumnBatch batch, ColumnBatch found)
    {
        var scores = PlainScorer.Score(scorecard, batch);
        Assert.Equal(batch.Text("id").Values, found.Text("signal").Values);
        Assert.Equal(scores.Select(s => (float)s), found.Number("score").Values);
        Assert.Equal(scores.Select(s => (float)scorecard.Probability(s)), found.Number(ScoredPartLayout.Probability).Values);
        for (var row = 0; row < batch.Count; row++)
        {
            var reasons = Reasons.Of(scorecard, batch, row);
            Assert.Equal(Padded(Reasons.Raising(reasons)), Found(found, row, ScoredPartLayout.Raising));
            Assert.Equal(Padded(Reasons.Lowering(reasons)), Found(found, row, ScoredPartLayout.Lowering));
        }
    }

    private static IEnumerable<(float Part, float Points)> Padded(IReadOnlyList<Reason> reasons) =>
        Enumerable.Range(0, Reasons.Shown).Select(place => place < reasons.Count ? (reasons[place].Part, reasons[place].Points) : (float.NaN, float.NaN));

    private static IEnumerable<(float Part, float Points)> Found(ColumnBatch found, int row, Func<int, string> name) =>
        Enumerable.Range(0, Reasons.Shown).Select(place => (found.Number(name(place)).Values[row], found.Number(ScoredPartLayout.Points(name(place))).Values[row]));

    /// <summary>With pseudonyms; a level that nobody declared becomes a missing one, since no part of ours can hold it.</summary>
    private static ColumnBatch Signals(ColumnBatch batch) => new(
    [
        new TextColumn("id", [.. Enumerable.Range(0, batch.Count).Select(row => $"signal {row:x8}")]),
        .. batch.Columns.Select(c => c is LevelColumn level ? new LevelColumn(c.Name, level.Levels, Array.ConvertAll(level.Codes, code => code == LevelColumn.Unseen ? LevelColumn.Missing : code)) : c),
    ]);

    private static ColumnSpec[] Specs(ColumnBatch batch) => [.. batch.Columns.Select(c => c switch
    {
        LevelColumn level => ColumnSpec.Level(c.Name, level.Levels),
        NumberColumn => ColumnSpec.Number(c.Name),
        _ => ColumnSpec.Text(c.Name),
    })];

    private static byte[] Part(ColumnBatch like, params ColumnBatch[] groups)
    {
        using var stream = new MemoryStream();
        ParquetTable.Write(stream, Specs(like), groups);
        return stream.ToArray();
    }
}
