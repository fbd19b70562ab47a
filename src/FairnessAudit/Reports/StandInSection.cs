using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Does the score carry origin without naming it?</summary>
internal static class StandInSection
{
    private static readonly Phrase Asked = new("Zit er een beschermd kenmerk in de invoer, of iets dat ervoor in de plaats staat?", "Is a protected attribute, or a stand-in for one, among the inputs?");

    public static Question Question(Findings findings)
    {
        var told = findings.Items.Where(f => f.Measure is StandIns.ScoreTellsGroup.Measure && f.Period is "pooled").ToArray();
        if (told.Length == 0 && findings.ButFor is null)
        {
            return Reports.Question.NotExamined(
                1,
                Asked,
                new("Een tabel of een geschiedenis zegt niet welke gegevens de score gebruikt. De audit heeft geen model om na te gaan.", "A table or a history does not say which features the score uses. The audit has no model to check."),
                new("Te beantwoorden met een audit van de hele regel (audit --candidate), die model, contract en signalen leest.", "To be answered by an audit of the whole rule (audit --candidate), which reads model, contract and signals."));
        }

        return new(1, Asked)
        {
            Finding = Answer(findings, told),
            Shown = [.. Score(told), .. FeatureSection.Blocks(findings), .. ButForSection.Blocks(findings)],
            HowSure =
            [
                new(
                    "Of er een verboden gegeven meetelt, is exact nagegaan: daar geldt geen marge. Hoeveel een gegeven of de score over een groep zegt, is een schatting met een 95%-interval. Bij het raden helpen niemands eigen rijen mee.",
                    "Whether a forbidden feature counts was checked exactly: there is no margin. How much a feature or the score tells of a group is an estimate with a 95% interval. Nobody's own rows help the guessing."),
            ],
            CannotSay =
            [
                new(
                    "Een groep die hier niet genoemd wordt, kan verraden worden door een combinatie die alleen in een deel van de signalen speelt. En dat een gegeven een groep verraadt, bewijst nog niet dat het daarom meetelt: dat staat bij vraag 8.",
                    "A group that is not named here may be told by a combination that matters in a part of the signals only. And that a feature tells a group does not prove that it counts for that reason: that is question 8."),
            ],
            Statistician = MethodTable.Of(
                findings,
                1,
                new(
                    "De kans op een juiste keuze is het gebied onder de ROC-kromme, voor een gegeven geschat op weggelaten blokken personen, voor de score met middenrangen; binnen lagen is het een gewogen gemiddelde. Interval: delete-a-block-jackknife over blokken personen (Obuchowski 1997 voor gegroepeerde rijen). Samenhang: Cram\u00E9rs V met correctie (Bergsma 2013). Toeval: wederzijdse informatie met verwisselde personen (Besag en Clifford 1991; Phipson en Smyth 2010).",
                    "The chance of a right choice is the area under the ROC curve, for a feature estimated on held-out blocks of persons, for the score with midranks; within strata it is a weighted mean. Interval: delete-a-block jackknife over blocks of persons (Obuchowski 1997 for clustered rows). Association: bias-corrected Cram\u00E9r's V (Bergsma 2013). Chance alone: mutual information with persons shuffled (Besag and Clifford 1991; Phipson and Smyth 2010)."),
                f => f.Question == 1),
        };
    }

    private static Phrase Answer(Findings findings, Finding[] told)
    {
        List<Phrase> said = [];
        if (CouncilSection.Inputs(findings) is { } inputs)
        {
            said.Add(inputs is "within"
                ? new("Geen verboden of niet-opgegeven gegeven telt mee in de score.", "No forbidden or undeclared feature counts in the score.")
                : new("Er telt iets mee in de score dat niet mag of niet is opgegeven; zie toets X1.", "Something counts in the score that may not or was not declared; see gate X1."));
        }

        if (FeatureSection.Strongest(findings).FirstOrDefault() is { } feature)
        {
            said.Add(new Phrase("Het gegeven dat het meest over een groep zegt, is ", "The feature that says most about a group is ") + TermNames.Quoted(findings, feature.Term) + new Phrase(", over ", ", about ")
                + Headline.Who(feature) + Phrase.Same(": ") + Cells.Said(feature, 3) + new Phrase("; 0,500 is gokken.", "; 0.500 is guessing."));
        }
        else if (told.Where(f => f.StratumSet is "full" or "none" && Headline.MayOwn(findings, f)).MaxBy(f => Math.Abs(f.Estimate!.Value - 0.5)) is { } score)
        {
            said.Add(new Phrase("De score zegt het meest over ", "The score says most about ") + Headline.Who(score) + Phrase.Same(": ") + Cells.Said(score, 3) + new Phrase("; 0,500 zegt niets.", "; 0.500 says nothing."));
        }

        return said.Count > 0 ? Phrase.Join(" ", said) : Withheld.Answer;
    }

    private static IEnumerable<Block> Score(Finding[] told)
    {
        if (told.Length == 0)
            yield break;
        yield return new Heading(3, new("Verraadt de score alleen al de groep?", "Does the score alone tell the group?"));
        yield return new Paragraph(new(
            "Stel dat iemand alleen de score van twee mensen ziet, een uit de groep en een daarbuiten. Hoe vaak heeft wie uit de groep komt de hogere score? Bij 0,50 zegt de score niets over de groep; bij 1,00 of 0,00 verraadt hij haar altijd.",
            "Suppose somebody sees only the scores of two people, one from the group and one from outside. How often does the one from the group have the higher score? At 0.50 the score says nothing about the group; at 1.00 or 0.00 it always tells."));
        foreach (var attribute in told.GroupBy(f => f.Attribute, StringComparer.Ordinal))
            yield return Told(attribute.Key, [.. attribute]);
    }

    private static IntervalChart Told(string attribute, IReadOnlyList<Finding> findings) => new(
        new Phrase("Wat de score alleen al zegt over ", "What the score alone says about ") + Names.Attribute(attribute),
        new("Hoe verder een stip van 0,50 ligt, hoe meer de score over de groep zegt.", "The further a dot lies from 0.50, the more the score says about the group."),
        new("kans dat iemand uit de groep de hogere score heeft", "chance that one from the group has the higher score"),
        Names.Title(attribute),
        [.. findings.Where(f => f.StratumSet is "none").Select(f => new IntervalRow(Names.Group(f.Group), f.Suppressed ? null : f.Estimate, f.Interval?.Low, f.Interval?.High)
        {
            Status = Show.Status(f),
            Source = Show.From(f),
            UndefinedBecause = Show.Why(f),
            More = [Show.Count(f, "n"), Show.Estimate(Comparable(findings, f), 3, percentage: false)],
        })])
    {
        Reference = 0.5,
        Range = (0.4, 0.6),
        Digits = 3,
        MoreColumns = [new(new("Signalen", "Signals"), true), new(new("Bij vergelijkbare signalen", "With comparable signals"), true)],
    };

    private static Finding? Comparable(IReadOnlyList<Finding> findings, Finding alone) =>
        findings.FirstOrDefault(f => f.StratumSet is "full" && string.Equals(f.Group, alone.Group, StringComparison.Ordinal));
}
