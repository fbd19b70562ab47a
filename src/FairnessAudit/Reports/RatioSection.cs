using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>The primary picture: with comparable signals, is a group put forward as often as all others?</summary>
internal static class RatioSection
{
    private const string Measure = "mantel_haenszel_risk_ratio";

    /// <summary>Every pooled ratio within strata that a gate judged.</summary>
    public static IEnumerable<Finding> Judged(Findings findings) =>
        Pooled(findings).Where(f => f.Verdict is not null);

    /// <summary>Ratios of the rule under audit within strata, over all of the data.</summary>
    public static IEnumerable<Finding> Pooled(Findings findings) =>
        findings.Items.Where(f => f is { Measure: Measure, Period: "pooled", StratumSet: "minimal" or "full", Reference: null or RateFindings.Others } && f.Process is not "existing");

    /// <summary>For question 3: attributes as they are; their combinations belong to question 7.</summary>
    public static IEnumerable<Block> Blocks(Findings findings)
    {
        if (!Pooled(findings).Any(f => !Headline.Crossed(f.Attribute)))
            yield break;
        yield return new Paragraph(new(
            "Vergeleken wordt binnen dezelfde vooraf vastgelegde lagen (de 'volledige' indeling), telkens een groep met alle anderen. De verhouding 1 betekent: even vaak voorgelegd; 2 betekent: tweemaal zo vaak. De getinte strook is de tolerantie die het beleid vooraf heeft vastgelegd.",
            "The comparison is within the same strata, declared beforehand (the 'full' set), each group with all others. A ratio of 1 means: put forward as often; 2 means: twice as often. The shaded strip is the tolerance that the policy laid down beforehand."));
        foreach (var attribute in Pooled(findings).Select(f => f.Attribute).Where(a => !Headline.Crossed(a)).Distinct(StringComparer.Ordinal))
            yield return Chart(findings, attribute);
        if (OverTime(findings) is { } table)
            yield return table;
    }

    /// <summary>Every group of one attribute beside all others, on comparable signals; the attribute must have such ratios.</summary>
    public static IntervalChart Chart(Findings findings, string attribute) => Chart(findings, attribute, [.. Pooled(findings).Where(f => f.Attribute == attribute)]);

    private static IntervalChart Chart(Findings all, string attribute, IReadOnlyList<Finding> findings)
    {
        var set = findings.Any(f => f is { StratumSet: "full", Estimate: not null }) || !findings.Any(f => f is { StratumSet: "minimal", Estimate: not null }) ? "full" : "minimal";
        var full = findings.Where(f => string.Equals(f.StratumSet, set, StringComparison.Ordinal)).ToArray();
        var minimal = findings.Where(f => f.StratumSet is "minimal").ToDictionary(f => f.Group, StringComparer.Ordinal);
        var tolerance = full.Select(Tolerance).FirstOrDefault(t => t is not null);
        return new IntervalChart(
            new Phrase("Verhouding van de kans om voorgelegd te worden, naar ", "Ratio of the chance of being put forward, by ") + Names.Attribute(attribute),
            Headline.FarthestSaid(all, full) is { } farthest ? Sentence(full) + Phrase.Same(" ") + farthest : Sentence(full),
            new("verhouding tot alle anderen, bij vergelijkbare signalen", "ratio to all others, with comparable signals"),
            Names.Title(attribute),
            [.. full.Select(f => new IntervalRow(Names.Group(f.Group), f.Suppressed ? null : f.Estimate, f.Interval?.Low, f.Interval?.High)
            {
                Status = Show.Status(f),
                Source = Show.From(f),
                UndefinedBecause = Show.Why(f),
                More = [Show.Count(f, "n"), Show.Count(f, "selected"), Cell.Text(f.Tier ?? "\u2013"), Minimal(minimal.GetValueOrDefault(f.Group))],
            })])
        {
            Logarithmic = true,
            Reference = 1,
            Tolerance = tolerance,
            Range = (0.5, 2),
            MoreColumns =
            [
                new(new("Signalen", "Signals"), true),
                new(new("Voorgelegd", "Put forward"), true),
                new(new("Trede", "Tier")),
                new(new("Alleen binnen klasse", "Within class only"), true),
            ],
        };
    }

    private static Cell Minimal(Finding? finding) => finding is null ? Cell.Text("\u2013") : finding.Estimate is { } estimate ? Cell.Decimal(estimate) with { Source = Show.From(finding) } : Show.Undefined(finding);

    private static Band? Tolerance(Finding finding) => finding.Kind is "equivalence" or "not_shown_beyond" && finding.Tolerance is [{ } low, { } high]
        ? new Band(low, high, new Phrase("tolerantie ", "tolerance ") + Written.Interval(low, high, 2, percentage: false))
        : null;

    private static Phrase Sentence(Finding[] findings)
    {
        List<Phrase> parts = [];
        void Say(string verdict, Phrase lead, bool harmLimit = false)
        {
            var groups = findings.Where(f => string.Equals(f.Verdict, verdict, StringComparison.Ordinal) && (verdict is not "within" || f.Kind is Show.HarmLimit == harmLimit)).Select(f => Names.Group(f.Group)).ToArray();
            if (groups.Length > 0)
                parts.Add(lead + Names.Listed(groups) + Phrase.Same("."));
        }
        Say("beyond", new("Buiten tolerantie aangetoond: ", "Shown beyond tolerance: "));
        Say("within", new("Binnen tolerantie aangetoond: ", "Shown within tolerance: "));
        Say("within", new("Onder de schadegrens aangetoond: ", "Shown below the harm limit: "), harmLimit: true);
        Say("not_shown", new("Niet aangetoond: ", "Not shown: "));
        return parts.Count > 0 ? Phrase.Join(" ", parts) : new("Geen van deze groepen is door een toets beoordeeld.", "No gate judged any of these groups.");
    }

    private static Table? OverTime(Findings findings)
    {
        var beyond = findings.Items.Where(f => f is { Measure: Measure, Verdict: "beyond", Period: not "pooled" }).ToArray();
        return beyond.Length == 0 ? null : new Table(
            new("Kwartalen waarin een groep buiten tolerantie is", "Quarters in which a group is beyond tolerance"),
            [new(new("Kwartaal", "Quarter")), new(new("Groep", "Group")), new(new("Indeling", "Strata")), new(new("Verhouding", "Ratio"), true)],
            [.. beyond.Select(f => (IReadOnlyList<Cell>)[Cell.Text(f.Period), Cell.Text(Names.Attribute(f.Attribute) + Phrase.Same(": ") + Names.Group(f.Group)), Cell.Text(Show.StratumSet(f.StratumSet)), Show.Estimate(f, 2, percentage: false)])]);
    }
}
