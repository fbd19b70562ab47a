using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Releases;

/// <summary>
/// A year of decisions drawn row by row, and the evidence that the judge gets of it. A fifth of the signals is founded, half of those put
/// forward; what is put forward is followed up, and of the rest a random arm is drawn.
/// </summary>
internal sealed class SimulatedRelease
{
    private const double FoundedIfPutForward = 0.5;
    private const double FoundedIfNot = 1.0 / 6;

    /// <summary>Share of the random draws that are never finished.</summary>
    private const double Unfinished = 0.02;

    private const int FewestDraws = 1600;
    private const double DrawnShare = 0.025;

    private readonly GatesPolicy policy;
    private readonly ReleasePlan plan;
    private readonly Truth truth;
    private readonly ReleaseCounts[] selection;
    private readonly ReleaseCounts[] falsePositive;
    private readonly List<Draw> draws = [];
    private readonly long[] eligible = new long[ReleaseCounts.Quarters * ReleaseCounts.Strata];
    private readonly long[] drawn = new long[ReleaseCounts.Quarters * ReleaseCounts.Strata];

    private SimulatedRelease(GatesPolicy policy, ReleasePlan plan, Truth truth)
    {
        this.policy = policy;
        this.plan = plan;
        this.truth = truth;
        selection = [.. plan.Attributes.Select(a => new ReleaseCounts(a.Groups.Length, truth.Unknown > 0))];
        falsePositive = [.. plan.Attributes.Select(a => new ReleaseCounts(a.Groups.Length, truth.Unknown > 0))];
    }

    /// <summary>A row of the random arm; its weight is known only when all are drawn.</summary>
    private readonly record struct Draw(int Quarter, int Block, int Stratum, byte[] Codes, bool Finished, bool Unfounded);

