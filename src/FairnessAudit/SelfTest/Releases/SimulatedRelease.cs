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
    private readonly SimulatedSteps steps;
    private readonly double arm;
    private readonly List<Draw> draws = [];
    private readonly long[] eligible = new long[ReleaseCounts.Quarters * ReleaseCounts.Strata];
    private readonly long[] drawn = new long[ReleaseCounts.Quarters * ReleaseCounts.Strata];

    private SimulatedRelease(GatesPolicy policy, ReleasePlan plan, Truth truth, int signals)
    {
        this.policy = policy;
        this.plan = plan;
        this.truth = truth;
        selection = [.. plan.Attributes.Select(a => new ReleaseCounts(a.Groups.Length, truth.Unknown > 0))];
        var passedOver = 1 - policy.Planned.SelectedShare;
        arm = Math.Min(1, Draws(signals) / (signals * passedOver));
        steps = new SimulatedSteps(policy, plan, truth, policy.Planned.SelectedShare + (arm * passedOver));
        falsePositive = [.. plan.Attributes.Select(a => new ReleaseCounts(a.Groups.Length, truth.Unknown > 0))];
    }

    /// <summary>A row of the random arm; its weight is known only when all are drawn.</summary>
    private readonly record struct Draw(int Quarter, int Block, int Stratum, byte[] Codes, bool Finished, bool Unfounded);

    public static Evidence Of(GatesPolicy policy, ReleasePlan plan, Truth truth, int signals, ref RandomStream random)
    {
        var release = new SimulatedRelease(policy, plan, truth, signals);
        release.Fill(signals, ref random);
        return new Evidence
        {
            Ratios = [.. release.Ratios(), .. release.StepRatios()],
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
        var repeated = (truth.DesignEffect - 1) / (truth.DesignEffect + 1);
        Span<byte> known = stackalloc byte[plan.Attributes.Count];
        var row = default(SimulatedRow);
        for (var i = 0; i < signals; i++)
        {
            if (i == 0 || repeated <= 0 || random.Uniform() >= repeated)
                row = Row(ref random, rates, composition, cumulative);
            row.Codes.CopyTo(known);
            if (truth.Unknown > 0 && random.Uniform() < truth.Unknown)
                Forget(known);
            for (var a = 0; a < known.Length; a++)
                selection[a].Add(row.Quarter, row.Block, row.Stratum, known[a], row.PutForward, 1);
            if (Shown(ref random, row, known))
                steps.Add(ref random, row, known);
        }

        foreach (var draw in draws.Where(d => d is { Finished: true, Unfounded: true }))
        {
            var design = Design(draw.Quarter, draw.Stratum);
            for (var a = 0; a < known.Length; a++)
                falsePositive[a].Add(draw.Quarter, draw.Block, draw.Stratum, draw.Codes[a], hit: false, (double)eligible[design] / drawn[design]);
        }
    }

    private SimulatedRow Row(ref RandomStream random, ReleaseRates rates, double[][] composition, double[][] cumulative)
    {
        var (quarter, block, stratum) = (random.Below(ReleaseCounts.Quarters), random.Below(BlockJackknife.Blocks), ReleaseRates.Stratum(random.Uniform()));
        var codes = new byte[plan.Attributes.Count];
        for (var a = 0; a < codes.Length; a++)
        {
            if (plan.Attributes[a] is { From: null, Cross: null })
                codes[a] = (byte)PlannedAttribute.Pick(random.Uniform(), a == plan.Lead ? composition[ReleaseRates.ClassOf(stratum)] : cumulative[a]);
        }

        plan.Complete(codes);
        return new SimulatedRow(quarter, block, stratum, codes, random.Uniform() < rates.Of(stratum, codes[plan.Lead], codes[plan.Second], codes));
    }

    /// <summary>Whether people get to see the row: put forward, or drawn.</summary>
    private bool Shown(ref RandomStream random, SimulatedRow row, ReadOnlySpan<byte> known)
    {
        var unfounded = random.Uniform() >= (row.PutForward ? FoundedIfPutForward : FoundedIfNot);
        if (row.PutForward)
        {
            for (var a = 0; a < known.Length && unfounded; a++)
                falsePositive[a].Add(row.Quarter, row.Block, row.Stratum, known[a], hit: true, 1);
            return true;
        }

        eligible[Design(row.Quarter, row.Stratum)]++;
        if (random.Uniform() >= arm)
            return false;
        drawn[Design(row.Quarter, row.Stratum)]++;
        draws.Add(new Draw(row.Quarter, row.Block, row.Stratum, known.ToArray(), random.Uniform() >= Unfinished, unfounded));
        return true;
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

    private IEnumerable<ConditionalRatio> StepRatios() =>
        from step in steps.Counts
        from a in Enumerable.Range(0, step.Counts.Length)
        let attribute = plan.Attributes[steps.Attributes[a]]
        from g in Enumerable.Range(0, attribute.Groups.Length)
        select Ratio(step.Event, step.Counts[a], attribute, g, SimulatedSteps.Band, null);

    private ConditionalRatio Ratio(CountedEvent counted, ReleaseCounts counts, PlannedAttribute attribute, int group, string set, int? quarter) => ConditionalRatio.Of(
        new RatioLabel(counted, attribute.Name, attribute.Groups[group], set, quarter is { } q ? QuarterNames[q] : AuditPeriods.Pooled),
        counts.Blocks(group, set, quarter, counted.Weighted),
        set is "none" ? policy.RatioRules with { MinimumOverlap = 0 } : policy.RatioRules);

    private ArmCount? Arm()
    {
        if (policy.Gates.FirstOrDefault(g => g.Measure is GateRule.Arm) is not { } gate)
            return null;
        var at = plan.IndexOf(gate.Attributes[0]);
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
