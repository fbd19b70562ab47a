using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>The threshold test for people's own choices: exploratory, beside the sentence on what a hit rate cannot say.</summary>
internal static class ThresholdSection
{
    private const string Usual = "usual";

    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var tests = findings.Items.Where(f => f is { Measure: ThresholdFindings.Test, Suppressed: false }).ToArray();
        if (tests.Length == 0)
            yield break;
        yield return new Heading(3, new("Ligt voor mensen de lat bij een groep lager? Een verkenning", "Is people's own bar lower for a group? An exploration"));
        yield return new Notice(NoticeKind.Info, new("Een trefpercentage bewijst niets", "A hit rate proves nothing"), [new(
            "Is van wat bij een groep is gekozen meer gegrond, dan betekent dat niet dat er eerlijk is gekozen, en minder niet dat er te veel is gekozen: het hangt ervan af hoe het risico verdeeld is, ook als de lat voor iedereen gelijk is. Bij de controle op de studiefinanciering leek het trefpercentage het profiel gelijk te geven, terwijl studenten van buiten Europa ruim zes keer zo vaak werden gekozen.",
            "If more of what was chosen of a group is founded, that does not mean that the choice was fair, and less does not mean that too many were chosen: it depends on how risk is spread, even where the bar is the same for everybody. In the control of student grants the hit rate seemed to bear the profile out, while students from outside Europe were chosen more than six times as often.")]);
        yield return new Paragraph(new(
            "De drempeltoets (Simoiu, Corbett-Davies en Goel 2017; Pierson e.a. 2018) schat de lat uit wat is gekozen en wat daarvan gegrond bleek, met klassen als beslissers. Hij veronderstelt een vorm van de verdeling en staat of valt daarmee. Hij pleit nooit vrij en houdt nooit tegen. Een uitkomst telt alleen als zij bij elke veronderstelling vooraf blijft staan.",
            "The threshold test (Simoiu, Corbett-Davies and Goel 2017; Pierson et al. 2018) infers the bar from what was chosen and what of it proved founded, with classes as those who decide. It supposes a form of the distribution and stands or falls with it. It never clears and never blocks. A result counts only if it stands under every supposition made beforehand."));
        foreach (var test in tests)
        {
            yield return new Paragraph(Names.Attribute(test.Attribute) + Phrase.Same(": ") + Fit(test) + (test.Estimate is not null && !Told(findings, test) ? NotTold : Phrase.Same("")));
            if (test.Estimate is not null && Told(findings, test))
                yield return Thresholds(findings, test);
        }
    }

    /// <summary>Whether the draws under the usual supposition came to agree: without that no threshold may be read.</summary>
    private static bool Told(Findings findings, Finding test) =>
        findings.Items.Any(f => f is { Measure: ThresholdFindings.Threshold, Term: Usual, Estimate: not null } && f.Attribute == test.Attribute && f.Step == test.Step);

    private static Phrase NotTold { get; } = new(
        " De trekkingen waaruit de drempels worden geschat, kwamen niet tot één verhaal. Er is daarom geen drempel te noemen.",
        " The draws from which thresholds are inferred did not come to one story. Therefore no threshold can be named.");

    private static Phrase Fit(Finding test) => test.Estimate is not { } p
        ? Show.Why(test)
        : (p < 0.05
            ? new Phrase("het model past niet bij de beslissingen", "the model does not fit the decisions")
            : new Phrase("het model weerspreekt de beslissingen niet", "the model does not contradict the decisions"))
        + new Phrase(" (voorspellende p ", " (predictive p ") + Written.Decimal(p, 2) + new Phrase("; ", "; ") + Written.Count(test.Counts["cells_outside"]) + new Phrase(" van ", " of ") + Written.Count(test.Counts["cells"]) + new Phrase(" cellen buiten wat het voorspelt). ", " cells outside what it predicts). ")
        + (p < 0.05 ? new Phrase("Drempels zeggen dan niets.", "Thresholds then say nothing.") : Phrase.Same(""));

    private static Table Thresholds(Findings findings, Finding test)
    {
        Finding? Of(string group, string measure, string prior) => findings.Items.FirstOrDefault(f => f.Measure == measure && f.Attribute == test.Attribute && f.Group == group && f.Term == prior && f.Step == test.Step);
        var groups = findings.Items.Where(f => f is { Measure: ThresholdFindings.Threshold, Term: Usual } && f.Attribute == test.Attribute && f.Step == test.Step).Select(f => f.Group).ToArray();
        return new Table(
            new Phrase("Geschatte kans op gegrond vanaf waar mensen handelen, naar ", "Inferred chance of founded from which people act, by ") + Names.Attribute(test.Attribute),
            [
                new(Names.Title(test.Attribute)), new(new("Beslissingen", "Decisions"), true), new(new("Gekozen", "Chosen"), true), new(new("Waarvan gegrond", "Of which founded"), true), new(new("Drempel", "Threshold"), true),
                new(new("Hoger dan alle anderen", "Higher than all others"), true), new(new("Bij een smalle veronderstelling", "Under a narrow supposition"), true), new(new("Bij een ruime", "Under a wide one"), true),
            ],
            [.. groups.Select(group => (group, usual: Of(group, ThresholdFindings.Threshold, Usual)!)).Select(g => (IReadOnlyList<Cell>)
            [
                Cell.Text(Names.Group(g.group)), Show.Count(g.usual, "n"), Show.Count(g.usual, "acted"), Show.Count(g.usual, "founded"), Show.Estimate(g.usual, 1, percentage: true),
                Show.Estimate(Of(g.group, ThresholdFindings.Difference, Usual), 1, percentage: true), Show.Estimate(Of(g.group, ThresholdFindings.Difference, "narrow"), 1, percentage: true), Show.Estimate(Of(g.group, ThresholdFindings.Difference, "wide"), 1, percentage: true),
            ])]);
    }
}
