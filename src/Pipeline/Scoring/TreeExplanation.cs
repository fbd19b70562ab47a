using Interchange.Columns;
using Interchange.Contracts;
using Pipeline.Trees;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>
/// The score of a tree model in words: what each feature contributes by its Shapley value, in whole points that sum to the score with the
/// mean that every signal starts from.
/// </summary>
internal static class TreeExplanation
{
    /// <summary>What a reader of a challenger's page must know first.</summary>
    public static string Standing(bool dutch) => dutch
        ? "Dit is een uitdager van bomen: om mee te vergelijken. Hij kan niet worden vrijgegeven, en geen nacht gebruikt hem."
        : "This is a challenger made of trees: something to compare with. It cannot be released, and no night uses it.";

    /// <summary>Features that contribute, by size, largest first; of equals in the order of the model.</summary>
    public static Explanation Of(TreeModel model, Contract contract, ColumnBatch batch, int row, string signal, bool dutch)
    {
        var codes = PlainTrees.Codes(model, batch.Take([row])).Select(code => code[0]).ToArray();
        var score = Score(model, codes);
        var (start, points) = PointShares.Of(TreeShapley.Expected(model), TreeShapley.Of(model, codes), score);
        return new Explanation(
            signal,
            start,
            [.. Enumerable.Range(0, points.Length).Where(f => points[f] != 0).OrderByDescending(f => Math.Abs(points[f])).ThenBy(f => f).Select(f => Explain(model, contract, codes, f, points[f], score, dutch))],
            score,
            model.Probability(score));
    }

    private static ExplainedTerm Explain(TreeModel model, Contract contract, byte[] codes, int feature, int points, int score, bool dutch)
    {
        var bins = model.Features[feature];
        var column = contract.Find(bins.Feature);
        var label = column is null ? bins.Feature : dutch ? column.Label.Nl : column.Label.En;
        var others = Enumerable.Range(0, bins.BinCount).Select(code => (Code: code, Score: Score(model, With(codes, feature, (byte)code))));
        var (other, then) = points > 0 ? others.MinBy(o => o.Score) : others.MaxBy(o => o.Score);
        var differs = then != score;
        return new ExplainedTerm(
            bins.Feature,
            label,
            Words(bins, column, codes[feature], dutch),
            points,
            differs ? Words(bins, column, other, dutch) : null,
            differs ? then : null);
    }

    private static int Score(TreeModel model, byte[] codes) =>
        PlainTrees.Points(model.Trees.Aggregate(0.0, (sum, tree) => sum + tree.Value[PlainTrees.Leaf(tree, Array.ConvertAll(codes, code => new[] { code }), 0)]));

    private static byte[] With(byte[] codes, int feature, byte code)
    {
        var changed = (byte[])codes.Clone();
        changed[feature] = code;
        return changed;
    }

    private static string Words(FeatureBins bins, ContractColumn? column, int code, bool dutch) =>
        BinWords.Of(new Term { Feature = bins.Feature, Kind = bins.Kind, UpperBounds = bins.UpperBounds, Levels = bins.Levels, Points = [] }, column, code, dutch);
}
