using FairnessAudit.Measures;
using FairnessAudit.Measures.Explained;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Does a justified ground explain the difference, how firmly, and what it leaves unsaid?</summary>
internal static class ExplainedSection
{
    private static readonly Phrase Asked = new("Verklaart een gerechtvaardigde grond het verschil?", "Does a justified ground explain the difference?");

    public static Question Question(Findings findings)
    {
        if (!RatioSection.Pooled(findings).Any() && !Told(findings).Any())
        {
            return Reports.Question.NotExamined(
                3,
                Asked,
                new("Er zijn geen lagen vastgelegd waarbinnen vergeleken kan worden.", "No strata were declared within which to compare."),
                new("Te beantwoorden door vooraf lagen vast te leggen (--stratum, of de lagen van het contract).", "To be answered by declaring strata beforehand (--stratum, or the contract's strata)."));
        }

        return new(3, Asked)
        {
            Finding = Answer(findings),
            Shown = [.. RatioSection.Blocks(findings), .. Blocks(findings)],
            HowSure =
            [
                new(
                    "Elk oordeel rekent met rijen waarvan het kenmerk onbekend is: het houdt alleen stand als het aan beide uitersten geldt. Een groep die te klein is, krijgt geen oordeel maar het woord 'niet aangetoond'. De tabel 'Hoe stevig het antwoord is' zegt wat er verandert bij een andere keuze van lagen.",
                    "Every verdict counts with rows whose attribute is unknown: it stands only if it holds at both ends. A group that is too small gets no verdict but the words 'not shown'. The table 'How firm the answer is' says what changes with another choice of strata."),
            ],
            CannotSay =
            [
                new(
                    "Of de indeling in soorten zelf gerechtvaardigd is. Is een groep in een soort terechtgekomen door een eerdere ongelijke behandeling, dan verbergt de indeling die; en een grond die niet is vastgelegd, ziet geen van deze tabellen.",
                    "Whether the division into kinds is itself justified. If earlier unequal treatment put a group into a kind, the division hides it; and no table here sees a ground that is not recorded."),
            ],
            Statistician = MethodTable.Of(
                findings,
                3,
                new(
                    "Risicoverhouding van Mantel en Haenszel binnen lagen, elk de groep tegenover alle anderen; variantie door telkens \u00E9\u00E9n blok personen weg te laten (delete-a-block jackknife, t). Oordeel: twee eenzijdige toetsen tegen de band (Schuirmann 1987), of een bovengrens; buiten de band: Holm (1979) over de hele familie. Rijen zonder kenmerk: grenzen binnen de kansfactor van het beleid, en zonder aanname (Fr\u00E9chet). Splitsing: Kitagawa (1955); Oaxaca (1973) en Blinder (1973) voor de score. Gelijkheid over lagen: Breslow en Day (1980) met Tarone (1985). Niet vastgelegde grond: E-waarde (VanderWeele en Ding 2017). Keuze van lagen: specificatiekromme (Simonsohn, Simmons en Nelson 2020).",
                    "Mantel and Haenszel's risk ratio within strata, the group against all others; variance by leaving out one block of persons at a time (delete-a-block jackknife, t). Verdict: two one-sided tests against the band (Schuirmann 1987), or an upper bound; beyond the band: Holm (1979) over the whole family. Rows without the attribute: bounds within the policy's odds factor, and without any assumption (Fr\u00E9chet). Split: Kitagawa (1955); Oaxaca (1973) and Blinder (1973) for the score. Alike over strata: Breslow and Day (1980) with Tarone (1985). Unrecorded ground: E-value (VanderWeele and Ding 2017). Choice of strata: specification curve (Simonsohn, Simmons and Nelson 2020)."),
                f => f.Question == 3 && f.Step is null && !Headline.Crossed(f.Attribute)),
        };
    }

    private static Phrase Answer(Findings findings)
    {
        var pooled = RatioSection.Pooled(findings).Where(f => !Headline.Crossed(f.Attribute)).ToArray();
        var judged = pooled.Where(f => f.Verdict is not null).ToArray();
        var farthest = Headline.FarthestSaid(findings, judged.Length > 0 ? judged : pooled.Where(f => f.StratumSet is "full"));
        Phrase said = judged.Any(f => f.Verdict is "beyond")
            ? new("Nee, niet voor elke groep: ook bij vergelijkbare signalen ligt een verschil buiten de tolerantie.", "No, not for every group: with comparable signals, too, a difference lies beyond the tolerance.")
            : judged.Length == 0
                ? new("Geen toets heeft dit beoordeeld; hieronder staat wat is gemeten.", "No gate judged this; below is what was measured.")
                : judged.All(f => f.Verdict is "within")
                    ? new("Bij vergelijkbare signalen ligt elke beoordeelde groep binnen wat het beleid toestaat.", "With comparable signals every group judged lies within what the policy allows.")
                    : new("Voor een deel van de groepen is dat niet aangetoond.", "For some groups this has not been shown.");
        return farthest is null ? said : said + Phrase.Same(" ") + farthest;
    }

    private static IEnumerable<Finding> Told(Findings findings) => findings.Items.Where(f => f is { Question: 3, Period: "pooled" } && f.Reference is null or RateFindings.Others);

