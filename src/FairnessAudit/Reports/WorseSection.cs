using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Question 11: the ratio quarter by quarter, and beside that of the previous release. Drift of a rule in force is a report of its own.</summary>
internal static class WorseSection
{
    private static readonly Phrase Asked = new("Wordt het vanzelf erger?", "Does it get worse by itself?");

    private static readonly Phrase NotReplayed = new(
        "Wat er gebeurt als de regel later leert van uitkomsten die hij zelf heeft veroorzaakt. Dat is hier niet nagespeeld. Of een regel die in gebruik is wegloopt, staat in een eigen verslag (fairness-audit drift).",
        "What happens when the rule later learns from outcomes that it brought about itself. That was not replayed here. Whether a rule in use drifts is told in a report of its own (fairness-audit drift).");

    public static Question Question(Findings findings)
    {
        var quarters = Quarters(findings);
        var changed = findings.Changes?.Ratios ?? [];
        var measured = findings.Items.Any(IsQuarter);
        if (!measured && findings.Changes is not { Compared: true })
        {
            return Reports.Question.NotExamined(
                11,
                Asked,
                new("Er is geen tijdvak om te volgen: de gegevens hebben geen kwartalen, en er is geen eerdere vrijgave om mee te vergelijken.", "There is no stretch of time to follow: the data have no quarters, and there is no earlier release to compare with."),
                NotReplayed);
        }

        return new(11, Asked)
        {
            Finding = quarters.Length == 0 ? WithoutQuarters(findings, changed)
                : Headline.Title(quarters[0]) + new Phrase(", per kwartaal. Het laagst: ", ", by quarter. Lowest: ") + One(quarters.MinBy(f => f.Estimate)!) + new Phrase("; het hoogst: ", "; highest: ") + One(quarters.MaxBy(f => f.Estimate)!) + Phrase.Same("."),
            Shown = [.. quarters.Length > 0 ? new Block[] { ByQuarter(quarters) } : measured && findings is { Disclosure: "public" } ? [new Paragraph(Withheld.Why)] : [], .. ThenAndNow(findings, changed)],
            HowSure =
            [
                new(
                    "Een kwartaal heeft weinig signalen, dus brede intervallen. Dat intervallen elkaar overlappen, bewijst niet dat er niets is veranderd; dat zij elkaar niet overlappen, kan bij zoveel vergelijkingen ook toeval zijn.",
                    "A quarter has few signals, so wide intervals. That intervals overlap does not prove that nothing has changed; that they do not may, over so many comparisons, be chance too."),
            ],
            CannotSay = [NotReplayed],
            Statistician = MethodTable.Of(
                findings,
                11,
                new(
                    "Risicoverhouding van Mantel en Haenszel binnen de volledige lagen, per kwartaal, met de delete-a-block-jackknife. Het verschil met de vorige vrijgave is niet getoetst: dezelfde personen kunnen in beide zitten, en de samenhang daarvan is uit twee bestanden niet te schatten.",
                    "Mantel and Haenszel's risk ratio within the full strata, by quarter, with the delete-a-block jackknife. The difference to the previous release is not tested: the same persons may be in both, and their dependence cannot be estimated from two files."),
                IsQuarter),
        };
    }

    private static Phrase WithoutQuarters(Findings findings, IReadOnlyList<RatioThenNow> changed) => changed.Count > 0
        ? new("Per kwartaal is niets openbaar of bepaald; hieronder staat de vergelijking met de vorige vrijgave.", "Nothing is public or defined by quarter; below is the comparison with the previous release.")
        : findings.Disclosure is "public" ? Withheld.Answer
        : new("Per kwartaal is niets bepaald, en met de vorige vrijgave is niets te vergelijken.", "Nothing is defined by quarter, and nothing can be compared with the previous release.");

    private static Phrase One(Finding f) => Phrase.Same(f.Period + " ") + Cells.Said(f, 2);

