using System.Globalization;
using Benchmarks.Peers;
using Interchange.Columns;

namespace Benchmarks.PublicTables;

/// <summary>
/// LightGBM by its own interface, levels as the library's categories, tuned on the training rows alone: size and number of trees are those of
/// a fixed grid that do best on a fifth of the training rows, and the model is then trained on all of them.
/// </summary>
internal static class TunedLightGbm
{
    private static readonly int[] Leaves = [3, 7, 15];
    private static readonly int[] Trees = [60, 120, 250, 500];

    /// <summary>Raw scores of the test rows.</summary>
    public static double[] Score(PublicTable table, int[] training, int[] test, int seed)
    {
        var (later, early) = new Folds(training, table.Outcome, 5, seed).Of(0);
        var laterOutcome = Labels(table, later);
        var best = Leaves.SelectMany(leaves => Trees.Select(trees => (Leaves: leaves, Trees: trees)))
            .MaxBy(grid => Auc.Of(Fitted(table, early, later, grid.Leaves, grid.Trees), laterOutcome));
        return Fitted(table, training, test, best.Leaves, best.Trees);
    }

    private static double[] Fitted(PublicTable table, int[] training, int[] test, int leaves, int trees)
    {
        var columns = table.Features.Columns;
        var categories = string.Join(',', columns.Select((column, i) => (column, i)).Where(c => c.column is LevelColumn).Select(c => c.i));
        var parameters = string.Create(CultureInfo.InvariantCulture,
            $"objective=binary num_leaves={leaves} learning_rate=0.05 min_data_in_leaf=20 min_data_per_group=20 num_threads=1 deterministic=true force_col_wise=true verbosity=-1 categorical_feature={categories}");
        using var booster = LightGbm.Train(Matrix(table, training), columns.Count, Array.ConvertAll(Labels(table, training), label => (float)label), trees, parameters);
        return booster.Score(Matrix(table, test), columns.Count);
    }

    private static float[] Matrix(PublicTable table, int[] rows) => FloatRows.Of([.. table.Features.Columns.Select(column => column.Take(rows))]);

    private static byte[] Labels(PublicTable table, int[] rows) => [.. rows.Select(row => table.Outcome[row])];
}
