using FairnessAudit.Population;
using Statistics;
using Statistics.Equivalence;
using Statistics.Ranking;

namespace FairnessAudit.Measures.Ranked;

/// <summary>
/// How often a founded signal ranks above an unfounded one, ties one half: within a group, and between a group and all others both ways
/// round (xAUC: Kallus and Zhou 2019, NeurIPS 32). Where rows count once the intervals of an area are DeLong's on midranks; where they
/// stand for others, and for every difference, they come from influence values summed by block of persons.
/// </summary>
internal static class AreaFindings
{
    public const string Within = "auc";
    public const string Difference = "auc_difference";

    /// <summary>A founded signal of the group above an unfounded one of the others.</summary>
    public const string Cross = "cross_auc";

    /// <summary>A founded signal of the others above an unfounded one of the group.</summary>
    public const string CrossReverse = "cross_auc_reverse";
    public const string CrossDifference = "cross_auc_difference";
    private const string Empty = "of one side no founded, or no unfounded, signal is known";

    /// <param name="rows">Joined rows; nothing where they have no score.</param>
    /// <param name="maturityDays">Days from receipt after which an outcome has had its time.</param>
    /// <param name="references">By attribute, a group to compare with beside all others.</param>
    public static IEnumerable<Finding> Of(DecisionRows rows, int maturityDays, IReadOnlyDictionary<string, string> references)
    {
        if (rows.Score is null)
            yield break;
        var known = new KnownRows(rows, maturityDays);
        if (known.Blocks == 0)
            yield break;
        foreach (var attribute in rows.Attributes)
        {
            for (var group = 0; group < attribute.Names.Count; group++)
            {
                var mine = group;
                yield return Area(known, attribute, group, Within, null, known.Sides(g => g == mine, g => g == mine, attribute.Codes));
                foreach (var finding in Against(known, attribute, group, g => g != mine && attribute.Names[g] is not Grouping.Unknown, RateFindings.Others))
                    yield return finding;
                if (references.GetValueOrDefault(attribute.Name) is not { } reference || attribute.Names.ToList().IndexOf(reference) is var named && (named < 0 || named == group))
                    continue;
                foreach (var finding in Against(known, attribute, group, g => g == named, reference))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Against(KnownRows known, Grouping attribute, int group, Func<int, bool> others, string reference)
    {
        var codes = attribute.Codes;
        bool Mine(int g) => g == group;
        RankedRow[] within = known.Sides(Mine, Mine, codes), theirs = known.Sides(others, others, codes), above = known.Sides(Mine, others, codes), below = known.Sides(others, Mine, codes);
        yield return Less(known, Base(known, attribute, group, Difference, reference, [.. within, .. theirs]), within, theirs);
        yield return Area(known, attribute, group, Cross, reference, above);
        yield return Area(known, attribute, group, CrossReverse, reference, below);
        yield return Less(known, Base(known, attribute, group, CrossDifference, reference, [.. above, .. below]), above, below);
    }

    private static Finding Area(KnownRows known, Grouping attribute, int group, string measure, string? reference, RankedRow[] rows)
    {
        var finding = Base(known, attribute, group, measure, reference, rows);
        if (!known.IsWeighted)
            return finding.With(DeLong(rows));
        if (RankedSample.Of(rows, known.Blocks) is not { } sample)
            return finding with { UndefinedBecause = Empty };
        var blocks = Held(rows);
        var error = sample.StandardError(blocks);
        var defined = error is not null && sample.Area is > 0 and < 1;
        return finding with
        {
            Estimate = sample.Area,
            StandardError = error,
            DegreesOfFreedom = defined ? blocks - 1 : null,
            Interval = defined ? Logit(sample.Area, error!.Value, blocks) : null,
            UndefinedBecause = defined ? null : "too few blocks of persons, or no spread, for an interval",
        };
    }

    /// <summary>On the scale of log odds, so that no end leaves 0 to 1.</summary>
    private static FindingInterval Logit(double area, double error, int blocks)
    {
        var (middle, half) = (Math.Log(area / (1 - area)), StudentsT.TwoSided(0.95, blocks - 1) * error / (area * (1 - area)));
        return ShareInterval.Of(middle - half, middle + half, 0.95, "logit-" + RankedSample.Method);
    }

    private static Estimate DeLong(RankedRow[] rows)
    {
        var (cases, controls) = (new List<long>(), new List<long>());
        for (var i = 0; i < rows.Length; i++)
        {
            if (i == 0 || rows[i].Score > rows[i - 1].Score)
            {
                cases.Add(0);
                controls.Add(0);
            }

            (rows[i].IsCase ? cases : controls)[^1]++;
        }

        return RankedGroup.Auc([.. cases], [.. controls]);
    }

    private static Finding Less(KnownRows known, Finding finding, RankedRow[] first, RankedRow[] second)
    {
        if (RankedSample.Of(first, known.Blocks) is not { } one || RankedSample.Of(second, known.Blocks) is not { } other)
            return finding with { UndefinedBecause = Empty };
        var (less, blocks) = (one.Less(other), Held([.. first, .. second]));
        var error = less.StandardError(blocks);
        var half = error is null ? 0 : StudentsT.TwoSided(0.95, blocks - 1) * error.Value;
        return finding with
        {
            Estimate = less.Area,
            StandardError = error,
            DegreesOfFreedom = error is null ? null : blocks - 1,
            Interval = error is null ? null : new FindingInterval(less.Area - half, less.Area + half, 0.95, RankedSample.Method),
            PZero = error is null ? null : new LevelTest(less.Area, error.Value, blocks - 1).BeyondP(0, 0),
            UndefinedBecause = error is null ? "too few blocks of persons, or no spread, for an interval" : null,
        };
    }

    private static int Held(RankedRow[] rows) => rows.Select(r => r.Block).Distinct().Count();

    private static Finding Base(KnownRows known, Grouping attribute, int group, string measure, string? reference, RankedRow[] rows) => new()
    {
        Id = FindingId.Of(attribute.Name, attribute.Names[group], measure, reference) + (known.IsWeighted ? "/weighted" : ""),
        Question = 6,
        EstimateOf = reference is null ? "group" : "comparison",
        Measure = measure,
        Estimator = known.IsWeighted ? "weighted" : "observed",
        Attribute = attribute.Name,
        Group = attribute.Names[group],
        Reference = reference,
        Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["founded"] = rows.LongCount(r => r.IsCase), ["unfounded"] = rows.LongCount(r => !r.IsCase) },
    };
}
