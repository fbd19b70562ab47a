using CsCheck;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Scoring;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Scorecards;

namespace Pipeline.Tests.Scoring;

public sealed class ScoringKernelTests
{
    public static TheoryData<string> Kernels => [.. ScoringKernels.Names];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_kernel_gives_the_scores_and_reasons_of_the_definition(string name) => RandomScorecards.Gen.Sample((scorecard, batch) =>
    {
        var scored = ScoringKernels.Named(name, scorecard).Score(batch, ReasonSides.Both);
        Assert.Equal(PlainScorer.Score(scorecard, batch), scored.Score);
        for (var row = 0; row < batch.Count; row++)
        {
            var reasons = Reasons.Of(scorecard, batch, row);
            Assert.Equal(Padded(Reasons.Raising(reasons), ScoredBatch.NoRaising), scored.Raising[(row * 5)..((row * 5) + 5)]);
            Assert.Equal(Padded(Reasons.Lowering(reasons), ScoredBatch.NoLowering), scored.Lowering[(row * 5)..((row * 5) + 5)]);
        }
    }, iter: 300);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Blocks_end_anywhere_and_tables_may_be_as_large_as_the_rules_allow(string name)
    {
        var random = new Random(5);
        var scorecard = Widest(random);
        foreach (var rows in new[] { 0, 1, 7, 8, 511, 512, 513, 1031 })
        {
            var values = Enumerable.Range(0, rows).Select(_ => (float)random.Next(-10, 300)).ToArray();
            var batch = new ColumnBatch([.. scorecard.Terms.Select(t => new NumberColumn(t.Feature, values))]);
            Assert.Equal(PlainScorer.Score(scorecard, batch), ScoringKernels.Named(name, scorecard).Score(batch, ReasonSides.None).Score);
        }
    }

    [Fact]
    public void All_kernels_agree_where_every_key_ties()
    {
        var scorecard = RandomScorecards.Of(3, [.. Enumerable.Range(0, 9).Select(i => new Term { Feature = "f" + i, Kind = ColumnKind.Number, Points = [-2, 2] })]);
        var batch = new ColumnBatch([.. Enumerable.Range(0, 9).Select(i => new NumberColumn("f" + i, [1, float.NaN, i % 2 == 0 ? 1 : float.NaN]))]);
        var plain = ScoringKernels.Named("plain", scorecard).Score(batch, ReasonSides.Both);
        foreach (var name in ScoringKernels.Names)
        {
            var scored = ScoringKernels.Named(name, scorecard).Score(batch, ReasonSides.Both);
            Assert.Equal(plain.Raising, scored.Raising);
            Assert.Equal(plain.Lowering, scored.Lowering);
        }
    }

    [Fact]
    public void Threads_and_batches_change_nothing()
    {
        var scorecard = Widest(new Random(6));
        var values = Enumerable.Range(0, 3000).Select(i => (float)(i * 37 % 290)).ToArray();
        var batches = values.Chunk(700).Select(part => new ColumnBatch([.. scorecard.Terms.Select(t => new NumberColumn(t.Feature, part))])).ToArray();
        var kernel = ScoringKernels.For(scorecard);
        var one = ScoringRun.Score(kernel, batches, threads: 1, ReasonSides.None).SelectMany(b => b.Score);
        Assert.Equal(one, ScoringRun.Score(kernel, batches, threads: 2, ReasonSides.None).SelectMany(b => b.Score));
    }

    [Fact]
    public void A_batch_scored_in_slices_is_as_scored_in_one_piece()
    {
        var scorecard = RandomScorecards.Of(1, [.. Enumerable.Range(0, 3).Select(i => new Term { Feature = "f" + i, Kind = ColumnKind.Number, UpperBounds = [10, 20 + i], Points = [-2 - i, 5, 3 - i, -7] })]);
        var values = Enumerable.Range(0, 140_001).Select(i => (float)(i * 37 % 41)).ToArray();
        var batch = new ColumnBatch([.. scorecard.Terms.Select(t => new NumberColumn(t.Feature, values))]);
        var kernel = ScoringKernels.For(scorecard);
        var (whole, sliced) = (kernel.Score(batch, ReasonSides.Both), ScoringRun.Whole(kernel, batch, threads: 2, ReasonSides.Both));
        Assert.Equal(whole.Score, sliced.Score);
        Assert.Equal(whole.Raising, sliced.Raising);
        Assert.Equal(whole.Lowering, sliced.Lowering);
    }

    [Fact]
    public void A_kernel_that_does_not_exist_is_refused() =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<RefusedException>(() => ScoringKernels.Named("fastest", RandomScorecards.Of(0))).ExitCode);

    [Fact]
    public void A_batch_without_a_column_of_the_model_is_refused_whatever_the_threads()
    {
        var scorecard = RandomScorecards.Of(0, new Term { Feature = "f", Kind = ColumnKind.Number, Points = [0, 1] });
        ColumnBatch[] batches = [new([new NumberColumn("f", [1])]), new([new NumberColumn("g", [1])])];
        foreach (var threads in new[] { 1, 2 })
        {
            var refused = Assert.Throws<RefusedException>(() => ScoringRun.Score(ScoringKernels.For(scorecard), batches, threads, ReasonSides.None));
            Assert.Equal("scorecard-misfit", refused.Problems[0].Code);
        }
    }

    private static Scorecard Widest(Random random) => RandomScorecards.Of(-7, [.. Enumerable.Range(0, 255).Select(i => new Term
    {
        Feature = "f" + i,
        Kind = ColumnKind.Number,
        UpperBounds = [.. Enumerable.Range(0, 254).Select(b => (float)b)],
        Points = [.. Enumerable.Range(0, 256).Select(_ => random.Next(-32_000, 32_000))],
    })]);

    private static IEnumerable<int> Padded(IReadOnlyList<Reason> reasons, int none) =>
        reasons.Select(r => r.Key).Concat(Enumerable.Repeat(none, Reasons.Shown - reasons.Count));
}
