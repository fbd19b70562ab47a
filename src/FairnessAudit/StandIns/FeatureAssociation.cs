using FairnessAudit.Measures;
using FairnessAudit.Population;

namespace FairnessAudit.StandIns;

/// <summary>How strongly each feature, and the cell of each pair, goes together with an attribute, over everybody and within the full strata.</summary>
internal static class FeatureAssociation
{
    public const string V = "feature_cramers_v";
    public const string Information = "feature_mutual_information";
    public const string Everybody = "(all)";

    /// <param name="rows">The audited rows.</param>
    /// <param name="attribute">One attribute.</param>
    /// <param name="terms">The model's terms and pairs.</param>
    /// <param name="persons">Person of each row.</param>
    /// <param name="seed">Of the shuffles.</param>
    /// <param name="threads">At most.</param>
    public static IEnumerable<Finding> Of(DecisionRows rows, Grouping attribute, IReadOnlyList<ScoredTerm> terms, IReadOnlyList<string> persons, ulong seed, int threads)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) };
        var entropy = InformationTest.Entropy(rows.Count);
        foreach (var (set, strata) in FeatureTellsGroup.Sets(rows))
        {
            var sizes = (Strata: strata.Names.Count, Groups: attribute.Names.Count);
            var strengths = new Finding[terms.Count];
            var tests = new InformationTest[terms.Count];
            Parallel.For(0, terms.Count, parallel, t =>
            {
                strengths[t] = new StratifiedV(terms[t].Bins, attribute.Codes, strata.Codes, rows.Block, (sizes.Groups, sizes.Strata)).On(Base(attribute, V, set, terms[t].Name, rows.Count));
                tests[t] = new InformationTest(terms[t].Bins, strata.Codes, attribute.Codes, sizes, entropy);
            });
            var shuffle = new PersonShuffle(persons, strata.Codes, attribute.Codes);
            for (var number = 0; tests.Any(t => !t.Done); number++)
            {
                var dealt = shuffle.Deal(seed, (ulong)number);
                Parallel.ForEach(tests.Where(t => !t.Done).ToArray(), parallel, test => test.Compare(dealt));
            }

            for (var t = 0; t < terms.Count; t++)
            {
                yield return strengths[t];
                yield return Told(tests[t], Base(attribute, Information, set, terms[t].Name, rows.Count));
            }
        }
    }

    public static Finding Base(Grouping attribute, string measure, string set, string term, int n) => new()
    {
        Id = FindingId.Of(attribute.Name, Everybody, measure, null, set, term: term),
        Question = 1,
        EstimateOf = "comparison",
        Measure = measure,
        Attribute = attribute.Name,
        Group = Everybody,
        Term = term,
        StratumSet = set,
        Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = n },
    };

    private static Finding Told(InformationTest test, Finding finding) => finding with
    {
        Estimate = test.Bits,
        PZero = test.P,
        Counts = new Dictionary<string, long>(finding.Counts, StringComparer.Ordinal) { ["shuffles"] = test.Shuffles },
        UndefinedBecause = "bits a row above the mean of shuffles of persons; a shuffle gives a p-value, no interval",
    };
}
