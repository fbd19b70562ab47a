using FairnessAudit.Measures;
using FairnessAudit.Population;

namespace FairnessAudit.StandIns;

/// <summary>
/// What a feature adds: how much worse founded are told from unfounded when its points are replaced by their mean within class, known
/// outcomes weighted by how many they stand for. A feature that tells a group and adds nothing has no excuse. A pair is asked apart: what
/// both features add together beyond what each adds by itself.
/// </summary>
internal static class FeatureQuality
{
    public const string AucDrop = "feature_adds_auc";
    public const string FoundedDrop = "feature_adds_founded_share";

    public static IEnumerable<Finding> Of(DecisionRows rows, IReadOnlyList<ScoredTerm> terms)
    {
        var known = new KnownOutcomes(rows);
        var score = Array.ConvertAll(rows.Score!, s => (int)s);
        var whole = known.Auc(score);
        var taken = ClassCut.Of(rows, score);
        for (var t = 0; t < terms.Count; t++)
        {
            var without = MeanInClass.Replace(rows.Minimal, terms[t], score);
            yield return known.Drop(Base(AucDrop, terms[t].Name, known.Count), whole, known.Auc(without));
            yield return known.Share(Base(FoundedDrop, terms[t].Name, known.Count), taken, ClassCut.Of(rows, without));
        }
    }

    private static Finding Base(string measure, string term, long n) => new()
    {
        Id = FindingId.Of(FeatureAssociation.Everybody, FeatureAssociation.Everybody, measure, null, term: term),
        Question = 1,
        EstimateOf = "comparison",
        Measure = measure,
        Estimator = "weighted",
        Attribute = FeatureAssociation.Everybody,
        Group = FeatureAssociation.Everybody,
        Term = term,
        Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["known"] = n },
    };
}
