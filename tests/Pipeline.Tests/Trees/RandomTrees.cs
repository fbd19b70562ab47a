using CsCheck;
using Interchange.Columns;
using Pipeline.Trees;
using Prioritisation.Scorecards;

namespace Pipeline.Tests.Trees;

/// <summary>Tree models of any shape and batches that fit them, with missing, unseen, tied, infinite and signed-zero values.</summary>
internal static class RandomTrees
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e"];
    private static readonly float[] Special = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, -0f, 0f];

    /// <param name="mostLeaves">Of a tree.</param>
    /// <param name="mostRows">Of a batch.</param>
    public static Gen<(TreeModel Model, ColumnBatch Batch)> Gen(int mostLeaves, int mostRows) =>
        from features in CsCheck.Gen.Int[1, 8]
        from trees in CsCheck.Gen.Int[0, 6]
        from rows in CsCheck.Gen.Int[0, mostRows]
        from seed in CsCheck.Gen.Int[0, int.MaxValue - 1]
        select Make(features, trees, mostLeaves, rows, new Random(seed));

    public static (TreeModel Model, ColumnBatch Batch) Make(int features, int trees, int mostLeaves, int rows, Random random)
    {
        var (bins, columns) = (new FeatureBins[features], new Column[features]);
        for (var f = 0; f < features; f++)
            (bins[f], columns[f]) = random.Next(3) > 0 ? Number("f" + f, rows, random) : Level("f" + f, rows, random);
        var model = SmallTrees.Model with
        {
            Features = bins,
            Trees = [.. Enumerable.Range(0, trees).Select(_ => Tree(bins, random.Next(1, mostLeaves + 1), random))],
        };
        return (model, new ColumnBatch([new NumberColumn("unread", new float[rows]), .. columns]));
    }

    /// <summary>Splits leaves at random: deep and lopsided trees come as often as flat ones.</summary>
    private static Tree Tree(FeatureBins[] bins, int leaves, Random random)
    {
        var (feature, code, left, right) = (new int[leaves - 1], new byte[leaves - 1], new int[leaves - 1], new int[leaves - 1]);
        var lopsided = random.Next(2) == 0;
        // Places that hold a leaf: node and side.
        var open = new List<(int Node, bool Left)>();
        for (var node = 0; node < leaves - 1; node++)
        {
            if (node > 0)
            {
                var at = lopsided ? open.Count - 1 - random.Next(Math.Min(2, open.Count)) : random.Next(open.Count);
                (open[at].Left ? left : right)[open[at].Node] = node;
                open.RemoveAt(at);
            }

            feature[node] = random.Next(bins.Length);
            code[node] = (byte)random.Next(bins[feature[node]].BinCount - 1);
            open.Add((node, true));
            open.Add((node, false));
        }

        var numbers = Enumerable.Range(0, leaves).ToArray();
        random.Shuffle(numbers);
        foreach (var ((node, isLeft), leaf) in open.Zip(numbers))
            (isLeft ? left : right)[node] = ~leaf;
        return new Tree
        {
            Feature = feature,
            Code = code,
            Left = left,
            Right = right,
            Value = [.. numbers.Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-6, 2)))],
            Rows = [.. numbers.Select(_ => (long)random.Next(1, 1000))],
        };
    }

    private static (FeatureBins Bins, Column Column) Number(string name, int rows, Random random)
    {
        var reach = random.Next(3) == 0 ? 500 : 6;
        float[] bounds = [.. Enumerable.Range(0, random.Next(1, reach)).Select(_ => random.Next(-reach, reach) / 3f).Distinct().Order().Take(254)];
        var values = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            values[row] = random.Next(4) switch
            {
                0 => Special[random.Next(Special.Length)],
                1 => bounds[random.Next(bounds.Length)],
                _ => random.Next(-reach, reach) / (random.Next(2) + 2f),
            };
        }

        return (new FeatureBins { Feature = name, Kind = ColumnKind.Number, UpperBounds = bounds }, new NumberColumn(name, values));
    }

    // As the library reads them: the model lists the levels as the column does.
    private static (FeatureBins Bins, Column Column) Level(string name, int rows, Random random)
    {
        var levels = Names.Take(random.Next(1, Names.Length + 1)).ToArray();
        var codes = Enumerable.Range(0, rows).Select(_ => random.Next(6) == 0 ? LevelColumn.Unseen : (byte)random.Next(0, levels.Length + 1)).ToArray();
        return (new FeatureBins { Feature = name, Kind = ColumnKind.Level, Levels = levels }, new LevelColumn(name, levels, codes));
    }
}
