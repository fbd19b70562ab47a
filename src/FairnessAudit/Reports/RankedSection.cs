using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using FairnessAudit.Measures.Ranked;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Question 6: does the ranking treat groups alike? Waiting time stands below it, as the last part of the same question.</summary>
internal static class RankedSection
{
    private static readonly Phrase Asked = new("Behandelt de rangorde groepen gelijk?", "Does the ranking treat groups alike?");

    private static readonly NamedWords NamedWords = new(
        new("Bij gelijke uitkomsten plaatst de rangorde hoger: ", "With equal outcomes the ranking puts higher: "),
        new("Bij gelijke uitkomsten plaatst de rangorde lager: ", "With equal outcomes the ranking puts lower: "),
        new("Bij geen groep is aangetoond dat de rangorde haar bij gelijke uitkomsten hoger of lager plaatst. Dat bewijst niet dat zij overal gelijk plaatst.", "For no group is it shown that the ranking puts it higher or lower with equal outcomes. That does not prove that it places all alike."),
        new("De rangorde", "The ranking"));

    public static Question Question(Findings findings)
    {
        var told = findings.Items.Where(f => f.Question == 6).ToArray();
        if (told.Length == 0)
        {
            return Reports.Question.NotExamined(
                6,
                Asked,
                new("Er is geen rangorde: de tabel heeft geen score.", "There is no ranking: the table has no score."),
                new("Te beantwoorden met een score of een plaats per signaal.", "To be answered by a score or a place of each signal."));
        }

        var shown = told.Where(f => f is { Suppressed: false, Measure: not (WaitingFindings.Measure or WaitingFindings.Difference) }).ToArray();
        var named = told.Where(f => f is { Measure: AreaFindings.CrossDifference, Reference: RateFindings.Others }).ToArray();
        return new(6, Asked)
        {
            Finding = told.All(f => f.Suppressed) ? NamedGroups.Answer(named, NamedWords) : shown.Any(f => f.Measure is AreaFindings.Within) ? Answer(shown) : Waits(told),
            Shown = told.All(f => f.Suppressed) ? [new Paragraph(Withheld.Sums), .. NamedGroups.Table(named, NamedWords)] : [.. Shown(findings, shown), .. WaitingSection.Blocks(findings)],
            HowSure =
            [
                new(
                    "Elk cijfer heeft een 95%-interval; een groep wordt alleen genoemd na correctie voor alle vergelijkingen (Holm). Geen toets beoordeelt deze vraag: zij wordt gemeld.",
                    "Every figure has a 95% interval; a group is named only after adjusting for all comparisons (Holm). No gate judges this question: it is reported."),
            ],
            CannotSay =
            [
                new(
                    "Zijn in een groep vaker signalen gegrond, dan staan haar signalen terecht vaker hoog, en ook een score die voor iedereen hetzelfde betekent, verschilt dan tussen groepen bij gelijke uitkomsten (Chouldechova 2017; Kleinberg e.a. 2016). Een verschil hier vraagt om uitleg en is op zichzelf geen bewijs van ongelijke behandeling; geen verschil bewijst niet dat er geen is. En of een uitkomst klopt, is aan uitkomsten niet te zien.",
                    "Where signals of a group are founded more often, its signals rightly stand high more often, and even a score that means the same for everybody then differs between groups with equal outcomes (Chouldechova 2017; Kleinberg et al. 2016). A difference here asks for an explanation and is by itself no proof of unequal treatment; no difference does not prove that there is none. And whether an outcome is right cannot be seen from outcomes."),
            ],
            Statistician = MethodTable.Of(
                findings,
                6,
                new(
                    "Het gebied onder de ROC-kromme, binnen groepen en gekruist (xAUC, Kallus en Zhou 2019). Tellen rijen \u00E9\u00E9n keer, dan is het interval van een gebied dat van DeLong met middenrangen; staan getrokken rijen voor andere, en bij elk verschil, dan zijn invloedswaarden per blok personen opgeteld (Obuchowski 1997).",
                    "The area under the ROC curve, within groups and crossed (xAUC, Kallus and Zhou 2019). Where rows count once, the interval of an area is DeLong's with midranks; where drawn rows stand for others, and for every difference, influence values were summed by block of persons (Obuchowski 1997)."),
                f => f.Question == 6),
        };
    }

