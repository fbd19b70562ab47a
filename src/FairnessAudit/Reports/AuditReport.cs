using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;
using Reporting.Html;

namespace FairnessAudit.Reports;

/// <summary>
/// The findings as a page that can be read without statistics and survives a statistician. It computes nothing: every number stands in
/// findings.json, and every verdict was given by the gate.
/// </summary>
public static class AuditReport
{
    /// <summary>Both editions by file name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Render(Findings findings) => HtmlReport.RenderBoth(Compose(findings));

    internal static Document Compose(Findings findings) => new(
        findings.History is null
            ? new("Werkt deze regel als etnisch profileren?", "Does this rule work as ethnic profiling?")
            : new("Werkten deze nachten als etnisch profileren?", "Did these nights work as ethnic profiling?"),
        new Phrase("Bevindingen van de gelijkheidsaudit", "Findings of the fairness audit") + Period(findings),
        [
            .. VerdictSection.Blocks(findings),
            .. AuditedSection.Blocks(findings),
            .. RatioSection.Blocks(findings),
            .. ExplainedSection.Blocks(findings),
            .. CapacitySection.Blocks(findings),
            .. RateSection.Blocks(findings),
            .. ErrorsSection.Blocks(findings),
            .. FoundedSection.Blocks(findings),
            .. HumanStepSection.Blocks(findings),
            .. OverrideSection.Blocks(findings),
            .. MeaningSection.Blocks(findings),
            .. RankedSection.Blocks(findings),
            .. WaitingSection.Blocks(findings),
            .. StandInSection.Blocks(findings),
            .. FeatureSection.Blocks(findings),
            .. ButForSection.Blocks(findings),
            .. AttributionSection.Blocks(findings),
            .. SmallGroupsSection.Blocks(findings),
            .. GateSection.Blocks(findings),
            .. LimitsSection.Blocks(findings),
            .. NextStepSection.Blocks(findings),
        ])
    {
        Banner = Mark(findings),
        Colophon =
        [
            findings.Disclosure is "public"
                ? new($"Methode: {findings.Method}. De afgeronde aantallen staan in counts.csv in dezelfde map; de oordelen rusten op de exacte cijfers van de beperkte editie.", $"Method: {findings.Method}. The rounded counts are in counts.csv in the same folder; the verdicts rest on the exact figures of the restricted edition.")
                : new($"Methode: {findings.Method}. Alle getallen, op volle precisie, staan in {Findings.FileName} in dezelfde map.", $"Method: {findings.Method}. All numbers, in full precision, are in {Findings.FileName} in the same folder."),
            new(
                "Een interval van 95% is niet gecorrigeerd voor het aantal vergelijkingen; het oordeel 'buiten tolerantie' is dat wel.",
                "A 95% interval is not adjusted for the number of comparisons; the verdict 'beyond tolerance' is."),
        ],
    };

    private static Phrase Period(Findings findings) => findings.Window is { From: { } from, To: { } to }
        ? new Phrase(", ", ", ") + Written.Date(from) + new Phrase(" tot en met ", " to ") + Written.Date(to)
        : new Phrase(" over een tabel met beslissingen", " on a table of decisions");

    private static Phrase? Mark(Findings findings)
    {
        List<Phrase> marks = [];
        if (!findings.Releasable)
            marks.Add(new("GETUIGT VAN EEN PROCES \u2013 NOOIT VRIJ TE GEVEN", "EVIDENCES A PROCESS \u2013 NEVER RELEASABLE"));
        if (findings.Disclosure is "public-data")
            marks.Add(new("OPENBARE GEGEVENS \u2013 EXACTE AANTALLEN", "PUBLIC DATA \u2013 EXACT COUNTS"));
        if (findings.Disclosure is "restricted")
            marks.Add(new("BEPERKTE EDITIE \u2013 EXACTE AANTALLEN, NIET VERSPREIDEN", "RESTRICTED EDITION \u2013 EXACT COUNTS, DO NOT DISTRIBUTE"));
        if (findings.Disclosure is "public")
            marks.Add(new("OPENBARE EDITIE \u2013 AFGERONDE AANTALLEN", "PUBLIC EDITION \u2013 ROUNDED COUNTS"));
        return marks.Count == 0 ? null : Phrase.Join(" \u00B7 ", marks);
    }
}
