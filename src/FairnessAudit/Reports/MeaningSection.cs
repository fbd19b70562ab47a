using FairnessAudit.Measures;
using FairnessAudit.Measures.Meaning;
using FairnessAudit.Measures.Outcomes;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>Question 5: does a score mean the same for everybody?</summary>
internal static class MeaningSection
{
    private static readonly Phrase Asked = new("Betekent een score voor iedereen hetzelfde?", "Does a score mean the same for everybody?");

    public static Question Question(Findings findings)
    {
        var told = findings.Items.Where(f => f.Question == 5).ToArray();
        if (told.Length == 0)
        {
            return Reports.Question.NotExamined(
                5,
                Asked,
                new("Er zijn geen scores met bekende uitkomsten.", "There are no scores with known outcomes."),
                new("Te beantwoorden met scores en uitkomsten per signaal.", "To be answered by scores and outcomes of signals."));
        }

        var withheld = told.All(f => f.Suppressed);
        return new(5, Asked)
        {
            Finding = withheld ? NamedGroups.Answer(told.Where(f => f.Measure is SameScore.Difference), NamedWords) : Answer(told),
            Shown = withheld ? [new Paragraph(Withheld.Outcomes), .. NamedGroups.Table(told.Where(f => f.Measure is SameScore.Difference), NamedWords)] : [.. Shown(findings, told)],
            HowSure =
            [
                new(
                    "Een groep wordt alleen genoemd als het verschil overeind blijft na correctie voor alle vergelijkingen (Holm). Met minder dan honderd gegronde en honderd ongegronde signalen zegt een helling weinig.",
                    "A group is named only if the difference stands after adjusting for all comparisons (Holm). With fewer than a hundred founded and a hundred unfounded signals a slope says little."),
            ],
            CannotSay =
            [
                new(
                    "Of een uitkomst klopt. Wordt bij een groep vaker ten onrechte 'gegrond' genoteerd, dan lijkt haar score te laag, en een score die dat overneemt lijkt juist goed.",
                    "Whether an outcome is right. Where 'founded' is more often noted wrongly for a group, its score seems too low, and a score that takes this over seems right."),
                .. Apart(told) is { } apart ? [apart] : Array.Empty<Phrase>(),
            ],
            Statistician = MethodTable.Of(
                findings,
                5,
                new(
                    "Het verschil bij dezelfde score is dat van Mantel en Haenszel over de stappen van de score. Verschuiving en helling zijn die van Cox (1958), in log-odds; 0 en 1 zijn goed, een helling onder 1 betekent dat de score te stellig is. Intervallen laten telkens \u00E9\u00E9n blok personen weg. De typische afstand is de wortel van het gemiddelde kwadraat over de vakken van de grafiek, zonder wat toeval eraan toevoegt (Kumar, Liang en Ma 2019); de afstand door toeval komt van willekeurige tekens per blok. De vakken lagen vast voor de uitkomsten; alleen een score met veel waarden zonder kans is verdeeld in tienden van alle rijen. Over weinig uitkomsten: Collins, Ogundimu en Altman (2016).",
                    "The difference at the same score is that of Mantel and Haenszel over the steps of the score. Shift and slope are Cox's (1958), in log odds; 0 and 1 are right, a slope below 1 means that the score is too sure of itself. Intervals leave out one block of persons at a time. The typical distance is the root of the mean square over the bins of the chart, without what chance adds (Kumar, Liang and Ma 2019); the distance by chance comes from random signs by block. The bins were fixed before the outcomes; only a score of many values without a chance is cut into tenths of all rows. On few outcomes: Collins, Ogundimu and Altman (2016)."),
                f => f.Question == 5),
        };
    }

    private static readonly NamedWords NamedWords = new(
        new("Bij dezelfde score vaker gegrond dan alle anderen: ", "With the same score more often founded than all others: "),
        new("Bij dezelfde score minder vaak gegrond dan alle anderen: ", "With the same score less often founded than all others: "),
        new("Bij geen groep is aangetoond dat dezelfde score iets anders betekent. Dat bewijst niet dat hij overal hetzelfde betekent.", "For no group is it shown that the same score means something else. That does not prove that it means the same everywhere."),
        new("Dezelfde score", "The same score"));

