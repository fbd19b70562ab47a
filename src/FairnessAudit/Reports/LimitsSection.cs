using FairnessAudit.Measures;
using FairnessAudit.Reports.Dutch;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>What this audit cannot say, in the words that a reviewer may hold it to.</summary>
internal static class LimitsSection
{
    public const string Recorded = "Whether the recorded outcomes are right cannot be seen from the outcomes.";

    public static IEnumerable<Block> Blocks(Findings findings)
    {
        yield return new Heading(2, new("Wat deze audit niet kan zeggen", "What this audit cannot say"));
        yield return new BulletList(
        [
            new(
                "Of een signaal gegrond is, is alleen bekend waar iemand heeft gekeken. Maten die op uitkomsten rusten, kunnen daarom een regel tegenhouden, maar nooit alleen vrijpleiten.",
                "Whether a signal is founded is known only where somebody looked. Measures that rest on outcomes may therefore stop a rule, but never acquit it alone."),
            new(
                "Niet alles tegelijk kan gelijk zijn: verschilt het aandeel gegronde signalen tussen groepen, dan kan geen regel tegelijk even goed gekalibreerd zijn en gelijke foutkansen geven (Chouldechova 2017; Kleinberg e.a. 2017).",
                "Not everything can be equal at once: where the share of founded signals differs between groups, no rule can be calibrated alike and also give equal error rates (Chouldechova 2017; Kleinberg et al. 2017)."),
            new(
                "Het oordeel geldt voor deze regel, deze periode en deze groepen. Het zegt niets over groepen die niet apart zijn beoordeeld.",
                "The verdict holds for this rule, this window and these groups. It says nothing about groups that were not judged separately."),
            .. findings.Limits.Select(InDutch.Of),
        ]);
    }
}
