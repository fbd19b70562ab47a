using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Question 4: who bears the errors, as far as outcomes can say.</summary>
internal static class ErrorsSection
{
    private const string Measure = "false_positive_risk_ratio";

    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var burden = findings.Items.Where(f => f is { Measure: Measure, Period: "pooled", StratumSet: "minimal" }).ToArray();
        if (burden.Length == 0)
            yield break;
        yield return new Heading(2, new("Wie draagt de vergissingen?", "Who bears the errors?"));
        yield return new Paragraph(new(
            "Van de signalen die ongegrond blijken: hoe vaak wordt een groep toch voorgelegd, vergeleken met alle anderen in dezelfde klasse. Een uitkomst is bekend als het bestaande proces of de aselecte steekproef keek; een getrokken signaal telt voor alle die getrokken hadden kunnen worden.",
            "Of the signals that prove unfounded: how often a group is put forward all the same, compared with all others in the same class. An outcome is known where the existing process or the random draw looked; a drawn signal counts for all that could have been drawn."));
        yield return new Paragraph(new(
            "Verschilt het aandeel gegronde signalen tussen groepen, dan kunnen niet alle maten tegelijk gelijk zijn (Chouldechova 2017; Kleinberg e.a. 2016). Maten van uitkomsten kunnen een regel tegenhouden, nooit vrijpleiten: wie vaker ten onrechte gegrond wordt genoemd, lijkt beter behandeld.",
            "Where the share of founded signals differs between groups, not all measures can be equal at once (Chouldechova 2017; Kleinberg et al. 2016). Measures of outcomes may stop a rule, never acquit it: who is more often wrongly called founded seems to be treated better."));
        yield return new Table(
            new("De last op wie geen reden gaf, binnen klasse", "The burden on those who gave no cause, within class"),
            [new(new("Groep", "Group")), new(new("Bekend ongegrond", "Known unfounded"), true), new(new("Waarvan voorgelegd", "Of which put forward"), true), new(new("Verhouding", "Ratio"), true), new(new("Oordeel", "Verdict"))],
            [.. burden.Select(f => (IReadOnlyList<Cell>)[Cell.Text(Names.Attribute(f.Attribute) + Phrase.Same(": ") + Names.Group(f.Group)), Show.Count(f, "n"), Show.Count(f, "selected"), Show.Estimate(f, 2, percentage: false), Show.Status(f) is { } status ? Cell.Of(status) : Cell.Text("\u2013")])]);
        foreach (var block in OutcomeTables.Blocks(findings))
            yield return block;
    }
}
