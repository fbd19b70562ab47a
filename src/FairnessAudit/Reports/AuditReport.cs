using FairnessAudit.Measures;
using FairnessAudit.Reports.PageOne;
using FairnessAudit.Reports.ThirdParty;
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

    internal static Document Compose(Findings findings) => findings.ThirdParty is { } counted ? CountsReport.Compose(findings, counted) : new(
        findings.History is null
            ? new("Werkt deze regel als etnisch profileren?", "Does this rule work as ethnic profiling?")
            : new("Werkten deze nachten als etnisch profileren?", "Did these nights work as ethnic profiling?"),
        new Phrase("Bevindingen van de gelijkheidsaudit", "Findings of the fairness audit") + Period(findings),
        Blocks(findings))
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

    /// <summary>Page one, what can be pointed at, and the parts in their order: what follows for this rule, the questions, and what everything rests on.</summary>
    private static IReadOnlyList<Block> Blocks(Findings findings)
    {
        var questions = Questions.Of(findings);
        Section[] parts =
        [
            .. CouncilSection.Parts(findings, questions),
            .. JustificationSection.Parts(findings),
            Part("audited", AuditedSection.Blocks(findings)),
            .. questions.Select(q => q.ToSection()),
            .. findings.GateResults.Count == 0 ? [] : new[] { Part("gates", GateSection.Blocks(findings)) },
            Part("limits", LimitsSection.Blocks(findings)),
            Part("next", NextStepSection.Blocks(findings)),
        ];
        return
        [
            .. VerdictSection.Blocks(findings),
            .. ShownSection.Blocks(findings, questions),
            .. PicturesSection.Blocks(findings),
            new Contents(new("In dit verslag", "In this report"), parts),
            .. parts,
        ];
    }

    /// <summary>Blocks under their own first heading, as a part that the contents point at.</summary>
    private static Section Part(string anchor, IEnumerable<Block> blocks)
    {
        Block[] all = [.. blocks];
        return new Section(anchor, ((Heading)all[0]).Text, all[1..]);
    }

    private static Phrase Period(Findings findings) => findings.Window is { From: { } from, To: { } to }
        ? new Phrase(", ", ", ") + Written.Days(from, to)
        : new Phrase(" over een tabel met beslissingen", " on a table of decisions");

    private static Phrase? Mark(Findings findings)
    {
        List<Phrase> marks = [];
        if (!findings.Releasable)
            marks.Add(Editions.Process);
        if (findings.Disclosure is "public-data")
            marks.Add(Editions.PublicData);
        if (findings.Disclosure is "restricted")
            marks.Add(Editions.Restricted);
        if (findings.Disclosure is "public")
            marks.Add(Editions.Public);
        return marks.Count == 0 ? null : Phrase.Join(" \u00B7 ", marks);
    }
}
