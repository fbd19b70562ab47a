using System.Globalization;
using Interchange.Runs;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Pipeline.Trees;

/// <summary>What every tree model keeps to, so that no scorer needs to check anything again.</summary>
public static class TreeModelRules
{
    /// <summary>Everything that is wrong with a tree model; empty when it may be used.</summary>
    public static IReadOnlyList<Problem> Broken(TreeModel model, string? file = null)
    {
        var problems = new ModelProblems(file, "a tree model");
        if (model.Schema != TreeModel.SchemaName)
            problems.Add("trees-schema", null, $"the schema must be '{TreeModel.SchemaName}'");
        foreach (var twice in model.Features.GroupBy(f => f.Feature, StringComparer.Ordinal).Where(g => g.Count() > 1))
            problems.Add("feature-twice", twice.Key, "a feature is cut into bins once");
        foreach (var feature in model.Features)
            BinRules.Add(feature, problems.Add);
        AddTrees(model, problems.Add);
        CalibrationRules.Add(model.Calibration, problems.Add);
        return problems.All;
    }

    private static void AddTrees(TreeModel model, Action<string, string?, string> add)
    {
        var binCounts = model.Features.Select(f => f.BinCount).ToArray();
        var largest = 0.0;
        for (var t = 0; t < model.Trees.Count; t++)
        {
            var tree = model.Trees[t];
            if (TreeRules.Broken(tree, binCounts) is { } rule)
            {
                add("tree-broken", null, string.Create(CultureInfo.InvariantCulture, $"tree {t + 1}: {rule}"));
                continue;
            }

            if (tree.Rows.Sum() != model.Provenance.TrainingRows)
                add("tree-rows", null, string.Create(CultureInfo.InvariantCulture, $"tree {t + 1}: its leaves hold {tree.Rows.Sum()} rows, and {model.Provenance.TrainingRows} were trained on"));
            largest += tree.Value.Max(Math.Abs);
        }

        if (!(largest * ShapeScorecard.PointsPerLogit < ScorecardRules.ScoreLimit))
            add("trees-sum", null, string.Create(CultureInfo.InvariantCulture, $"the largest leaves of all trees must stay below {ScorecardRules.ScoreLimit} points together"));
    }
}
