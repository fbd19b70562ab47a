using FairnessAudit.Measures;
using FairnessAudit.Reports.Pictures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>Question 4: who bears the errors, as far as outcomes can say; of the rule, and as strictly of the people after it.</summary>
internal static class ErrorsSection
{
    private static readonly Phrase Asked = new("Wie draagt de vergissingen, van de regel en van mensen?", "Who bears the errors, of the rule and of people?");

    public static Question Question(Findings findings)
    {
        Block[] shown = [.. Burden(findings), .. FoundedSection.Blocks(findings), .. HumanStepSection.Blocks(findings), .. ThresholdSection.Blocks(findings), .. OverrideSection.Blocks(findings)];
        if (shown.Length == 0)
        {
            return Reports.Question.NotExamined(
                4,
                Asked,
                new("Er zijn geen uitkomsten waarmee vergissingen te tellen zijn.", "There are no outcomes by which errors could be counted."),
                new("Te beantwoorden met uitkomsten van signalen, liefst ook van een aselecte steekproef.", "To be answered by outcomes of signals, preferably of a random sample too."));
        }

        return new(4, Asked)
        {
            Finding = Answer(findings),
            Shown =
            [
                new Paragraph(new(
                    "Verschilt het aandeel gegronde signalen tussen groepen, dan kunnen niet alle maten tegelijk gelijk zijn (Chouldechova 2017; Kleinberg e.a. 2016). Maten van uitkomsten kunnen een regel tegenhouden, nooit vrijpleiten: wie vaker ten onrechte gegrond wordt genoemd, lijkt beter behandeld.",
                    "Where the share of founded signals differs between groups, not all measures can be equal at once (Chouldechova 2017; Kleinberg et al. 2016). Measures of outcomes may stop a rule, never acquit it: who is more often wrongly called founded seems to be treated better.")),
                .. shown,
            ],
            HowSure =
            [
                new(
                    "Uitkomsten zijn alleen bekend waar iemand heeft gekeken. Een getrokken signaal telt voor alle die getrokken hadden kunnen worden. Zijn er weinig getrokken, dan zijn de intervallen breed en is er weinig zeker.",
                    "Outcomes are known only where somebody looked. A drawn signal counts for all that could have been drawn. Where few were drawn, the intervals are wide and little is sure."),
            ],
            CannotSay =
            [
                new(
                    "Of een vastgelegde uitkomst klopt (vraag 9). En van wat niemand heeft bekeken en wat niet getrokken kon worden, weet deze audit niets.",
                    "Whether a recorded outcome is right (question 9). And of what nobody looked at and what could not be drawn, this audit knows nothing."),
            ],
            Statistician = MethodTable.Of(
                findings,
                4,
                new(
                    "Last: Mantel-Haenszel-risicoverhouding van voorgelegd zijn onder bekende ongegronde signalen, gewogen met de kans om bekeken te zijn (Hajek 1971), binnen klasse. Rond de grens: het aandeel gegrond bij getrokken signalen (toets van de marginale uitkomst: Knowles, Persico en Todd 2001). Menselijke stappen: dezelfde verhouding binnen scoreband, onder wie de vorige stap bereikte. Drempeltoets: Simoiu, Corbett-Davies en Goel (2017); Pierson e.a. (2018).",
                    "Burden: Mantel-Haenszel risk ratio of being put forward among known unfounded signals, weighted by the chance of having been looked at (Hajek 1971), within class. Around the cut: the founded share of drawn signals (marginal outcome test: Knowles, Persico and Todd 2001). Human steps: the same ratio within score band, among those who reached the step before. Threshold test: Simoiu, Corbett-Davies and Goel (2017); Pierson et al. (2018)."),
                f => f.Question == 4 || f.Step is not null || f.Measure is OverrideFindings.OverrideRate or OverrideFindings.TakenUpRate),
        };
    }