    private static IEnumerable<Block> Shown(Findings findings, Finding[] told)
    {
        yield return new Paragraph(new(
            "Vergeleken zijn signalen met dezelfde score: blijken die van een groep vaker of minder vaak gegrond dan die van alle anderen? Zo ja, dan zegt de score bij die groep iets anders. Dat groepen verschillen in hoe vaak signalen gegrond zijn, maakt hiervoor niet uit. Geen toets beoordeelt dit.",
            "Signals with the same score were compared: do those of a group prove founded more or less often than those of all others? If so, the score says something else for that group. That groups differ in how often signals are founded makes no difference to this. No gate judges this."));
        yield return new Paragraph(told[0].Estimator is "weighted"
            ? new(
                "Geteld zijn alleen signalen waarvan de uitkomst bekend is en tijd heeft gehad. Een aselect getrokken signaal telt voor alle die getrokken hadden kunnen worden; zo gaat het over alle signalen en niet alleen over wie iemand heeft uitgekozen.",
                "Only signals of which the outcome is known and has had its time are counted. A signal drawn at random counts for all that could have been drawn; so this is about all signals and not only about those that somebody chose.")
            : new(
                "Geteld zijn alleen rijen waarvan de uitkomst bekend is, elk \u00E9\u00E9n keer. Over rijen zonder uitkomst zegt dit niets.",
                "Only rows of which the outcome is known are counted, each once. About rows without an outcome this says nothing."));
        if (told.Any(f => f.Term is MeaningLine.Everybodys))
        {
            yield return new Paragraph(new(
                "Deze score noemt zelf geen kans. 'Verwacht' is daarom wat de score voor iedereen samen betekent: een rechte lijn door de uitkomsten van alle groepen (logistisch).",
                "This score states no chance itself. 'Expected' is therefore what the score means for everybody together: a straight line through the outcomes of all groups (logistic)."));
        }

        foreach (var attribute in told.GroupBy(f => f.Attribute, StringComparer.Ordinal))
        {
            yield return new Heading(3, Names.Title(attribute.Key));
            foreach (var block in MeaningTables.Blocks(attribute.Key, [.. attribute], findings.Policy?.MinimumDenominator ?? 0))
                yield return block;
        }
    }

    private static Phrase Answer(Finding[] told)
    {
        var compared = told.Where(f => f.Measure is SameScore.Difference && f.PZeroAdjusted is not null).ToArray();
        if (compared.Length == 0)
            return new("Dit is nog niet te zeggen: er zijn te weinig bekende uitkomsten.", "This cannot be said yet: too few outcomes are known.");
        var named = compared.Where(f => f.PZeroAdjusted < NamedByHolm.Error).ToArray();
        return named.Length == 0
            ? new(
                $"Bij geen van de {compared.Length} vergeleken groepen is aangetoond dat dezelfde score iets anders betekent. Dat bewijst niet dat hij overal hetzelfde betekent: de intervallen hieronder zeggen hoe groot een verschil nog kan zijn.",
                $"For none of the {compared.Length} groups compared is it shown that the same score means something else. That does not prove that it means the same everywhere: the intervals below say how large a difference can still be.")
            : new Phrase("Bij dezelfde score blijkt iets anders te worden gevonden bij: ", "With the same score something else proves to be found for: ") + Phrase.Join("; ", named.Select(Sentence)) + new Phrase(
                $". Gecorrigeerd voor {compared.Length} vergelijkingen (Holm); de intervallen zijn dat niet.",
                $". Adjusted for {compared.Length} comparisons (Holm); the intervals are not.");
    }

    private static Phrase Sentence(Finding finding) => Names.Attribute(finding.Attribute) + Phrase.Same(": ") + Names.Group(finding.Group) + Phrase.Same(" (")
        + MeaningTables.Points(Math.Abs(finding.Estimate!.Value))
        + (finding.Estimate > 0 ? new Phrase(" vaker gegrond", " more often founded") : new Phrase(" minder vaak gegrond", " less often founded")) + Phrase.Same(")");

    /// <summary>Null where no two groups are shown to differ in how often signals are founded.</summary>
    private static Phrase? Apart(Finding[] told)
    {
        foreach (var attribute in told.Where(f => f is { Measure: CalibrationFindings.Found, Interval: not null, Group: not "(unknown)" }).GroupBy(f => f.Attribute, StringComparer.Ordinal))
        {
            var (low, high) = (attribute.MinBy(f => f.Interval!.High)!, attribute.MaxBy(f => f.Interval!.Low)!);
            if (low.Interval!.High >= high.Interval!.Low)
                continue;
            return new Phrase("Groepen verschillen in hoe vaak signalen gegrond zijn, bijvoorbeeld ", "Groups differ in how often signals are founded, for example ") + Said(low) + new Phrase(" en ", " and ") + Said(high)
                + new Phrase(
                    ". Dan kan een score die voor iedereen hetzelfde betekent, niet ook iedereen even vaak ten onrechte aanwijzen of missen (Chouldechova 2017; Kleinberg e.a. 2016). Deze vraag gaat dus niet over wie de vergissingen draagt; dat is vraag 4.",
                    ". Then a score that means the same for everybody cannot also point at, or miss, everybody wrongly as often (Chouldechova 2017; Kleinberg et al. 2016). So this question is not about who bears the errors; that is question 4.");
        }

        return null;
    }

    private static Phrase Said(Finding share) => Names.Group(share.Group) + Phrase.Same(" ") + Written.Percentage(share.Estimate!.Value, 1) + Cells.Interval(share, 1, percentage: true, named: false);
}