    private static IEnumerable<Block> Blocks(Findings findings)
    {
        var told = Told(findings).ToArray();
        var raw = told.Where(f => f.Measure is Standardised.Raw).ToArray();
        if (raw.Length == 0)
            yield break;
        yield return new Heading(3, new("Waar komt het verschil vandaan?", "Where does the difference come from?"));
        if (raw.All(f => f.Suppressed))
        {
            yield return new Paragraph(Withheld.Why);
            yield break;
        }

        yield return new Paragraph(new(
            "Een groep kan vaker worden voorgelegd doordat haar signalen van een andere soort zijn, of doordat gelijksoortige signalen anders worden behandeld. De eerste tabel verdeelt het hele verschil in die twee delen; samen zijn zij het verschil. De tweede vergelijkt alleen gelijksoortige signalen. De derde zegt hoe stevig dat antwoord is.",
            "A group may be put forward more often because its signals are of another kind, or because signals of the same kind are treated otherwise. The first table splits the whole difference into those two parts; together they are the difference. The second compares signals of the same kind only. The third says how firm that answer is."));
        foreach (var attribute in raw.GroupBy(f => f.Attribute, StringComparer.Ordinal))
        {
            var set = attribute.Any(f => f.StratumSet is "full") ? "full" : "minimal";
            var of = told.Where(f => string.Equals(f.Attribute, attribute.Key, StringComparison.Ordinal)).ToArray();
            var groups = attribute.Where(f => string.Equals(f.StratumSet, set, StringComparison.Ordinal)).Select(f => f.Group).ToArray();
            yield return Split(attribute.Key, groups, of, set);
            yield return Within(attribute.Key, groups, of, set);
            yield return ExplainedFirmness.Table(attribute.Key, groups, of, set);
            if (ScorePoints(attribute.Key, groups, of) is { } points)
                yield return points;
            if (ExplainedFirmness.Notable(groups, of, set) is { Count: > 0 } notable)
                yield return new BulletList(notable);
        }
    }

    public static Finding? Find(IEnumerable<Finding> findings, string group, string measure, string set) => findings.FirstOrDefault(f =>
        f.Stratum is null && string.Equals(f.Group, group, StringComparison.Ordinal) && string.Equals(f.Measure, measure, StringComparison.Ordinal) && string.Equals(f.StratumSet, set, StringComparison.Ordinal));

    private static Table Split(string attribute, string[] groups, Finding[] findings, string set) => new(
        new Phrase("Het verschil met alle anderen, in procentpunten, en waar het vandaan komt, naar ", "The difference to all others, in percentage points, and where it comes from, by ") + Names.Attribute(attribute),
        [
            new(Names.Title(attribute)),
            new(new("Signalen", "Signals"), true),
            new(new("Hele verschil", "Whole difference"), true),
            new(new("Door andere soort signalen", "By another kind of signals"), true),
            new(new("Door andere behandeling", "By other treatment"), true),
        ],
        [.. groups.Select(g => (IReadOnlyList<Cell>)
            [
                Cell.Text(Names.Group(g)),
                Find(findings, g, Standardised.Raw, set) is { } raw ? Show.Count(raw, "n") : Cell.Text("\u2013"),
                Show.Estimate(Find(findings, g, Standardised.Raw, set), 1, percentage: true),
                Show.Estimate(Find(findings, g, Standardised.Composition, set), 1, percentage: true),
                Show.Estimate(Find(findings, g, Standardised.Rates, set), 1, percentage: true),
            ])]);

    private static Table Within(string attribute, string[] groups, Finding[] findings, string set) => new(
        new Phrase("Alleen gelijksoortige signalen vergeleken, indeling: ", "Only signals of the same kind compared, strata: ") + Show.StratumSet(set) + new Phrase(", naar ", ", by ") + Names.Attribute(attribute),
        [
            new(Names.Title(attribute)),
            new(new("Verschil in aandeel", "Difference of shares"), true),
            new(new("Kansverhouding bij gelijke samenstelling", "Ratio with the same composition"), true),
            new(new("Odds-verhouding", "Odds ratio"), true),
            new(new("p: in alle soorten gelijk", "p: alike in all kinds"), true),
        ],
        [.. groups.Select(g => (IReadOnlyList<Cell>)
            [
                Cell.Text(Names.Group(g)),
                Show.Estimate(Find(findings, g, WithinStrata.RiskDifference, set), 1, percentage: true),
                Show.Estimate(Find(findings, g, Standardised.Ratio, set), 2, percentage: false),
                Show.Estimate(Find(findings, g, WithinStrata.OddsRatio, set), 2, percentage: false),
                Find(findings, g, WithinStrata.Homogeneity, set) switch
                {
                    null => Cell.Text("\u2013"),
                    { Suppressed: false, Estimate: < 0.0005 } => Cell.Text(new Phrase("< 0,001", "< 0.001")),
                    { Suppressed: false, Estimate: { } p } homogeneity => Cell.Decimal(p, 3) with { Source = Show.From(homogeneity) },
                    { } undefined => Show.Undefined(undefined),
                },
            ])]);

    /// <summary>Null where there is no score, or no declared strata.</summary>
    private static Table? ScorePoints(string attribute, string[] groups, Finding[] findings) => Find(findings, groups[0], ScoreSplit.Unexplained, "full") is null ? null : new(
        new Phrase("Het verschil in gemiddelde score met alle anderen, in punten, naar ", "The difference of mean score to all others, in points, by ") + Names.Attribute(attribute),
        [
            new(Names.Title(attribute)),
            new(new("Door andere soort signalen", "By another kind of signals"), true),
            new(new("Wat overblijft bij gelijksoortige signalen", "What is left with signals of the same kind"), true),
        ],
        [.. groups.Select(g => (IReadOnlyList<Cell>)
            [
                Cell.Text(Names.Group(g)),
                Show.Estimate(Find(findings, g, ScoreSplit.Explained, "full"), 2, percentage: false),
                Show.Estimate(Find(findings, g, ScoreSplit.Unexplained, "full"), 2, percentage: false),
            ])]);
}
