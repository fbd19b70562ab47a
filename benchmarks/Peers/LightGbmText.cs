using System.Globalization;
using System.Text;
using Interchange.Columns;
using Pipeline.Trees;
using Prioritisation.Scorecards;

namespace Benchmarks.Peers;

/// <summary>
/// A tree model in LightGBM's text format, for rows as <see cref="FloatRows"/> makes them: a code becomes the bound that it stands for,
/// missing goes left. The library reads levels by their column's code, so the model must list them as the column does.
/// </summary>
internal static class LightGbmText
{
    // Not categorical, missing goes left, missing is NaN.
    private const string Decision = "10";

    public static string Of(TreeModel model)
    {
        var text = new StringBuilder()
            .Append("tree\nversion=v4\nnum_class=1\nnum_tree_per_iteration=1\nlabel_index=0\n")
            .Append(CultureInfo.InvariantCulture, $"max_feature_idx={model.Features.Count - 1}\nobjective=binary sigmoid:1\n")
            .Append("feature_names=").AppendJoin(' ', model.Features.Select(f => f.Feature))
            .Append("\nfeature_infos=").AppendJoin(' ', model.Features.Select(_ => "none")).Append("\n\n");
        for (var t = 0; t < model.Trees.Count; t++)
            Append(text, t, model.Trees[t], model.Features);
        return text.Append("end of trees\n").ToString();
    }

    private static void Append(StringBuilder text, int number, Tree tree, IReadOnlyList<FeatureBins> features)
    {
        var nodes = Enumerable.Range(0, tree.Feature.Count);
        text.Append(CultureInfo.InvariantCulture, $"Tree={number}\nnum_leaves={tree.Value.Count}\nnum_cat=0\n");
        Line(text, "split_feature", tree.Feature);
        Line(text, "threshold", nodes.Select(n => Threshold(features[tree.Feature[n]], tree.Code[n])));
        Line(text, "decision_type", nodes.Select(_ => Decision));
        Line(text, "left_child", tree.Left);
        Line(text, "right_child", tree.Right);
        Line(text, "leaf_value", tree.Value);
        Line(text, "leaf_count", tree.Rows);
        text.Append("is_linear=0\nshrinkage=1\n\n\n");
    }

    // Nothing is below the threshold "nan", so only the missing go left.
    private static string Threshold(FeatureBins feature, byte code) =>
        code == 0 ? "nan" : feature.Kind == ColumnKind.Number ? Text((double)feature.UpperBounds[code - 1]) : Text(code + 0.5);

    private static void Line<T>(StringBuilder text, string name, IEnumerable<T> values) =>
        text.Append(name).Append('=').AppendJoin(' ', values.Select(v => Text(v))).Append('\n');

    private static string Text<T>(T value) => value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
