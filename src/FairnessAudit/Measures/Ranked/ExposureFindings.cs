using FairnessAudit.Population;
using Statistics.Equivalence;
using Statistics.Ranking;
using Statistics.Resampling;

namespace FairnessAudit.Measures.Ranked;

/// <summary>
/// How much of a list's attention falls to a group: the mean of 1 / log2(1 + place), 0 for whoever is on no list, and its ratio to all
/// others. Over everybody who competed, and over those on a list alone. In a table the places are those of the scores, ties sharing theirs, and
/// a second discount is shown beside the first: the chance that a reader who stops after each place with the same chance comes as far.
/// </summary>
internal static class ExposureFindings
{
    public const string OfAll = "exposure";
    public const string OnList = "exposure_on_list";
    public const string Reached = "attention_reached";
    private const string NoInterval = "too few blocks of persons, or no spread, for an interval";

    /// <summary>Chance that a reader of a table stops after each place, as in Sapiezynski et al. (2019): the first hundred have most of the attention.</summary>
    private const double Stopping = 0.01;

    /// <summary>Nothing where rows have neither places nor scores.</summary>
    public static IEnumerable<Finding> Of(DecisionRows rows)
    {
        if (rows.Place is { } place)
        {
            var discount = Array.ConvertAll(place, p => p > 0 ? PlaceDiscount.Of(p) : 0);
            foreach (var finding in All(rows, OfAll, discount, row => rows.Step[row] is not Step.DrawnAtRandom).Concat(All(rows, OnList, discount, row => rows.Step[row] is Step.PutForward && place[row] > 0)))
                yield return finding;
        }
        else if (rows.Score is { } score)
        {
            foreach (var (measure, discount) in new (string, Func<int, double>)[] { (OfAll, PlaceDiscount.Of), (Reached, place => PlaceDiscount.Reached(place, Stopping)) })
            {
                foreach (var finding in All(rows, measure, ByScore(score, discount), row => !double.IsNaN(score[row])))
                    yield return finding;
            }
        }
    }

    private static double[] ByScore(double[] score, Func<int, double> discount)
    {
        var scored = Enumerable.Range(0, score.Length).Where(row => !double.IsNaN(score[row])).ToArray();
        var discounts = PlaceDiscount.ByScore(Array.ConvertAll(scored, row => score[row]), discount);
        var all = new double[score.Length];
        for (var i = 0; i < scored.Length; i++)
            all[scored[i]] = discounts[i];
        return all;
    }

    private static IEnumerable<Finding> All(DecisionRows rows, string measure, double[] discount, Func<int, bool> counts) =>
        rows.Attributes.SelectMany(a => Of(rows, a, measure, discount, counts));

    private static IEnumerable<Finding> Of(DecisionRows rows, Grouping attribute, string measure, double[] discount, Func<int, bool> counts)
    {
        var sums = new (double Discount, long Rows)[rows.Count == 0 ? 0 : rows.Block.Max() + 1, attribute.Names.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            if (counts(row))
                sums[rows.Block[row], attribute.Codes[row]] = (sums[rows.Block[row], attribute.Codes[row]].Discount + discount[row], sums[rows.Block[row], attribute.Codes[row]].Rows + 1);
        }

        for (var group = 0; group < attribute.Names.Count; group++)
        {
            var mine = group;
            (double Discount, long Rows) Side(Func<int, bool> of, int without) => Sum(sums, of, without);
            double Mean(Func<int, bool> of, int without) => Side(of, without) is (var sum, > 0 and var n) ? sum / n : double.NaN;
            bool Others(int g) => g != mine && attribute.Names[g] is not Grouping.Unknown;
            double[] LeftOut(Func<int, double> of, Func<int, bool> sides) => [.. Enumerable.Range(0, sums.GetLength(0)).Where(b => Enumerable.Range(0, sums.GetLength(1)).Any(g => sides(g) && sums[b, g].Rows > 0)).Select(of)];
            var (n, others) = (Side(g => g == mine, -1).Rows, Side(Others, -1).Rows);
            yield return Made(Base(attribute, group, measure, null, n, others), x => x, without => Mean(g => g == mine, without), of => LeftOut(of, g => g == mine));
            yield return Made(Base(attribute, group, measure + "_ratio", RateFindings.Others, n, others), Math.Exp, without => Math.Log(Mean(g => g == mine, without) / Mean(Others, without)), of => LeftOut(of, g => g == mine || Others(g)));
        }
    }

    private static (double Discount, long Rows) Sum((double Discount, long Rows)[,] sums, Func<int, bool> of, int without)
    {
        double discount = 0;
        long rows = 0;
        for (var block = 0; block < sums.GetLength(0); block++)
        {
            for (var group = 0; block != without && group < sums.GetLength(1); group++)
                (discount, rows) = of(group) ? (discount + sums[block, group].Discount, rows + sums[block, group].Rows) : (discount, rows);
        }

        return (discount, rows);
    }

    private static Finding Made(Finding finding, Func<double, double> back, Func<int, double> statistic, Func<Func<int, double>, double[]> leftOut)
    {
        var estimate = statistic(-1);
        if (!double.IsFinite(estimate))
            return finding with { UndefinedBecause = "a side has nobody here, or nobody with a place on a list" };
        var interval = BlockJackknife.Interval(estimate, leftOut(statistic));
        var log = finding.Reference is not null;
        return finding with
        {
            Estimate = back(estimate),
            Interval = interval is null ? null : new FindingInterval(back(interval.Low), back(interval.High), BlockJackknife.Level, log ? "log-delete-a-block-jackknife-t" : "delete-a-block-jackknife-t"),
            PZero = log && interval is not null ? new LevelTest(estimate, interval.StandardError, interval.DegreesOfFreedom).BeyondP(0, 0) : null,
            UndefinedBecause = interval is null ? NoInterval : null,
        };
    }

    private static Finding Base(Grouping attribute, int group, string measure, string? reference, long n, long others) => new()
    {
        Id = FindingId.Of(attribute.Name, attribute.Names[group], measure, reference),
        Question = 6,
        EstimateOf = reference is null ? "group" : "comparison",
        Measure = measure,
        Attribute = attribute.Name,
        Group = attribute.Names[group],
        Reference = reference,
        Counts = reference is null
            ? new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = n }
            : new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = n, ["others"] = others },
    };
}
