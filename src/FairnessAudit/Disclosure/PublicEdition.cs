using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using Interchange.Trust;

namespace FairnessAudit.Disclosure;

/// <summary>
/// The findings as everybody may read them. Nothing passes by default: a finding keeps its name, gate, tier and verdict, and gets figures
/// only where rounded counts give them; every other number stays in the restricted edition.
/// </summary>
internal static class PublicEdition
{
    public const string Disclosure = "public";
    private const string Restricted = "the figures behind this are in the restricted edition";
    private const string Method = "-of-rounded-counts";

    private static readonly string[] Limits =
    [
        "Counts in this edition are rounded and small ones are withheld, so its rates differ a little from those that the verdicts rest on.",
    ];

    /// <param name="exact">The restricted findings.</param>
    /// <param name="tables">The counts behind them, one table an attribute.</param>
    /// <param name="figures">What is published of those counts.</param>
    /// <param name="policy">The rules of disclosure, and the planned design effect.</param>
    public static Findings Of(Findings exact, IReadOnlyList<CountTable> tables, PublicFigures figures, GatesPolicy policy)
    {
        var groups = tables.ToDictionary(t => t.Attribute, t => t.Groups, StringComparer.Ordinal);
        var rates = new PublicRates(figures, policy.Disclosure, groups, tables[0].Minimal, policy.Planned.DesignEffect);
        var names = new PublicNames(exact.Items, policy.Disclosure.MinimumDenominator);
        return new Findings
        {
            Method = exact.Method,
            Releasable = exact.Releasable,
            Inputs = exact.Inputs,
            Policy = exact.Policy,
            Disclosure = Disclosure,
            Verdict = exact.Verdict,
            Gates = exact.Gates,
            GateResults = [.. exact.GateResults.Select(r => new GateResult(r.Id, r.Effect, r.Verdict, r.About, r.MayBeExcepted, Restricted))],
            Tests = exact.Tests,
            Changes = exact.Changes is { } changes ? changes with { Ratios = [] } : null,
            Purpose = exact.Purpose,
            Quality = Quality(exact.Quality, policy.Disclosure),
            Window = exact.Window,
            History = exact.History,
            Population = Population(exact.Population, [.. tables.Select(t => t.Attribute)], figures, policy.Disclosure),
            Limits = [.. exact.Limits, .. Limits],
            SexOrAgeUsed = exact.SexOrAgeUsed,
            Terms = exact.Terms,
            Items = [.. exact.Items.Select(f => Of(f, rates, names))],
        };
    }

    private static Finding Of(Finding exact, PublicRates rates, PublicNames names)
    {
        var bare = new Finding
        {
            Id = exact.Id,
            Question = exact.Question,
            Gate = exact.Gate,
            Effect = exact.Effect,
            Kind = exact.Kind,
            EstimateOf = exact.EstimateOf,
            Measure = exact.Measure,
            Process = exact.Process,
            Step = exact.Step,
            Owner = exact.Owner,
            Estimator = exact.Estimator,
            Attribute = exact.Attribute,
            Group = exact.Group,
            Reference = exact.Reference,
            Term = exact.Term,
            Stratum = exact.Stratum,
            StratumSet = exact.StratumSet,
            Period = exact.Period,
            Capacity = exact.Capacity,
            Tier = exact.Tier,
            Tolerance = exact.Tolerance,
            Verdict = exact.Verdict,
        };
        if (rates.Of(exact) is not var (estimate, counts))
            return bare with { Suppressed = true, Named = names.Of(exact) };
        var shown = bare.With(estimate) with { Counts = counts };
        return shown.Interval is { } interval ? shown with { Interval = interval with { Method = interval.Method + Method } } : shown;
    }

    /// <summary>What an evaluation says of everybody together names no group; its counts are rounded all the same.</summary>
    private static RuleQuality? Quality(RuleQuality? exact, DisclosureRule rule)
    {
        QuotedFigure? Rounded(QuotedFigure? figure) => figure is null ? null : figure with { N = Rounding.Total(figure.N, rule) };
        return exact is null ? null : exact with
        {
            PutForward = Rounding.Total(exact.PutForward, rule),
            Founded = Rounded(exact.Founded)!,
            FoundedByPolicyOnly = Rounded(exact.FoundedByPolicyOnly),
            FoundedDifference = Rounded(exact.FoundedDifference),
            Reached = Rounded(exact.Reached)!,
            ReachedByPolicyOnly = Rounded(exact.ReachedByPolicyOnly),
            ReachedDifference = Rounded(exact.ReachedDifference),
            DaysEarlier = Rounded(exact.DaysEarlier),
        };
    }

    /// <summary>Totals by the same rounding; one below the minimum is shown as 0, which then means "fewer than the minimum".</summary>
    private static PopulationSummary Population(PopulationSummary exact, string[] attributes, PublicFigures figures, DisclosureRule rule)
    {
        long Rounded(long count) => Rounding.Total(count, rule);
        long Unknown(string attribute) => figures[new CountKey(attribute, Grouping.Unknown, "", CountKey.N)] ?? 0;
        return new PopulationSummary
        {
            Rows = Rounded(exact.Rows),
            Eligible = figures[new CountKey("", "", "", CountKey.N)] ?? 0,
            Selected = figures[new CountKey("", "", "", CountKey.Selected)] ?? 0,
            DrawnAtRandom = Rounded(exact.DrawnAtRandom),
            OutcomeUnknown = Rounded(exact.OutcomeUnknown),
            WithoutAttributes = Math.Min(attributes.Min(Unknown), Rounded(exact.WithoutAttributes)),
            AttributesWithoutRow = Rounded(exact.AttributesWithoutRow),
            Attributes = [.. exact.Attributes.Select(a => new AttributeCoverage(a.Attribute, Unknown(a.Attribute), a.NotJudgedSeparately) { JudgedWithin = a.JudgedWithin, MonthsToTierB = a.MonthsToTierB })],
        };
    }
}
