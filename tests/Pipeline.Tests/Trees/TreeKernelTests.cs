using Benchmarks.Peers;
using CsCheck;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Scoring;
using Pipeline.Trees;

namespace Pipeline.Tests.Trees;

public sealed class TreeKernelTests
{
    public static TheoryData<string> Kernels => [.. TreeKernels.Names];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_kernel_gives_the_doubles_of_the_definition_and_of_the_library(string name) => RandomTrees.Gen(mostLeaves: 70, mostRows: 600).Sample((model, batch) =>
    {
        var plain = PlainTrees.Logits(model, batch);
        Assert.Equal(Bits(plain), Bits(Logits(name, model, batch)));
        if (model.Trees.Count > 0 && batch.Count > 0)
            Assert.Equal(Bits(Library(model, batch)), Bits(plain));
    }, iter: 200);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Trees_of_more_leaves_than_a_byte_can_number_are_scored_all_the_same(string name)
    {
        foreach (var leaves in new[] { 2, 31, 32, 33, 64, 65, 255, 256, 257, 700 })
        {
            var random = new Random(leaves);
            var (model, batch) = RandomTrees.Make(5, 3, leaves, 300, random);
            // A small tree between large ones, so that slots of one size follow those of another.
            var mixed = model with { Trees = [.. model.Trees, .. RandomTrees.Make(5, 1, 3, 0, new Random(leaves)).Model.Trees.Where(t => t.Feature.Count == 0), .. model.Trees] };
            Assert.Equal(Bits(PlainTrees.Logits(mixed, batch)), Bits(Logits(name, mixed, batch)));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_model_that_the_library_trained_scores_as_the_library_does(string name)
    {
        var random = new Random(4);
        Column[] columns =
        [
            .. Enumerable.Range(0, 4).Select(n => new NumberColumn("n" + n, [.. Enumerable.Range(0, 3000).Select(_ => random.Next(8) == 0 ? float.NaN : random.NextSingle() - 0.5f)])),
            .. Enumerable.Range(0, 2).Select(l => new LevelColumn("l" + l, ["a", "b", "c", "d"], [.. Enumerable.Range(0, 3000).Select(_ => (byte)random.Next(0, 5))])),
        ];
        var batch = new ColumnBatch(columns);
        var rows = FloatRows.Of(columns);
        var labels = Enumerable.Range(0, batch.Count).Select(row => rows[row * 6] > 0 != rows[(row * 6) + 1] > 0.1 ? 1f : random.Next(2)).ToArray();
        using var trained = LightGbm.Train(
            LightGbmTrees.MissingLowest(rows), columns.Length, labels, 20, "objective=binary num_leaves=31 min_data_in_leaf=5 verbosity=-1 num_threads=1 deterministic=true");
        var model = LightGbmTrees.Read(trained.Text(), columns, SmallTrees.Model.Provenance);
        Assert.Contains(model.Trees, tree => tree.Value.Count > 20);
        var ours = Bits(Logits(name, model, batch));
        Assert.Equal(Bits(trained.Score(LightGbmTrees.MissingLowest(rows), columns.Length)), ours);
        Assert.Equal(Bits(Library(model, batch)), ours);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Columns_that_list_their_levels_in_another_order_give_the_same_scores(string name)
    {
        var batch = new ColumnBatch([new NumberColumn("age", [float.NaN, 30, 50]), new LevelColumn("kind", ["new", "q", "p"], [1, 2, 3])]);
        Assert.Equal(Bits(PlainTrees.Logits(SmallTrees.Model, batch)), Bits(Logits(name, SmallTrees.Model, batch)));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_and_so_do_slices()
    {
        var (model, batch) = RandomTrees.Make(4, 3, 20, 140_001, new Random(9));
        var kernel = TreeKernels.For(model);
        var one = Bits(TreeScoring.Logits(kernel, batch, 1));
        Assert.Equal(one, Bits(TreeScoring.Logits(kernel, batch, 2)));
        Assert.Equal(Bits(PlainTrees.Logits(model, batch)), one);
    }

    [Fact]
    public void A_kernel_that_does_not_exist_is_refused() =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<RefusedException>(() => TreeKernels.Named("fastest", SmallTrees.Model)).ExitCode);

    [Fact]
    public void Signals_without_a_column_of_the_model_are_refused_whatever_the_threads()
    {
        var without = new ColumnBatch([new NumberColumn("age", new float[100_000])]);
        foreach (var threads in new[] { 1, 2 })
            Assert.Equal("kind", Assert.Throws<RefusedException>(() => TreeScoring.Logits(TreeKernels.For(SmallTrees.Model), without, threads)).Problems[0].Column);
    }

    private static double[] Logits(string name, TreeModel model, ColumnBatch batch) => TreeScoring.Logits(TreeKernels.Named(name, model), batch, 1);

    private static double[] Library(TreeModel model, ColumnBatch batch)
    {
        using var library = LightGbm.Load(LightGbmText.Of(model));
        return library.Score(FloatRows.Of([.. model.Features.Select(f => batch[f.Feature])]), model.Features.Count);
    }

    private static long[] Bits(double[] values) => Array.ConvertAll(values, BitConverter.DoubleToInt64Bits);
}
