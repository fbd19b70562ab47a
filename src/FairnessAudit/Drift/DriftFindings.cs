using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using Interchange.Trust;

namespace FairnessAudit.Drift;

/// <summary>A look as findings, question 11: one a comparison, as it stands after the last week.</summary>
internal static class DriftFindings
{
    private const string Kind = "drift";

    private static readonly string[] Limits =
    [
        "Quiet does not mean equal: only that the weeks so far gathered too little evidence of a ratio further from 1 than audited.",
        "A week counts what the nights did, with whatever came in; drift says that something moved, not what moved it.",
        "The rolling interval is for one look; who acts on it week after week errs far more often than it says.",
        "People's steps enter once they have had their time, so drift in them is seen months later.",
        "Count tables hold strata, bands and groups and no features: which feature moved is not in them.",
    ];

    public static Findings Of(DriftLook look, GatesPolicy policy, IReadOnlyList<WeekOfCounts> weeks)
    {
        GateResult[] results = [.. policy.Drift!.Watched.Select(rule => Result(look, rule))];
        return new Findings
        {
            Releasable = false,
            Inputs = look.Inputs,
            Policy = new PolicySummary(policy.Id, policy.Version, policy.Sha256, policy.Stage, [], policy.Disclosure.MinimumDenominator),
            Disclosure = "restricted",
            Verdict = Verdicts.Overall(results),
            Gates = Verdicts.Summary(results),
            GateResults = results,
            Tests = look.Comparisons.Count,
            Window = new AuditWindow(weeks[0].Monday, look.Until),
            Population = Population(weeks, policy.Drift.Watched[0].Attributes),
            Limits = Limits,
            Items = [.. look.Comparisons.Select(c => Finding(look, c))],
        };
    }

    private static GateResult Result(DriftLook look, WatchedRule rule)
    {
        var named = look.Named.Where(n => n.Comparison.StartsWith(rule.Id + "/", StringComparison.Ordinal)).Select(n => n.Comparison).ToArray();
        var (verdict, reason) = look.State switch
        {
            DriftState.Confirmed when named.Length > 0 && rule.Effect is WatchedRule.Refuse => (Verdicts.Beyond, "weeks after the breach confirmed it"),
            DriftState.Quiet or DriftState.Confirmed when named.Length == 0 => Quiet(look, rule),
            _ when named.Length > 0 => (Verdicts.NotShown, "a breach that new weeks have not confirmed"),
            _ => Quiet(look, rule),
        };
        return new GateResult(rule.Id, rule.Effect is WatchedRule.Refuse ? "block" : "justify", verdict, named.Length > 0 ? string.Join(", ", named) : $"{rule.Measure}, {look.Comparisons.Count(c => c.Rule == rule.Id)} comparisons", MayBeExcepted: false, reason);
    }

    private static (string Verdict, string Reason) Quiet(DriftLook look, WatchedRule rule) =>
        look.Comparisons.Where(c => c.Rule == rule.Id).All(c => c.Verdict is Verdicts.Within)
            ? (Verdicts.Within, "every sequence lies within its edges")
            : (Verdicts.NotShown, "no breach; not every sequence lies within its edges yet");

    private static Finding Finding(DriftLook look, DriftComparison comparison)
    {
        var last = comparison.Weeks[^1];
        return new Finding
        {
            Id = "drift/" + comparison.Id,
            Question = 11,
            Gate = comparison.Rule,
            Effect = comparison.Effect is WatchedRule.Refuse ? "block" : "justify",
            Kind = Kind,
            EstimateOf = comparison.Measure is WatchedRule.UnknownShare ? "group" : "comparison",
            Measure = comparison.Measure switch { WatchedRule.Selection => CountedEvent.Selection.Measure, WatchedRule.HumanStep => "human_step_risk_ratio", _ => "unknown_share" },
            Process = comparison.Measure is WatchedRule.HumanStep ? CountedEvent.Existing : CountedEvent.Candidate,
            Step = comparison.Step,
            Attribute = comparison.Attribute,
            Group = comparison.Group,
            Reference = comparison.Measure is WatchedRule.UnknownShare ? null : RateFindings.Others,
            StratumSet = comparison.StratumSet,
            Period = FormattableString.Invariant($"last {look.Promise.WindowWeeks} weeks"),
            Estimate = last.Rolling,
            Interval = last.RollingInterval,
            Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = last.N, ["selected"] = last.Happened, ["others"] = last.Others, ["others_selected"] = last.OthersHappened },
            DesignEffect = comparison.DesignEffect,
            Tolerance = [comparison.Low, comparison.High],
            Verdict = comparison.Verdict,
            MinimumDetectable = comparison.Detectable,
            UndefinedBecause = last.UndefinedBecause,
        };
    }

    private static PopulationSummary Population(IReadOnlyList<WeekOfCounts> weeks, IReadOnlyList<string> attributes)
    {
        long Rows(string attribute, Func<Cell, bool> counts) => weeks.Select(w => w.Tables.GetValueOrDefault(attribute)).OfType<CountTable>().Sum(t => t.Cells.Where(c => counts(c.Key)).Sum(c => c.Value));
        var first = attributes[0];
        var unknown = attributes.Select(a => new AttributeCoverage(a, weeks.Select(w => w.Tables.GetValueOrDefault(a)).OfType<CountTable>().Sum(t => DriftGates.UnknownRows(t).Unknown), [])).ToArray();
        return new PopulationSummary
        {
            Rows = Rows(first, _ => true),
            Eligible = Rows(first, c => c.Step is not Step.DrawnAtRandom),
            Selected = Rows(first, c => c.Step is Step.PutForward),
            DrawnAtRandom = Rows(first, c => c.Step is Step.DrawnAtRandom),
            OutcomeUnknown = Rows(first, c => c.Outcome is Known.No),
            WithoutAttributes = unknown.Min(u => u.RowsUnknown),
            AttributesWithoutRow = 0,
            Attributes = unknown,
        };
    }
}
