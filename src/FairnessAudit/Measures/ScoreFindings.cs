using FairnessAudit.Population;
using Statistics.Ranking;

namespace FairnessAudit.Measures;

/// <summary>How well the score tells founded from unfounded within each group, and its mean.</summary>
internal static class ScoreFindings
{
    public static IEnumerable<Finding> Of(DecisionRows rows, Grouping attribute)
    {
        if (rows.Score is not { } score)
            yield break;
        var distinct = score.Where(s => !double.IsNaN(s)).Distinct().Order().ToArray();
        for (var g = 0; g < attribute.Names.Count; g++)
        {
            var founded = new long[distinct.Length];
            var unfounded = new long[distinct.Length];
            for (var row = 0; row < rows.Count; row++)
            {
                if (attribute.Codes[row] != g || double.IsNaN(score[row]) || rows.Outcome[row] == Known.No)
                    continue;
                (rows.Outcome[row] == Known.Founded ? founded : unfounded)[Array.BinarySearch(distinct, score[row])]++;
            }

            yield return new Finding
            {
                Id = FindingId.Of(attribute.Name, attribute.Names[g], "auc", null),
                Question = 6,
                EstimateOf = "group",
                Measure = "auc",
                Estimator = "observed",
                Attribute = attribute.Name,
                Group = attribute.Names[g],
                Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["founded"] = founded.Sum(), ["unfounded"] = unfounded.Sum() },
            }.With(RankedGroup.Auc(founded, unfounded));
        }
    }
}
