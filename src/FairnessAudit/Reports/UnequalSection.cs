using FairnessAudit.Measures;
using FairnessAudit.Reports.Pictures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Question 2: how often each group is put forward, before any correction, and whether that hangs on the number of places.</summary>
internal static class UnequalSection
{
    private static readonly Phrase Asked = new("Worden groepen ongelijk voorgelegd?", "Are groups put forward unequally?");

    public static Question Question(Findings findings)
    {
        var rates = findings.Items.Where(f => f is { Measure: "selection_rate", EstimateOf: "group", Period: "pooled" }).ToArray();
        if (rates.Length == 0 || Headline.Attribute(findings) is not { } attribute)
        {
            return Reports.Question.NotExamined(
                2,
                Asked,
                new("Er is geen aandeel van een groep gemeten.", "No share of any group was measured."),
                new("Te beantwoorden met een tabel die zegt wie is voorgelegd en wie niet.", "To be answered by a table that says who was put forward and who was not."));
        }

        return new(2, Asked)
        {
            Finding = Answer(findings, attribute, SelectionPicture.Rates(findings, attribute)),
            Shown = [.. Shown(findings, attribute, rates), .. CapacitySection.Blocks(findings)],
            HowSure =
            [
                new(
                    "Elk aandeel heeft een 95%-interval, dat niet is gecorrigeerd voor het aantal groepen. Bij een kleine groep is het breed: dan is er weinig te zeggen, naar geen van beide kanten.",
                    "Every share has a 95% interval, which is not adjusted for the number of groups. For a small group it is wide: then little can be said, either way."),
            ],
            CannotSay =
            [
                new(
                    "Of een verschil terecht is. Signalen van groepen kunnen van een andere soort zijn; daar gaat vraag 3 over. Gelijke aandelen bewijzen ook niet dat wie vergelijkbaar is, gelijk is behandeld.",
                    "Whether a difference is right. Signals of groups may be of another kind; that is question 3. Nor do equal shares prove that those who are comparable were treated alike."),
            ],
            Statistician = MethodTable.Of(
                findings,
                2,
                new(
                    "Aandeel: Wilson (1927) zonder clusters, anders delete-a-block-jackknife over blokken personen. Verschil: Newcombe (1998); verhouding: Miettinen en Nurminen (1985), tegen alle anderen en tegen de genoemde referentie. De kromme over plaatsen heeft een gelijktijdige band (sup-t, Montiel Olea en Plagborg-M\u00F8ller 2019).",
                    "Share: Wilson (1927) without clusters, else a delete-a-block jackknife over blocks of persons. Difference: Newcombe (1998); ratio: Miettinen and Nurminen (1985), against all others and against the named reference. The curve over places has a simultaneous band (sup-t, Montiel Olea and Plagborg-M\u00F8ller 2019)."),
                f => f.Question == 2),
        };
    }

    private static Phrase Answer(Findings findings, string attribute, IReadOnlyList<Finding> rates) => rates.Any(f => Headline.MayOwn(findings, f))
        ? new Phrase("Zonder enige correctie, naar ", "Before any correction, by ") + Names.Attribute(attribute) + Phrase.Same(". ") + ShareSentence.Of(findings, rates)
        : rates.All(f => f.Suppressed) ? Withheld.Answer : new("Geen groep is groot genoeg om hier genoemd te worden.", "No group is large enough to be named here.");

    private static IEnumerable<Block> Shown(Findings findings, string attribute, Finding[] rates)
    {
        yield return new Paragraph(new(
            "Dit is het aandeel zonder correctie voor verschillen tussen signalen. Een verschil hier vraagt om uitleg; het is nog geen oordeel.",
            "This is the share without correction for differences between signals. A difference here asks for an explanation; it is not yet a verdict."));
        if (SelectionPicture.Of(findings, attribute) is { } picture)
            yield return picture;
        foreach (var of in rates.GroupBy(f => f.Attribute, StringComparer.Ordinal))
            yield return Shares(findings, of.Key, [.. of]);
    }

    private static Table Shares(Findings findings, string attribute, IReadOnlyList<Finding> selection) => new(
        new Phrase("Aandeel voorgelegd met 95%-interval, naar ", "Share put forward with 95% interval, by ") + Names.Attribute(attribute),
        [
            new(Names.Title(attribute)), new(new("Signalen", "Signals"), true), new(new("Voorgelegd", "Put forward"), true), new(new("Aandeel voorgelegd", "Share put forward"), true),
            new(new("Verhouding tot alle anderen", "Ratio to all others"), true),
        ],
        [.. selection.Select(f => (IReadOnlyList<Cell>)
        [
            Cell.Text(Names.Group(f.Group)), Show.Count(f, "n"), Show.Count(f, "selected"), Show.Estimate(f, 1, percentage: true),
            Show.Estimate(findings.Items.FirstOrDefault(r => r is { Measure: "selection_rate_ratio", Reference: RateFindings.Others, Period: "pooled" } && r.Attribute == attribute && r.Group == f.Group), 2, percentage: false),
        ])]);
}
