using FairnessAudit.Measures;
using FairnessAudit.Population;

namespace FairnessAudit.Gate;

/// <summary>The gates that judge a group's ratio over a window by the tier that its planned volume puts it in.</summary>
internal sealed class PooledGate(GatesPolicy policy, GateRule gate, Evidence evidence, BandTests band)
{
    public IEnumerable<Ruling> Rulings()
    {
        var counted = evidence.Ratios.Where(Concerns).GroupBy(r => (r.Event, r.Attribute, r.Group)).ToArray();
        var units = counted.Select(Unit).OfType<JudgedUnit>().ToArray();
        var beyond = Beyond(units);
        var p = EquivalencePs(units);
        return counted.Length == 0 ? [Nothing()] : units.Length == 0 ? [NoGroup()] : units.SelectMany(unit => Rulings(unit, beyond, p));
    }

    private bool Concerns(ConditionalRatio ratio) =>
        ratio.Group is not Grouping.Unknown
        && gate.Attributes.Contains(ratio.Attribute, StringComparer.Ordinal)
        && gate.StratumSets.Contains(ratio.StratumSet, StringComparer.Ordinal)
        && gate.Measure switch
        {
            GateRule.Selection => ratio.Event == CountedEvent.Selection,
            GateRule.FalsePositive => ratio.Event == CountedEvent.FalsePositive,
            _ => ratio.Event.Step is not null,
        };

    /// <summary>The group in the shortest window that the data hold and that puts it in the gate's tiers; null where none does.</summary>
    private JudgedUnit? Unit(IGrouping<(CountedEvent Event, string Attribute, string Group), ConditionalRatio> group)
    {
        foreach (var months in gate.WindowsMonths)
        {
            if (policy.Tier(group.Key.Attribute, group.Key.Group, months, group.Key.Event.Step) is not { } tier || !gate.Tiers.Contains(tier, StringComparer.Ordinal))
                continue;
            if (evidence.Periods.Name(months) is { } window)
                return new JudgedUnit(RatioLimits.Of(policy, gate, tier), tier, months, [.. group.Where(r => r.Period == window)]);
            if (months == gate.WindowsMonths[0])
                return new JudgedUnit(RatioLimits.Of(policy, gate, tier), tier, months, [.. group.Where(r => r.Period is AuditPeriods.Pooled)]) { NotHeld = true };
        }

        return null;
    }

    /// <summary>Shown outside the band: by the declared family for selection, by the gate's own for all else.</summary>
    private Func<ConditionalRatio, bool> Beyond(JudgedUnit[] units)
    {
        if (gate.Measure is GateRule.Selection && band.Gate is not null)
            return band.Beyond;
        var equal = units.Where(u => u.Limits.Kind is GateRule.Equivalence).ToArray();
        if (equal.Length == 0)
            return _ => false;
        var limits = equal[0].Limits;
        var own = BandFamily.Of([.. equal.SelectMany(u => u.Ratios)], limits.Low!.Value, limits.High, policy.MinimumExpected);
        return ratio => own.Of(ratio) is { } p && p.Adjusted < limits.Error;
    }

    private static PFamily EquivalencePs(JudgedUnit[] units)
    {
        var limits = new Dictionary<ConditionalRatio, RatioLimits>(ReferenceEqualityComparer.Instance);
        foreach (var unit in units)
        {
            foreach (var ratio in unit.Ratios)
                limits[ratio] = unit.Limits;
        }

        return new PFamily([.. limits.Keys], ratio => RatioJudge.EquivalenceP(limits[ratio], ratio));
    }

    private IEnumerable<Ruling> Rulings(JudgedUnit unit, Func<ConditionalRatio, bool> beyond, PFamily p)
    {
        string Verdict(ConditionalRatio ratio) => unit.NotHeld && !beyond(ratio) ? Verdicts.NotShown : RatioJudge.Verdict(unit.Limits, ratio, beyond(ratio));
        var full = unit.Ratios.FirstOrDefault(r => r.StratumSet is "full");
        foreach (var ratio in unit.Ratios)
        {
            var verdict = Verdict(ratio);
            var ceiling = RatioJudge.BeyondCeiling(ratio, policy.Ceiling, policy.BeyondError);
            var onlyFull = ratio.StratumSet is "minimal" && verdict is not Verdicts.Within && !ceiling && full is not null && Verdict(full) is Verdicts.Within;
            yield return new Ruling(gate, onlyFull && gate.Effect is "block" ? "justify" : gate.Effect, verdict, gate.ExceptionAllowed && !ceiling)
            {
                Ratio = ratio,
                Limits = unit.Limits,
                Tier = unit.Tier,
                EquivalenceP = p.Of(ratio),
                About = () => RatioWords.About(gate, unit.Limits, ratio),
                Reason = () => unit.NotHeld && verdict is Verdicts.NotShown
                    ? $"the window asks for {unit.Months} months, the data hold {evidence.Periods.Months}"
                    : RatioWords.Reason(unit.Limits, ratio, verdict, verdict is Verdicts.Beyond && beyond(ratio)) + (onlyFull ? "; it holds only with all strata, which asks for a justification of each" : ""),
            };
        }
    }

    /// <summary>Nobody could be judged whatever the data say: told, but neither blocking nor asking.</summary>
    private Ruling NoGroup() => new(gate, "report", Verdicts.NotPossible, gate.ExceptionAllowed)
    {
        About = () => "no group",
        Reason = () => "the planned volumes put no group in this gate's tiers; who is not judged is named on page one",
    };

    private Ruling Nothing() => new(gate, evidence.Releasable ? gate.Effect : "report", evidence.Releasable ? Verdicts.NotShown : Verdicts.NotPossible, gate.ExceptionAllowed)
    {
        About = () => "nothing counted",
        Reason = () => "the data hold nothing that this gate judges",
    };
}