    private static bool IsQuarter(Finding f) => f is { Measure: ConditionalRatios.Measure, StratumSet: "full", Reference: RateFindings.Others, Process: not "existing" } && f.Period.Contains("-Q", StringComparison.Ordinal);

    /// <summary>Of the group that lies farthest from 1 over the whole window, where every figure may be shown; in order of time.</summary>
    private static Finding[] Quarters(Findings findings)
    {
        var attribute = Headline.Attribute(findings);
        var group = Headline.Farthest(findings, RatioSection.Pooled(findings).Where(f => f.Attribute == attribute && f.StratumSet is "full"))?.Group;
        return [.. findings.Items.Where(f => IsQuarter(f) && f.Attribute == attribute && f.Group == group && f is { Suppressed: false, Estimate: > 0 }).OrderBy(f => f.Period, StringComparer.Ordinal)];
    }

    private static IntervalChart ByQuarter(Finding[] quarters) => new(
        new Phrase("Per kwartaal: ", "By quarter: ") + Headline.Who(quarters[0]),
        new Phrase("Dit is de groep die over het hele tijdvak het verst van 1 ligt. Het laagst: ", "This is the group that lies farthest from 1 over the whole window. Lowest: ") + One(quarters.MinBy(f => f.Estimate)!) + Phrase.Same("."),
        new("verhouding tot alle anderen, bij vergelijkbare signalen", "ratio to all others, with comparable signals"),
        new("Kwartaal", "Quarter"),
        [.. quarters.Select(f => new IntervalRow(Phrase.Same(f.Period), f.Estimate, f.Interval?.Low, f.Interval?.High) { Source = Show.From(f), More = [Show.Count(f, "n"), Show.Count(f, "selected")] })])
    {
        Logarithmic = true,
        Reference = 1,
        Range = (0.5, 2),
        MoreColumns = [new(new("Signalen", "Signals"), true), new(new("Voorgelegd", "Put forward"), true)],
    };

    private static IEnumerable<Block> ThenAndNow(Findings findings, IReadOnlyList<RatioThenNow> changed)
    {
        if (findings.Changes is not { Compared: true })
            yield break;
        yield return new Heading(3, new("Vergeleken met de vorige vrijgave", "Compared with the previous release"));
        if (changed.Count == 0)
        {
            yield return new Paragraph(findings.Disclosure is "public"
                ? Withheld.Why
                : new("De bevindingen van de vorige vrijgave bevatten geen verhoudingen van dezelfde groepen.", "The findings of the previous release hold no ratios of the same groups."));
            yield break;
        }

        foreach (var attribute in changed.GroupBy(r => (r.Attribute, r.StratumSet)))
        {
            yield return new Table(
                new Phrase("Verhouding toen en nu, indeling: ", "Ratio then and now, strata: ") + Show.StratumSet(attribute.Key.StratumSet) + new Phrase(", naar ", ", by ") + Names.Attribute(attribute.Key.Attribute),
                [
                    new(Names.Title(attribute.Key.Attribute)), new(new("Signalen toen", "Signals then"), true), new(new("Toen", "Then"), true), new(new("Oordeel toen", "Verdict then")),
                    new(new("Signalen nu", "Signals now"), true), new(new("Nu", "Now"), true), new(new("Oordeel nu", "Verdict now")),
                ],
                [.. attribute.Select(r => (IReadOnlyList<Cell>)[Cell.Text(Names.Group(r.Group)), .. At(r, r.Then, "then"), .. At(r, r.Now, "now")])]);
        }
    }

    private static IEnumerable<Cell> At(RatioThenNow ratio, RatioAt at, string when)
    {
        var source = $"changes/{ratio.Finding}#{when}";
        yield return at.N is { } n ? Cell.Count(n) with { Source = source + ".n" } : Cell.Text("\u2013");
        yield return at.Estimate is { } estimate ? Cell.Estimate(estimate, at.Low, at.High) with { Source = source } : Cell.Undefined(new("niet bepaald", "not defined"));
        yield return at.Verdict is { } verdict ? Cell.Of(Show.Status(verdict)) : Cell.Text("\u2013");
    }
}
