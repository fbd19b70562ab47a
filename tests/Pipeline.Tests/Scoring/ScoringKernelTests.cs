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
    }, iter: 1000);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_block_from_bins_that_already_are_is_scored_as_a_batch_is(string name) => RandomScorecards.Gen.Sample((scorecard, batch) =>
    {
        const int Stride = 700;
        var kernel = ScoringKernels.Named(name, scorecard);
        var scored = kernel.Score(batch, ReasonSides.Both);
        var worker = kernel.Worker();
        for (var t = 0; t < scorecard.Terms.Count; t++)
            Binning.Codes(scorecard.Terms[t], batch).CopyTo(worker.Bins(t));
        var (scores, raising, lowering) = (new int[batch.Count], new int[Reasons.Shown * Stride], new int[Reasons.Shown * Stride]);
        worker.Score(scores, raising, lowering, Stride);
        Assert.Equal(scored.Score, scores);
        Assert.Equal(scored.Raising, ByRow(raising));
        Assert.Equal(scored.Lowering, ByRow(lowering));

        int[] ByRow(int[] places) => [.. Enumerable.Range(0, batch.Count * Reasons.Shown).Select(i => places[(i % Reasons.Shown * Stride) + (i / Reasons.Shown)])];
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_search_counts_the_bounds_below_whatever_their_number(string name)
    {
        var random = new Random(8);
        float[] special = [float.NaN, float.NegativeInfinity, float.PositiveInfinity, -0f, 0f, float.MaxValue, float.MinValue, float.Epsilon];
        for (var count = 0; count <= 254; count++)
        {
            var bounds = Enumerable.Range(0, count).Select(_ => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue))).Where(float.IsFinite).Append(0f).Distinct().Order().Take(count).ToArray();
            float[] values = [.. special, .. bounds, .. bounds.Select(float.BitIncrement), .. bounds.Select(float.BitDecrement)];
            var term = new Term { Feature = "f", Kind = ColumnKind.Number, UpperBounds = bounds, Points = new int[bounds.Length + 2] };
            var worker = ScoringKernels.Named(name, RandomScorecards.Of(0, term)).Worker();
            foreach (var block in values.Chunk(BlockScorer.BlockRows))
            {
                worker.Values(0, block);
                Assert.Equal(block.Select(v => Binning.Number(bounds, v)), worker.Bins(0)[..block.Length].ToArray());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Points_may_reach_the_limit_of_a_score_where_the_sum_of_keys_wraps_around(string name)
    {
        const int Limit = (int)ScorecardRules.ScoreLimit - 1;
        foreach (var (first, second) in new[] { (Limit, 0), (-Limit, 0), (Limit - 7, 7), (-Limit + 7, -7), (Limit / 2, Limit / 2), (-Limit / 2, -Limit / 2) })
        {
            var scorecard = RandomScorecards.Of(0, [.. Enumerable.Range(0, 255).Select(i => new Term { Feature = "f" + i, Kind = ColumnKind.Number, Points = [0, i switch { 0 => first, 254 => second, _ => 0 }] })]);
            Assert.Empty(ScorecardRules.Broken(scorecard));
            var batch = new ColumnBatch([.. scorecard.Terms.Select(t => new NumberColumn(t.Feature, [1, 2, float.NaN]))]);
            var scored = ScoringKernels.Named(name, scorecard).Score(batch, ReasonSides.Both);
            Assert.Equal([first + second, first + second, 0], scored.Score);
            Assert.Equal(ScoringKernels.Named("plain", scorecard).Score(batch, ReasonSides.Both).Raising, scored.Raising);
            Assert.Equal(ScoringKernels.Named("plain", scorecard).Score(batch, ReasonSides.Both).Lowering, scored.Lowering);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Reasons_that_nobody_asks_for_are_not_made_and_scores_are_the_same(string name)
    {
        var scorecard = Widest(new Random(7));
        var batch = new ColumnBatch([.. scorecard.Terms.Select((t, i) => new NumberColumn(t.Feature, [i, 7, float.NaN]))]);
        var kernel = ScoringKernels.Named(name, scorecard);
        var (none, raising, both) = (kernel.Score(batch, ReasonSides.None), kernel.Score(batch, ReasonSides.Raising), kernel.Score(batch, ReasonSides.Both));
        Assert.Equal((0, 0, 15, 0), (none.Raising.Length, none.Lowering.Length, raising.Raising.Length, raising.Lowering.Length));
        Assert.Equal(both.Score, none.Score);
        Assert.Equal(both.Score, raising.Score);
        Assert.Equal(both.Raising, raising.Raising);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Blocks_end_anywhere_and_tables_may_be_as_large_as_the_rules_allow(string name)
    {
        var random = new Random(5);
        var scorecard = WithPairs(Widest(random), random);
        foreach (var rows in new[] { 0, 1, 7, 8, 63, 64, 65, 511, 512, 513, 1031 })
        {
            var values = Enumerable.Range(0, rows).Select(_ => (float)random.Next(-10, 300)).ToArray();
            var batch = new ColumnBatch([.. scorecard.Terms.Select(t => new NumberColumn(t.Feature, values))]);
            var scored = ScoringKernels.Named(name, scorecard).Score(batch, ReasonSides.Raising);
            Assert.Equal(PlainScorer.Score(scorecard, batch), scored.Score);
            Assert.Equal(ScoringKernels.Named("plain", scorecard).Score(batch, ReasonSides.Raising).Raising, scored.Raising);
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
    public void A_kernel_that_exists_is_made_where_this_processor_can_run_it_and_refused_where_it_cannot()
    {
        var scorecard = RandomScorecards.Of(0);
        foreach (var name in new[] { "plain", "scalar", "avx2", "avx512" })
        {
            if (ScoringKernels.Names.Contains(name, StringComparer.Ordinal))
                Assert.Equal(name, ScoringKernels.Named(name, scorecard).Name);
            else
                Assert.Equal(ExitCode.InputBroken, Assert.Throws<RefusedException>(() => ScoringKernels.Named(name, scorecard)).ExitCode);
        }
    }

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

    /// <summary>Terms 200 and later make room for pairs with as many cells as a pair may have, of 16 by 16 and of 128 by 2 groups.</summary>
    private static Scorecard WithPairs(Scorecard scorecard, Random random)
    {
        var terms = scorecard.Terms.Take(200).ToArray();
        return scorecard with
        {
            Terms = terms,
            Pairs = [.. Enumerable.Range(0, 55).Select(p =>
            {
                var down = p % 2 == 0 ? 16 : 128;
                byte[] Groups(int groups) => [.. Enumerable.Range(0, 256).Select(bin => (byte)(bin * groups / 256))];
                return new PairTerm { First = terms[p].Feature, Second = terms[p + 100].Feature, FirstGroups = Groups(down), SecondGroups = Groups(256 / down), Points = Random(random, 256) };
            })],
        };
    }

    private static Scorecard Widest(Random random) => RandomScorecards.Of(-7, [.. Enumerable.Range(0, 255).Select(i => new Term
    {
        Feature = "f" + i,
        Kind = ColumnKind.Number,
        UpperBounds = [.. Enumerable.Range(0, 254).Select(b => (float)b)],
        Points = Random(random, 256),
    })]);

    private static int[] Random(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(-32_000, 32_000))];

    private static IEnumerable<int> Padded(IReadOnlyList<Reason> reasons, int none) =>
        reasons.Select(r => r.Key).Concat(Enumerable.Repeat(none, Reasons.Shown - reasons.Count));
}
