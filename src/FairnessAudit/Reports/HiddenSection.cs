using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Question 7: combinations of attributes that are audited, and who is too few to be seen in any.</summary>
internal static class HiddenSection
{
    private static readonly Phrase Asked = new("Is er een verborgen groep die anders wordt behandeld?", "Is there a hidden group that is treated otherwise?");

    public static Question Question(Findings findings)
    {
        var crossed = RatioSection.Pooled(findings).Where(f => Headline.Crossed(f.Attribute)).ToArray();
        Block[] small = [.. SmallGroupsSection.Blocks(findings)];
        if (crossed.Length == 0 && small.Length == 0)
        {
            return Reports.Question.NotExamined(
                7,
                Asked,
                new("Er zijn geen combinaties van kenmerken opgegeven, en geen groep is te klein voor een eigen oordeel.", "No combinations of attributes were asked for, and no group is too small for a verdict of its own."),
                new("Te beantwoorden door combinaties op te geven: in het toetsbeleid, of met --cross.", "To be answered by asking for combinations: in the gates policy, or by --cross."));
        }

        return new(7, Asked)
        {
            Finding = Answer(findings, crossed),
            Shown = [.. Combinations(findings, crossed), .. small],
            HowSure =
            [
                new(
                    "Van een combinatie zijn er minder signalen dan van elk kenmerk apart. Daarom zijn de intervallen breder, en krijgen kleine combinaties geen eigen oordeel.",
                    "A combination has fewer signals than either attribute alone. So intervals are wider, and small combinations get no verdict of their own."),
            ],
            CannotSay =
            [
                new(
                    "Of er een groep is die niemand vooraf heeft genoemd. Alleen de opgegeven combinaties zijn onderzocht; een zoektocht door alle mogelijke groepen hoort niet bij deze audit.",
                    "Whether there is a group that nobody named beforehand. Only the combinations asked for were examined; a search through all possible groups is not part of this audit."),
            ],
            Statistician = MethodTable.Of(
                findings,
                7,
                new(
                    "Combinaties gelden als een kenmerk: dezelfde maten, dezelfde toetsen, in dezelfde familie van Holm. Er is niet gekrompen naar een gemeenschappelijk gemiddelde en niet gezocht over deelgroepen.",
                    "Combinations count as an attribute: the same measures, the same gates, in the same Holm family. Nothing is shrunk towards a common mean, and no subset was searched for."),
                f => f.Question == 3 && f.Step is null && Headline.Crossed(f.Attribute)),
        };
    }

    private static Phrase Answer(Findings findings, Finding[] crossed)
    {
        if (crossed.Length == 0 && !findings.Population.Attributes.Any(a => a.NotJudgedSeparately.Count > 0))
            return new("Combinaties van kenmerken zijn niet onderzocht. Van sommige rijen is een kenmerk onbekend.", "Combinations of attributes were not examined. Of some rows an attribute is unknown.");
        if (crossed.Length == 0)
            return new("Combinaties van kenmerken zijn niet onderzocht. Sommige groepen zijn te klein voor een eigen oordeel.", "Combinations of attributes were not examined. Some groups are too small for a verdict of their own.");
        var judged = crossed.Where(f => f.Verdict is not null).ToArray();
        Phrase said = judged.Any(f => f.Verdict is "beyond")
            ? new("Ja: minstens \u00E9\u00E9n onderzochte combinatie ligt buiten de tolerantie.", "Yes: at least one combination examined lies beyond the tolerance.")
            : judged.Length > 0 && judged.All(f => f.Verdict is "within")
                ? new("Elke beoordeelde combinatie ligt binnen wat het beleid toestaat.", "Every combination judged lies within what the policy allows.")
                : new("Voor de onderzochte combinaties is gelijke behandeling niet overal aangetoond.", "For the combinations examined, equal treatment is not shown everywhere.");
        return Headline.FarthestSaid(findings, judged.Length > 0 ? judged : crossed.Where(f => f.StratumSet is "full")) is { } farthest ? said + Phrase.Same(" ") + farthest : said;
    }

    private static IEnumerable<Block> Combinations(Findings findings, Finding[] crossed)
    {
        foreach (var attribute in crossed.Select(f => f.Attribute).Distinct(StringComparer.Ordinal))
            yield return RatioSection.Chart(findings, attribute);
    }
}