    private static Phrase Answer(Findings findings)
    {
        List<Phrase> said = [];
        var burden = BurdenPicture.Ratios(findings);
        if (Headline.FarthestSaid(findings, burden) is { } ratio)
            said.Add(new Phrase("De last op wie geen reden gaf, vergeleken met alle anderen. ", "The burden on those who gave no cause, compared with all others. ") + ratio);
        else if (BurdenPicture.Rates(findings).Where(f => f.Attribute == Headline.Attribute(findings)).ToArray() is { Length: > 0 } rates && rates.Any(f => Headline.MayOwn(findings, f)))
            said.Add(new Phrase("Van wie ongegrond bleek, is toch voorgelegd. ", "Of those who proved unfounded, put forward all the same. ") + ShareSentence.Of(findings, rates));
        if (Headline.FarthestSaid(findings, HumanStepSection.Steps(findings)) is { } step)
            said.Add(new Phrase("Wat mensen deden, bij dezelfde scoreband. ", "What people did, with the same score band. ") + step);
        return said.Count > 0 ? Phrase.Join(" ", said) : findings.Items.Any(f => f is { Question: 4, Suppressed: true }) ? Withheld.Answer : new("Hierover is nog weinig te zeggen: er zijn te weinig bekende uitkomsten.", "Little can be said of this yet: too few outcomes are known.");
    }

    private static IEnumerable<Block> Burden(Findings findings)
    {
        var burden = BurdenPicture.Ratios(findings);
        var rates = findings.History is null ? BurdenPicture.Rates(findings) : [];
        if (burden.Length == 0 && rates.Length == 0)
            yield break;
        yield return new Heading(3, new("De last op wie geen reden gaf", "The burden on those who gave no cause"));
        if (burden.Concat(rates).All(f => f.Suppressed))
        {
            yield return new Paragraph(Withheld.Outcomes);
            yield break;
        }

        if (Headline.Attribute(findings) is { } attribute && BurdenPicture.Of(findings, attribute) is { } picture)
            yield return picture;
        if (burden.Any(f => !f.Suppressed))
        {
            yield return new Paragraph(new(
                "Van de signalen die ongegrond blijken: hoe vaak wordt een groep toch voorgelegd, vergeleken met alle anderen in dezelfde klasse. Een uitkomst is bekend als het bestaande proces of de aselecte steekproef keek; een getrokken signaal telt voor alle die getrokken hadden kunnen worden.",
                "Of the signals that prove unfounded: how often a group is put forward all the same, compared with all others in the same class. An outcome is known where the existing process or the random draw looked; a drawn signal counts for all that could have been drawn."));
            yield return new Table(
                new("De last op wie geen reden gaf, binnen klasse", "The burden on those who gave no cause, within class"),
                [new(new("Groep", "Group")), new(new("Bekend ongegrond", "Known unfounded"), true), new(new("Waarvan voorgelegd", "Of which put forward"), true), new(new("Verhouding", "Ratio"), true), new(new("Oordeel", "Verdict"))],
                [.. burden.Select(f => (IReadOnlyList<Cell>)[Cell.Text(Names.Attribute(f.Attribute) + Phrase.Same(": ") + Names.Group(f.Group)), Show.Count(f, "n"), Show.Count(f, "selected"), Show.Estimate(f, 2, percentage: false), Show.Status(f) is { } status ? Cell.Of(status) : Cell.Text("\u2013")])]);
        }

        foreach (var of in rates.GroupBy(f => f.Attribute, StringComparer.Ordinal))
            yield return Rates(of.Key, [.. of]);
        foreach (var block in OutcomeTables.Blocks(findings))
            yield return block;
    }

    private static Table Rates(string attribute, Finding[] rates) => new(
        new Phrase("Ten onrechte voorgelegd, met 95%-interval, naar ", "Put forward without ground, with 95% interval, by ") + Names.Attribute(attribute),
        [new(Names.Title(attribute)), new(new("Bekend ongegrond", "Known unfounded"), true), new(new("Aandeel ten onrechte voorgelegd", "Share put forward without ground"), true)],
        [.. rates.Select(f => (IReadOnlyList<Cell>)[Cell.Text(Names.Group(f.Group)), Unfounded(f), Show.Estimate(f, 1, percentage: true)])]);

    /// <summary>One count, or the two that make it: put forward and not.</summary>
    private static Cell Unfounded(Finding finding) => finding.Counts.ContainsKey("known_by_process")
        ? Show.Count(finding, "n")
        : !finding.Suppressed && finding.Counts.TryGetValue("fp", out var chosen) && finding.Counts.TryGetValue("tn", out var left)
            ? Cell.Text(Written.Count(chosen) + Phrase.Same(" + ") + Written.Count(left)) with { Source = Show.From(finding, "fp+tn") }
            : Cell.Text("\u2013");
}
