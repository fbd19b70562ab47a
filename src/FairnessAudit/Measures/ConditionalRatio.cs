using Statistics.Conditional;
using Statistics.Equivalence;

namespace FairnessAudit.Measures;

/// <summary>
/// The risk of a counted event in a group against all others whose attribute is known, within strata: the Mantel-Haenszel risk ratio. Its
/// variance comes from leaving out one block of persons at a time, because rows of one person are not independent; Greenland and Robins'
/// variance, which takes them as independent, stands beside it as the design effect. Rows without the attribute enter as bounds.
/// </summary>
internal sealed record ConditionalRatio
{
    public CountedEvent Event { get; init; } = CountedEvent.Selection;

    public required string Attribute { get; init; }

    public required string Group { get; init; }

    /// <summary>"none", "minimal", "full" or "band".</summary>
    public required string StratumSet { get; init; }

    public required string Period { get; init; }

    /// <summary>Known rows, over all blocks; weighted ones scaled so that they add up to the number of rows.</summary>
    public required Stratum[] Strata { get; init; }

    public required double? Ratio { get; init; }

    /// <summary>Null where there is no ratio above 0, or no variance.</summary>
    public required LogRatioTest? Test { get; init; }

    public required double? DesignEffect { get; init; }

    public required string? UndefinedBecause { get; init; }

    /// <summary>Lowest and highest ratio that the policy's odds factor leaves possible; empty where no attribute is unknown.</summary>
    public IReadOnlyList<RatioEnd> Ends { get; init; } = [];

    /// <summary>Lowest and highest ratio that is possible at all; null where no attribute is unknown.</summary>
    public (double? Low, double? High)? WorstCase { get; init; }

    /// <summary>Without the strata in which the two sides hardly meet; null where there is none such.</summary>
    public RatioEnd? Comparable { get; init; }

    /// <summary>Rows of the group in strata where the two sides hardly meet.</summary>
    public long NotComparable { get; init; }

    /// <summary>Rows behind weighted counts; null where counts are rows.</summary>
    public SideRows? Rows { get; init; }

    public long N => Rows?.N ?? (long)Total(s => s.N1);

    public long Selected => Rows?.Hits ?? (long)Total(s => s.A);

    public long Others => Rows?.Others ?? (long)Total(s => s.N0);

    public long OthersSelected => Rows?.OthersHits ?? (long)Total(s => s.C);

    /// <summary>Hits that either side would have if both were treated alike within strata; the smaller of the two.</summary>
    public double Expected
    {
        get
        {
            double group = 0, others = 0;
            foreach (var s in Strata)
            {
                if (!s.Informative)
                    continue;
                group += s.N1 * (s.A + s.C) / s.N;
                others += s.N0 * (s.A + s.C) / s.N;
            }

            return Math.Min(group, others);
        }
    }

    /// <summary>What a verdict must hold at: the estimate itself, and both ends of what unknown rows leave possible.</summary>
    public IEnumerable<RatioEnd> Everywhere => Ends.Prepend(new RatioEnd(Ratio, Test, Strata));

    /// <param name="label">Which comparison.</param>
    /// <param name="counts">By block and stratum.</param>
    /// <param name="rules">Null: no row is unknown and every stratum counts.</param>
    public static ConditionalRatio Of(RatioLabel label, BlockCounts counts, RatioRules? rules = null)
    {
        var all = counts.Sum();
        var plain = MantelHaenszelRiskRatio.Of(all);
        var shared = SharedClustering.DesignEffect(counts, all);
        var test = RatioEnd.Of(plain, all, shared, () => LeaveOneOut.Logs(counts, all)).Test;
        var scale = Scale(counts, all);
        var bounded = rules is not null && counts.UnknownHits is not null ? UnknownRows.Of(counts, rules.OddsFactor, shared) : null;
        var lopsided = rules is null ? null : MeetingStrata.NotComparable(all, rules);
        return new ConditionalRatio
        {
            Event = label.Event,
            Attribute = label.Attribute,
            Group = label.Group,
            StratumSet = label.StratumSet,
            Period = label.Period,
            Strata = Math.Abs(scale - 1) < 1e-12 ? all : Array.ConvertAll(all, s => new Stratum(s.A * scale, s.N1 * scale, s.C * scale, s.N0 * scale)),
            Ratio = plain.Ratio,
            Test = test,
            DesignEffect = test is { } t && plain.LogVariance > 0 ? t.StandardError * t.StandardError * scale / plain.LogVariance!.Value : null,
            UndefinedBecause = test is not null || plain.Ratio is null ? plain.UndefinedBecause
                : plain.Ratio > 0 && plain.LogVariance > 0 ? "too few blocks of persons for a variance"
                : "it happens to nobody of a side: the ratio has no interval on the log scale",
            Ends = bounded?.Ends ?? [],
            WorstCase = bounded?.WorstCase,
            Comparable = lopsided is null ? null : MeetingStrata.Without(counts, lopsided, shared),
            NotComparable = lopsided is null ? 0 : (long)Math.Round(lopsided.Sum(s => all[s].N1) * scale),
            Rows = counts.Rows,
        };
    }

    /// <summary>Rows a unit of weight: with it, independent weighted rows would have about the variance of as many plain ones.</summary>
    private static double Scale(BlockCounts counts, Stratum[] all)
    {
        if (counts.Rows is not { } rows)
            return 1;
        var weight = 0.0;
        foreach (var s in all)
            weight += s.N;
        return weight > 0 ? (rows.N + rows.Others) / weight : 1;
    }

    private double Total(Func<Stratum, double> part)
    {
        var sum = 0.0;
        foreach (var s in Strata)
            sum += part(s);
        return Math.Round(sum);
    }
}
