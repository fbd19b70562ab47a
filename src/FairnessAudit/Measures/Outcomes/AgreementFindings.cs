using FairnessAudit.Population;
using Statistics.Agreement;
using Statistics.Proportions;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>
/// Blind second readings of cases of the draw: how often two readers agree, by group, and how often a recorded verdict is contradicted. The
/// only direct evidence on unequal records; two readers who err alike agree.
/// </summary>
internal static class AgreementFindings
{
    public const string Agreement = "second_reading_agreement";
    public const string Kappa = "second_reading_cohen_kappa";
    public const string Ac1 = "second_reading_gwet_ac1";
    public const string FoundedContradicted = "founded_contradicted";
    public const string UnfoundedContradicted = "unfounded_contradicted";
    public const string Difference = "_difference";

    /// <summary>Fewest cases of a group, or records of a kind on either side, of which anything is said.</summary>
    public const int Fewest = 10;

    /// <summary>Everybody, then each group of each attribute.</summary>
    public static IEnumerable<Finding> All(DecisionRows rows, SecondReview review) =>
        rows.Attributes.Prepend(Grouping.Single(Grouping.Everybody, rows.Count)).SelectMany(a => Of(new ReadTwice(a, review), review));

    private static IEnumerable<Finding> Of(ReadTwice read, SecondReview review)
    {
        for (var group = 0; group < read.Groups.Count; group++)
        {
            foreach (var finding in Agreements(read, group))
                yield return read.Attribute is Grouping.Everybody ? With(finding, review) : finding;
        }

        foreach (var (measure, founded) in new[] { (FoundedContradicted, true), (UnfoundedContradicted, false) })
        {
            foreach (var finding in Contradicted(read, measure, founded))
                yield return finding;
        }
    }

    private static IEnumerable<Finding> Agreements(ReadTwice read, int group)
    {
        var table = read.Table(group);
        var (n, agreed) = (table.Cast<long>().Sum(), table[0, 0] + table[1, 1]);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = n, ["agreed"] = agreed, ["first_founded"] = table[0, 0] + table[0, 1], ["second_founded"] = table[0, 0] + table[1, 0] };
        Finding Base(string measure) => read.Finding(group, measure, null) with { Counts = counts };
        if (n < Fewest)
        {
            yield return Base(Agreement) with { UndefinedBecause = "too few cases of this group were read twice" };
            yield break;
        }

        yield return Base(Agreement).With(Proportion.Wilson(agreed, n));
        yield return Base(Kappa).With(TwoReaders.CohenKappa(table));
        yield return Base(Ac1).With(TwoReaders.GwetAc1(table));
    }

    private static IEnumerable<Finding> Contradicted(ReadTwice read, string measure, bool founded)
    {
        for (var group = 0; group < read.Groups.Count; group++)
        {
            var ((k, n), (others, m)) = (read.Contradicted(group, founded), read.OthersContradicted(group, founded));
            var counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = n, ["contradicted"] = k };
            yield return Enough(read.Finding(group, measure, null) with { Counts = counts }, n, () => Proportion.Wilson(k, n));
            if (read.Attribute is Grouping.Everybody)
                continue;
            yield return Enough(read.Finding(group, measure + Difference, RateFindings.Others) with { Counts = counts }, Math.Min(n, m), () => TwoProportions.Difference(k, n, others, m)) with
            {
                PZero = Math.Min(n, m) < Fewest ? null : TwoProportions.PooledP(k, n, others, m),
            };
        }
    }

    /// <summary>Whether this finding compares contradicted records.</summary>
    public static bool MayName(Finding finding) => finding.Measure is FoundedContradicted + Difference or UnfoundedContradicted + Difference;

    /// <summary>Whether this finding names an unequal record.</summary>
    public static bool Names(Finding finding) => MayName(finding) && finding.PZeroAdjusted < NamedByHolm.Error;

    private static Finding Enough(Finding finding, long n, Func<Statistics.Estimate> estimate) =>
        n < Fewest ? finding with { UndefinedBecause = "too few cases with this recorded verdict were read twice" } : finding.With(estimate());

    /// <summary>What became of the form.</summary>
    private static Finding With(Finding finding, SecondReview review) => finding with
    {
        Counts = new Dictionary<string, long>(finding.Counts, StringComparer.Ordinal) { ["drawn"] = review.Drawn, ["unread"] = review.Unread, ["not_blind"] = review.NotBlind, ["outside"] = review.Outside },
    };
}
