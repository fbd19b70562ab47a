using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.ThirdParty.Contrasts;
using FairnessAudit.ThirdParty.Meta;
using FairnessAudit.ThirdParty.Tables;

namespace FairnessAudit.ThirdParty;

/// <summary>All that a third party's table tells, judged by the policy as far as it goes.</summary>
internal sealed class CountsFindings
{
    private readonly RealTables tables;
    private readonly CountsMeta meta;
    private readonly Contrasting contrasting;
    private readonly List<Finding> findings = [];
    private readonly List<JudgedRatio> whole = [];
    private readonly List<JudgedRatio> human = [];
    private readonly List<JudgedRatio> raw = [];
    private readonly List<LargerPart> larger = [];

    /// <param name="tables">Of the table as printed.</param>
    /// <param name="unobserved">Of the same table without any group beyond the first step.</param>
    public CountsFindings(RealTables tables, RealTables unobserved)
    {
        (this.tables, meta, contrasting) = (tables, tables.Printed.Meta, new Contrasting(tables));
        foreach (var attribute in meta.Attributes)
        {
            foreach (var group in attribute.Groups)
            {
                foreach (var contrast in contrasting.Plain(attribute, group.Name))
                    Plain(contrast);
                foreach (var reference in Contrasting.References(attribute, group.Name))
                    Conditional(attribute.Name, group.Name, reference);
            }

            findings.AddRange(Unobserved(attribute, unobserved));
        }
    }

    public IReadOnlyList<LargerPart> LargerParts => larger;

    public (IReadOnlyList<Finding> Findings, IReadOnlyList<Interchange.Trust.GateResult> Results, int Tests) Judged(GatesPolicy policy)
    {
        var judge = new CountsJudge(policy);
        judge.Judge(whole, human, raw);
        return ([.. findings.Select(judge.Of)], judge.Results, judge.Tests);
    }

    private void Plain(Contrast contrast)
    {
        var label = contrast.Label;
        var others = label.Reference is RateFindings.Others;
        if (others)
            findings.Add(RateOfGroup.Of(tables.Simplex, contrast));
        var ratio = BoundedRatio.Of(tables.Simplex, contrast);
        var told = Add(RatioFindings.Of(ratio, label.Measure + "_ratio"));
        if (label.Stratum is null)
            findings.AddRange(GapFindings.Difference(tables.Simplex, contrast));
        if (others && label.Measure is not StepMeasures.Step)
            raw.Add(new(told, ratio.ToJudge(CountedEvent.Selection, "none")));
    }

    private void Conditional(string attribute, string group, string reference)
    {
        ContrastLabel Label(string set) => new(StepMeasures.RiskRatio, 3, set is "band" ? meta.HumanStep : meta.Selection, attribute, group, reference, null, set);
        if (contrasting.Within(meta.Ground, Label("minimal"), fourfold: true) is { } ground)
        {
            var ratio = BoundedRatio.Of(tables.Simplex, ground);
            var told = Add(RatioFindings.Of(ratio, StepMeasures.RiskRatio));
            if (reference is RateFindings.Others)
                whole.Add(new(told, ratio.ToJudge(CountedEvent.Selection, "minimal")));
        }

        if (contrasting.Within(meta.RiskProfile, Label("band"), fourfold: true) is not { } profile)
            return;
        var risk = BoundedRatio.Of(tables.Simplex, profile);
        var step = Add(RatioFindings.Of(risk, StepMeasures.RiskRatio));
        if (reference is RateFindings.Others)
            human.Add(new(step, risk.ToJudge(CountedEvent.HumanStep(meta.HumanStep, 1), "band")));
        findings.AddRange(RatioFindings.Of(BoundedRatio.Of(tables.Simplex, profile, odds: true), StepMeasures.OddsRatio));
        Finding[] split = [.. GapFindings.Split(tables.Simplex, contrasting.Within(meta.RiskProfile, Label("band"))!)];
        findings.AddRange(split);
        if (Larger(split) is { } part)
            larger.Add(new(attribute, group, reference, part));
    }

    /// <summary>Null where the group is not shown to be selected more often.</summary>
    private static string? Larger(Finding[] split)
    {
        FindingInterval? Of(string measure) => split.First(f => f.Measure == measure).Interval;
        if (Of(StepMeasures.Gap) is not { Low: > 0 })
            return null;
        return Of(StepMeasures.HumanLessProfile) switch
        {
            { Low: > 0 } => LargerPart.HumanStep,
            { High: < 0 } => LargerPart.RiskProfile,
            _ => LargerPart.CannotTell,
        };
    }

    /// <summary>The first of them, which has the printed counts, is what a gate judges.</summary>
    private Finding Add(IEnumerable<Finding> ratios)
    {
        Finding[] told = [.. ratios];
        findings.AddRange(told);
        return told[0];
    }

    /// <summary>Only where some stratum tells anything: without one, every selected person could be of any group.</summary>
    private static IEnumerable<Finding> Unobserved(CountedAttribute attribute, RealTables tables)
    {
        var (meta, contrasting) = (tables.Printed.Meta, new Contrasting(tables));
        return meta.Strata.Any(s => tables.Printed.HasDetail(meta.Selection, s.Name))
            ? attribute.Groups.SelectMany(g => contrasting.Plain(attribute, g.Name)).Where(c => c.Label.Measure is StepMeasures.Selection).SelectMany(c => UnobservedFindings.Of(tables, c))
            : [];
    }
}