    public static Evidence Of(GatesPolicy policy, ReleasePlan plan, Truth truth, int signals, ref RandomStream random)
    {
        var release = new SimulatedRelease(policy, plan, truth);
        release.Fill(signals, ref random);
        return new Evidence
        {
            Ratios = [.. release.Ratios()],
            Checks = [new ExactCheck("simulated decisions follow the rule", null)],
            Periods = new AuditPeriods(QuarterNames, new AuditWindow(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31))),
            Arm = release.Arm(),
        };
    }

    private static readonly string[] QuarterNames = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"];

    /// <summary>Random draws expected in a year of so many signals.</summary>
    public static double Draws(int signals) => Math.Max(FewestDraws, DrawnShare * signals);

    private void Fill(int signals, ref RandomStream random)
    {
        var rates = new ReleaseRates(plan, truth, policy.Planned.SelectedShare, ref random);
        var composition = ReleaseRates.Composition(plan, truth);
        var cumulative = plan.Attributes.Select(Cumulative).ToArray();
        var arm = Math.Min(1, Draws(signals) / (signals * (1 - policy.Planned.SelectedShare)));
        Span<byte> codes = stackalloc byte[plan.Attributes.Count];
        for (var row = 0; row < signals; row++)
        {
            var (quarter, block, stratum) = (random.Below(ReleaseCounts.Quarters), random.Below(BlockJackknife.Blocks), ReleaseRates.Stratum(random.Uniform()));
            for (var a = 0; a < codes.Length; a++)
            {
                if (plan.Attributes[a] is { From: null, Cross: null })
                    codes[a] = (byte)PlannedAttribute.Pick(random.Uniform(), a == plan.Lead ? composition[ReleaseRates.ClassOf(stratum)] : cumulative[a]);
            }

            plan.Complete(codes);
            var putForward = random.Uniform() < rates.Of(stratum, codes[plan.Lead], codes[plan.Second], codes);
            if (truth.Unknown > 0 && random.Uniform() < truth.Unknown)
                Forget(codes);
            for (var a = 0; a < codes.Length; a++)
                selection[a].Add(quarter, block, stratum, codes[a], putForward, 1);
            Outcome(ref random, quarter, block, stratum, codes, putForward, arm);
        }

        foreach (var draw in draws.Where(d => d is { Finished: true, Unfounded: true }))
        {
            var design = Design(draw.Quarter, draw.Stratum);
            for (var a = 0; a < codes.Length; a++)
                falsePositive[a].Add(draw.Quarter, draw.Block, draw.Stratum, draw.Codes[a], hit: false, (double)eligible[design] / drawn[design]);
        }
    }

    private void Outcome(ref RandomStream random, int quarter, int block, int stratum, ReadOnlySpan<byte> codes, bool putForward, double arm)
    {
        var unfounded = random.Uniform() >= (putForward ? FoundedIfPutForward : FoundedIfNot);
        if (putForward)
        {
            for (var a = 0; a < codes.Length && unfounded; a++)
                falsePositive[a].Add(quarter, block, stratum, codes[a], hit: true, 1);
            return;
        }

        eligible[Design(quarter, stratum)]++;
        if (random.Uniform() >= arm)
            return;
        drawn[Design(quarter, stratum)]++;
        draws.Add(new Draw(quarter, block, stratum, codes.ToArray(), random.Uniform() >= Unfinished, unfounded));
    }

    private void Forget(Span<byte> codes)
    {
        for (var a = 0; a < codes.Length; a++)
            codes[a] = (byte)plan.Attributes[a].Groups.Length;
    }

    /// <summary>Every ratio that a gate of the policy asks for.</summary>
    private IEnumerable<ConditionalRatio> Ratios()
    {
        for (var a = 0; a < plan.Attributes.Count; a++)
        {
            var attribute = plan.Attributes[a];
            var gates = policy.Gates.Where(g => g.Attributes.Contains(attribute.Name, StringComparer.Ordinal)).ToArray();
            foreach (var set in gates.Where(g => g.Measure is GateRule.Selection).SelectMany(g => g.StratumSets).Distinct(StringComparer.Ordinal))
            {
                for (var g = 0; g < attribute.Groups.Length; g++)
                {
                    yield return Ratio(CountedEvent.Selection, selection[a], attribute, g, set, null);
                    for (var q = 0; q < ReleaseCounts.Quarters; q++)
                        yield return Ratio(CountedEvent.Selection, selection[a], attribute, g, set, q);
                }
            }

            foreach (var set in gates.Where(g => g.Measure is GateRule.FalsePositive).SelectMany(g => g.StratumSets).Distinct(StringComparer.Ordinal))
            {
                for (var g = 0; g < attribute.Groups.Length; g++)
                    yield return Ratio(CountedEvent.FalsePositive, falsePositive[a], attribute, g, set, null);
            }
        }
    }

    private ConditionalRatio Ratio(CountedEvent counted, ReleaseCounts counts, PlannedAttribute attribute, int group, string set, int? quarter) => ConditionalRatio.Of(
        new RatioLabel(counted, attribute.Name, attribute.Groups[group], set, quarter is { } q ? QuarterNames[q] : AuditPeriods.Pooled),
        counts.Blocks(group, set, quarter, counted.Weighted),
        set is "none" ? policy.RatioRules with { MinimumOverlap = 0 } : policy.RatioRules);

    private ArmCount? Arm()
    {
        if (policy.Gates.FirstOrDefault(g => g.Measure is GateRule.Arm) is not { } gate)
            return null;
        var at = plan.Attributes.ToList().FindIndex(a => a.Name == gate.Attributes[0]);
        var names = plan.Attributes[at].Groups.Append(Grouping.Unknown).ToArray();
        var groups = names.Select((name, g) => (name, Drawn: draws.LongCount(d => d.Codes[at] == g), Finished: draws.LongCount(d => d.Codes[at] == g && d.Finished))).ToDictionary(g => g.name, g => (g.Drawn, g.Finished), StringComparer.Ordinal);
        return new ArmCount(gate.Attributes[0], groups, [.. eligible.Select((n, d) => new DesignStratum(FormattableString.Invariant($"{d}"), n, drawn[d]))]);
    }

    private static int Design(int quarter, int stratum) => quarter * ReleaseCounts.Strata + stratum;

    private static double[] Cumulative(PlannedAttribute attribute)
    {
        var sum = 0.0;
        return Array.ConvertAll(attribute.Shares, share => sum += share);
    }
}
