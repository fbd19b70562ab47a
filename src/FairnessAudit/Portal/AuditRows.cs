using FairnessAudit.Measures;
using FairnessAudit.Reports;
using FairnessAudit.Reports.Dutch;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Portal;

/// <summary>What an audit's gates judged, as rows that have the same key in another audit where they judged the same.</summary>
internal static class AuditRows
{
    /// <summary>Results that no figure stands behind come first, then every judged comparison.</summary>
    public static IReadOnlyList<SideRow> Of(Findings findings)
    {
        var judged = findings.Items.Where(f => f.Verdict is not null && f.Gate is not null).ToList();
        // Two gates may judge one figure, and it stands with the first of them: the other's results are then told without it, all of them.
        var figures = judged.CountBy(f => f.Gate!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var without = findings.GateResults.CountBy(g => g.Id, StringComparer.Ordinal).Where(g => figures.GetValueOrDefault(g.Key) < g.Value).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. findings.GateResults.Where(g => without.Contains(g.Id)).DistinctBy(g => (g.Id, g.About)).Select(g => new SideRow(
                $"{g.Id}|{g.About}", Phrase.Same(g.Id + ": ") + InDutch.Of(g.About), Show.Status(g.Verdict), new("zonder getal", "without a figure"))),
            .. judged.Where(f => !without.Contains(f.Gate!)).DistinctBy(f => (f.Gate, f.Id)).Select(f => new SideRow($"{f.Gate}|{f.Id}", About(f), Show.Status(f)!, Figure(f))),
        ];
    }

    private static Phrase About(Finding finding)
    {
        List<Phrase> parts = [Names.Attribute(finding.Attribute) + Phrase.Same(": ") + Names.Group(finding.Group)];
        if (finding.Reference is { } reference and not "(others)")
            parts.Add(new Phrase("tegenover ", "against ") + Names.Group(reference));
        if (finding.StratumSet is "minimal" or "full")
            parts.Add(new Phrase("indeling ", "strata ") + Show.StratumSet(finding.StratumSet));
        if (finding.Step is { } step)
            parts.Add(Names.Step(step));
        if (finding.Period is not "pooled")
            parts.Add(Phrase.Same(finding.Period));
        return Phrase.Same(finding.Gate + ": ") + Phrase.Join("; ", parts);
    }

    private static Phrase Figure(Finding finding) => finding switch
    {
        { Suppressed: true } => new("cijfer niet in deze editie", "figure not in this edition"),
        { Estimate: { } estimate } => Written.Decimal(estimate, 2) + Cells.Interval(finding, 2),
        _ => Show.Why(finding),
    };
}
