using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports.ThirdParty;

/// <summary>The report of an audit of a third party's counts: where in a process groups part, as far as rounding and suppression let anybody see.</summary>
internal static class CountsReport
{
    public static Document Compose(Findings findings, ThirdPartySummary counted)
    {
        var words = new CountsWords(counted);
        return new(
            new("Werkte dit proces als etnisch profileren?", "Did this process work as ethnic profiling?"),
            new Phrase("Bevindingen uit de telling van ", "Findings from the counts of ") + Phrase.Same(counted.CountedBy + ", " + counted.Period),
            [
                .. CountsVerdictSection.Blocks(findings, counted, words),
                .. CountedSection.Blocks(findings, counted, words),
                .. SplitSection.Blocks(findings, counted, words),
                .. ProcessSection.Blocks(findings, counted, words),
                .. CategorySection.Blocks(findings, counted, words),
                .. FunnelSection.Blocks(findings, counted, words),
                .. UnobservedSection.Blocks(findings, words),
                .. GateSection.Blocks(findings),
                .. LimitsSection.Blocks(findings),
                .. NextStepSection.Blocks(findings),
            ])
        {
            Banner = Editions.Process + Phrase.Same(" \u00B7 ") + (findings.Disclosure is "public" ? Editions.PublicOfAThirdParty : Editions.RestrictedOfAThirdParty),
            Colophon =
            [
                new($"Methode: {findings.Method}. Alle getallen staan in {Findings.FileName} in dezelfde map. Bron van de telling: {counted.Source}; licentie {counted.Licence}.", $"Method: {findings.Method}. All numbers are in {Findings.FileName} in the same folder. Source of the counts: {counted.Source}; licence {counted.Licence}."),
                new(
                    "Grenzen: geen enkele telling die bij de afgeronde tabel past, ligt erbuiten. Een interval van 95% telt daar de toevalsfout aan beide uiteinden bij op (Imbens en Manski); het is niet gecorrigeerd voor het aantal vergelijkingen, het oordeel 'buiten tolerantie' wel.",
                    "Bounds: no counts that fit the rounded table lie outside. A 95% interval adds sampling error at either end (Imbens and Manski); it is not adjusted for the number of comparisons, the verdict 'beyond tolerance' is."),
            ],
        };
    }
}
