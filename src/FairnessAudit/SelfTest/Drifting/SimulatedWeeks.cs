using FairnessAudit.Drift;
using FairnessAudit.Gate;
using FairnessAudit.SelfTest.Releases;
using Statistics.Conditional;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Drifting;

/// <summary>Weeks of a rule in force, drawn row by row, and what they say of every comparison that a policy watches.</summary>
internal sealed class SimulatedWeeks
{
    private readonly GatesPolicy policy;
    private readonly ReleasePlan plan;
    private readonly double[][] cumulative;
    private readonly (int Attribute, int Group)[] places;

    /// <param name="policy">With a block on drift.</param>
    public SimulatedWeeks(GatesPolicy policy)
    {
        this.policy = policy;
        plan = new ReleasePlan(policy);
        cumulative = [.. plan.Attributes.Select(a => a.Shares.Select((_, g) => a.Shares[..(g + 1)].Sum()).ToArray())];
        Gates = [.. policy.Drift!.Watched.SelectMany(OfRule)];
        places = [.. Gates.Select(g => plan.IndexOf(g.Attribute) is var a && g.Event is null ? (-1, -1) : (a, Array.IndexOf(plan.Attributes[a].Groups, g.Group)))];
    }

    /// <summary>Every ratio was audited to be 1.</summary>
    public IReadOnlyList<DriftGate> Gates { get; }

    /// <summary>The rates of a truth; a rule is the same for as long as they are used.</summary>
    public ReleaseRates Rates(Truth truth, double selectedShare, ref RandomStream random) => new(plan, truth, selectedShare, ref random);

    /// <summary>One week: by comparison, the logarithm of what it multiplies each bet with. Steps of people and missing attributes are not simulated.</summary>
    public double[][] Week(ReleaseRates rates, int signals, ref RandomStream random)
    {
        var counts = Counts(rates, signals, ref random);
        return [.. Gates.Select((gate, g) => gate.Rule.Measure is WatchedRule.Selection ? WeekEvidence.OfStrata(gate, Strata(counts[places[g].Attribute], places[g].Group)).LogFactors : new double[gate.Bets.Count])];
    }

    private IEnumerable<DriftGate> OfRule(WatchedRule rule)
    {
        var share = rule.Share / rule.Attributes.Count;
        return rule.Attributes.SelectMany(a => plan.Attributes[plan.IndexOf(a)].Groups is var groups && rule.Measure is WatchedRule.UnknownShare
            ? [Gate(rule, a, Population.Grouping.Unknown, share)]
            : groups.Select(g => Gate(rule, a, g, share / groups.Length)));
    }

    private DriftGate Gate(WatchedRule rule, string attribute, string group, double weight) => new()
    {
        Rule = rule,
        Attribute = attribute,
        Group = group,
        Event = rule.Measure is WatchedRule.UnknownShare ? null : Measures.CountedEvent.Selection,
        Weight = weight,
        Audited = 1,
        AuditedInterval = null,
        UndefinedBecause = null,
        Low = rule.Measure is WatchedRule.UnknownShare ? null : 1 / policy.Drift!.Tolerance,
        High = rule.Measure is WatchedRule.UnknownShare ? policy.UnmatchedShare : policy.Drift!.Tolerance,
        DesignEffect = policy.Planned.DesignEffect,
    };

    /// <summary>By attribute, [group, stratum, 0: rows, 1: put forward]. Rows repeat the one before them as often as the planned design effect says.</summary>
    private int[][,,] Counts(ReleaseRates rates, int signals, ref RandomStream random)
    {
        var counts = plan.Attributes.Select(a => new int[a.Groups.Length, ReleaseCounts.Strata, 2]).ToArray();
        var repeated = (policy.Planned.DesignEffect - 1) / (policy.Planned.DesignEffect + 1);
        Span<byte> codes = stackalloc byte[plan.Attributes.Count];
        var (stratum, hit) = (0, 0);
        for (var i = 0; i < signals; i++)
        {
            if (i == 0 || random.Uniform() >= repeated)
            {
                stratum = ReleaseRates.Stratum(random.Uniform());
                for (var a = 0; a < codes.Length; a++)
                {
                    if (plan.Attributes[a] is { From: null, Cross: null })
                        codes[a] = (byte)PlannedAttribute.Pick(random.Uniform(), cumulative[a]);
                }

                plan.Complete(codes);
                hit = random.Uniform() < rates.Of(stratum, codes[plan.Lead], codes[plan.Second], codes) ? 1 : 0;
            }

            for (var a = 0; a < codes.Length; a++)
            {
                counts[a][codes[a], stratum, 0]++;
                counts[a][codes[a], stratum, 1] += hit;
            }
        }

        return counts;
    }

    private static Stratum[] Strata(int[,,] counts, int group)
    {
        var strata = new Stratum[ReleaseCounts.Strata];
        for (var s = 0; s < strata.Length; s++)
        {
            var (rows, hits) = (0, 0);
            for (var g = 0; g < counts.GetLength(0); g++)
                (rows, hits) = g == group ? (rows, hits) : (rows + counts[g, s, 0], hits + counts[g, s, 1]);
            strata[s] = new Stratum(counts[group, s, 1], counts[group, s, 0], hits, rows);
        }

        return strata;
    }
}
