using Interchange.Columns;
using Prioritisation.Scorecards;

namespace Pipeline.Trees;

/// <summary>The same scores from fewer codes: features and number bounds that no node asks about are left out.</summary>
internal static class TrimmedTrees
{
    public static TreeModel Of(TreeModel model)
    {
        var asked = Asked(model);
        var kept = Enumerable.Range(0, model.Features.Count).Where(f => asked[f].Count > 0).ToArray();
        var place = Enumerable.Range(0, kept.Length).ToDictionary(i => kept[i]);
        return model with
        {
            Features = [.. kept.Select(f => Trim(model.Features[f], asked[f]))],
            Trees = [.. model.Trees.Select(tree => tree with
            {
                Feature = [.. tree.Feature.Select(f => place[f])],
                Code = [.. tree.Code.Select((code, node) => Code(model.Features[tree.Feature[node]], asked[tree.Feature[node]], code))],
            })],
        };
    }

    private static SortedSet<byte>[] Asked(TreeModel model)
    {
        var asked = model.Features.Select(_ => new SortedSet<byte>()).ToArray();
        foreach (var tree in model.Trees)
        {
            for (var node = 0; node < tree.Feature.Count; node++)
                asked[tree.Feature[node]].Add(tree.Code[node]);
        }

        return asked;
    }

    private static FeatureBins Trim(FeatureBins feature, SortedSet<byte> asked) => feature.Kind == ColumnKind.Number
        ? new FeatureBins { Feature = feature.Feature, Kind = feature.Kind, UpperBounds = [.. Bounds(asked).Select(code => feature.UpperBounds[code - 1])] }
        : feature;

    // Code 0 is the missing value and needs no bound.
    private static IEnumerable<byte> Bounds(SortedSet<byte> asked) => asked.Where(code => code > 0);

    private static byte Code(FeatureBins feature, SortedSet<byte> asked, byte code) => feature.Kind == ColumnKind.Number
        ? (byte)Bounds(asked).Count(bound => bound <= code)
        : code;
}