    private static IEnumerable<Block> Shown(Findings findings, Finding[] shown)
    {
        if (shown.Any(f => f.Measure is AreaFindings.Within))
        {
            yield return new Paragraph(new(
                "Een goede rangorde zet gegronde signalen boven ongegronde. Hieronder staat hoe vaak dat lukt: binnen een groep, en tussen een groep en alle anderen, beide kanten op. Staat een gegrond signaal van de groep minder vaak boven een ongegrond van de anderen dan andersom, dan plaatst de rangorde de groep lager bij gelijke uitkomsten. Een half is tossen; gelijke scores tellen half. Geen toets beoordeelt dit.",
                "A good ranking puts founded signals above unfounded ones. Below is how often it does: within a group, and between a group and all others, both ways round. If a founded signal of the group stands above an unfounded one of the others less often than the other way round, the ranking puts the group lower with equal outcomes. A half is tossing a coin; equal scores count half. No gate judges this."));
        }

        foreach (var attribute in shown.GroupBy(f => f.Attribute, StringComparer.Ordinal))
        {
            yield return new Heading(3, Names.Title(attribute.Key));
            foreach (var block in RankedTables.Blocks(attribute.Key, [.. attribute], findings.Policy?.MinimumDenominator ?? 0))
                yield return block;
        }
    }

    /// <summary>For nights without outcomes: who waits longest, or that nobody can be named.</summary>
    private static Phrase Waits(Finding[] told) => told.Where(f => f is { Measure: WaitingFindings.Measure, Suppressed: false, Estimate: not null, Group: not "(unknown)" }).MaxBy(f => f.Estimate) is { } longest
        ? new Phrase("Het langst wacht, in dagen: ", "Waiting longest, in days: ") + Headline.Who(longest) + Phrase.Same(", ") + Cells.Said(longest, 1) + Phrase.Same(".")
        : new("Dit is nog niet te zeggen: er zijn te weinig bekende uitkomsten.", "This cannot be said yet: too few outcomes are known.");

    private static Phrase Answer(Finding[] shown)
    {
        var compared = shown.Where(f => f is { Measure: AreaFindings.CrossDifference, Reference: RateFindings.Others, PZeroAdjusted: not null }).ToArray();
        if (compared.Length == 0)
            return new("Dit is nog niet te zeggen: er zijn te weinig bekende uitkomsten.", "This cannot be said yet: too few outcomes are known.");
        var named = compared.Where(f => f.PZeroAdjusted < NamedByHolm.Error).ToArray();
        return named.Length == 0
            ? new(
                $"Bij geen van de {compared.Length} vergeleken groepen is aangetoond dat de rangorde haar bij gelijke uitkomsten hoger of lager plaatst dan alle anderen. Hoe groot een verschil nog kan zijn, zeggen de intervallen.",
                $"For none of the {compared.Length} groups compared is it shown that the ranking puts it higher or lower than all others with equal outcomes. The intervals say how large a difference can still be.")
            : Placed(named, higher: false) + Placed(named, higher: true) + new Phrase(
                $"Gecorrigeerd voor {compared.Length} vergelijkingen (Holm).",
                $"Adjusted for {compared.Length} comparisons (Holm).");
    }

    private static Phrase Placed(Finding[] named, bool higher)
    {
        var side = named.Where(f => f.Estimate > 0 == higher).ToArray();
        return side.Length == 0 ? Phrase.Same("")
            : (higher ? new Phrase("Bij gelijke uitkomsten plaatst de rangorde hoger: ", "With equal outcomes the ranking puts higher: ") : new Phrase("Bij gelijke uitkomsten plaatst de rangorde lager: ", "With equal outcomes the ranking puts lower: "))
                + Phrase.Join("; ", side.Select(f => Names.Attribute(f.Attribute) + Phrase.Same(": ") + Names.Group(f.Group) + Phrase.Same(" (") + MeaningTables.Points(f.Estimate!.Value) + Phrase.Same(")"))) + Phrase.Same(". ");
    }
}
