using FairnessAudit.Measures;
using FairnessAudit.Population;
using Statistics.Resampling;

namespace FairnessAudit.Attribution;

/// <summary>
/// The difference of mean score between a group and all others, and its exact split by term and pair: all points are whole numbers, so
/// the parts are fractions that sum to the whole with nothing left over. In points: 1000 points are one logit.
/// </summary>
internal static class ScoreGap
{
    public const string Whole = "score_gap";
    public const string Part = "score_gap_term";

    /// <summary>The largest part over the whole; above 1 where other terms pull the other way.</summary>
    public const string Share = "score_gap_largest_share";

    /// <summary>Over everybody, and within the full strata standardised to the group's mix of them.</summary>
    public static IEnumerable<Finding> Of(DecisionRows rows, Grouping attribute, IReadOnlyList<ScoredTerm> terms)
    {
        foreach (var (set, strata) in new[] { ("none", Grouping.Single("none", rows.Count)), ("full", rows.Full) })
        {
            var sums = new PointSums(terms, strata, attribute, rows.Block);
            for (var g = 0; g < attribute.Names.Count; g++)
            {
                foreach (var finding in Split(sums, attribute, g, set, terms))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Split(PointSums sums, Grouping attribute, int group, string set, IReadOnlyList<ScoredTerm> terms)
    {
        var all = sums.Of(group);
        var common = all.Common;
        var finding = new Finding
        {
            Id = FindingId.Of(attribute.Name, attribute.Names[group], Whole, RateFindings.Others, set),
            Question = 8,
            EstimateOf = "comparison",
            Measure = Whole,
            Attribute = attribute.Name,
            Group = attribute.Names[group],
            Reference = RateFindings.Others,
            StratumSet = set,
            Counts = new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["n"] = common.Sum(s => all.Members[s]),
                ["others"] = common.Sum(s => all.Others[s]),
                ["not_comparable"] = all.Members.Sum() - common.Sum(s => all.Members[s]),
            },
        };
        if (all.Exact() is not { } parts)
        {
            yield return finding with { UndefinedBecause = "no stratum holds both the group and others" };
            yield break;
        }

        var left = LeftOut(sums, all, group);
        var whole = With(finding, parts.Aggregate(Fraction.Zero, (a, b) => a + b).Value, [.. left.Select(l => l?.Sum() ?? double.NaN)]);
        yield return whole;
        for (var t = 0; t < terms.Count; t++)
        {
            var term = t;
            var part = finding with { Id = FindingId.Of(attribute.Name, attribute.Names[group], Part, RateFindings.Others, set, term: terms[t].Name), Measure = Part, Term = terms[t].Name };
            yield return With(part, parts[t].Value, [.. left.Select(l => l?[term] ?? double.NaN)]);
        }

        var most = Enumerable.Range(0, terms.Count).MaxBy(t => Math.Abs(parts[t].Value));
        var share = finding with { Id = FindingId.Of(attribute.Name, attribute.Names[group], Share, RateFindings.Others, set, term: terms[most].Name), Measure = Share, Term = terms[most].Name };
        yield return whole.Interval is { Low: > 0 } or { High: < 0 }
            ? With(share, parts[most].Value / whole.Estimate!.Value, [.. left.Select(l => l is null ? double.NaN : l[most] / l.Sum())])
            : share with { UndefinedBecause = "the gap itself cannot be told from 0" };
    }

    private static List<double[]?> LeftOut(PointSums sums, GroupSums all, int group)
    {
        var left = new List<double[]?>(sums.Blocks);
        foreach (var b in sums.Filled)
        {
            sums.Add(all, b, group, -1);
            left.Add(all.Rounded());
            sums.Add(all, b, group, 1);
        }

        return left;
    }

    private static Finding With(Finding finding, double estimate, double[] left)
    {
        var interval = BlockJackknife.Interval(estimate, left);
        return finding with
        {
            Estimate = estimate,
            Interval = interval is null ? null : new FindingInterval(interval.Low, interval.High, 0.95, "delete-a-block-jackknife-t"),
            StandardError = interval?.StandardError,
            DegreesOfFreedom = interval?.DegreesOfFreedom,
            UndefinedBecause = interval is null ? "no spread between blocks of persons, or too few of them, for an interval" : null,
        };
    }
}
