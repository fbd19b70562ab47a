using FairnessAudit.Measures;
using FairnessAudit.Measures.Ranked;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>Question 6 by attribute: areas within and between groups, attention for places, the top and the beginnings of a table's ranking.</summary>
internal static class RankedTables
{
    public static IEnumerable<Block> Blocks(string attribute, Finding[] findings, long headline)
    {
        if (findings.Any(f => f.Measure is AreaFindings.Within))
        {
            yield return Within(attribute, findings, headline);
            yield return Between(attribute, findings);
        }

        if (findings.Any(f => f.Measure is ExposureFindings.OfAll))
            yield return Attention(attribute, findings);
        if (findings.Any(f => f.Measure is TopShares.Measure))
            yield return Tops(attribute, findings);
        if (findings.Any(f => f.Measure is BeginningFindings.OfGroup))
            yield return Beginnings(attribute, findings);
        if (findings.FirstOrDefault(f => f.Measure is DivergenceFindings.Measure) is { Estimate: { } found } divergence && findings.FirstOrDefault(f => f.Measure is DivergenceFindings.ByChance) is { Estimate: { } chance } lots)
            yield return new Paragraph(Divergence(found, divergence, chance, lots));
    }

    private static IntervalChart Within(string attribute, Finding[] findings, long headline)
    {
        var areas = findings.Where(f => f.Measure is AreaFindings.Within).ToArray();
        var defined = areas.Where(f => f is { Estimate: not null, Group: not "(unknown)" } && f.Counts["founded"] + f.Counts["unfounded"] >= headline).ToArray();
        return new IntervalChart(
            new Phrase("Hoe vaak staat een gegrond signaal boven een ongegrond, binnen ", "How often a founded signal stands above an unfounded one, within ") + Names.Attribute(attribute),
            defined.Length == 0
                ? new($"Van geen groep zijn {headline} uitkomsten bekend; lees de cijfers als aanwijzing.", $"Of no group {headline} outcomes are known; read the figures as an indication.")
                : new Phrase("Van laag naar hoog: van ", "From low to high: from ") + Said(defined.MinBy(f => f.Estimate)!) + new Phrase(" tot ", " to ") + Said(defined.MaxBy(f => f.Estimate)!) + Phrase.Same("."),
            new("kans dat gegrond boven ongegrond staat; 50% is tossen", "chance that founded stands above unfounded; 50% is a coin"),
            Names.Title(attribute),
            [.. areas.Select(f => new IntervalRow(Names.Group(f.Group), f.Estimate, f.Interval?.Low, f.Interval?.High) { Source = Show.From(f), UndefinedBecause = f.Estimate is null ? Show.Why(f) : null, More = [Show.Count(f, "founded"), Show.Count(f, "unfounded"), Show.Estimate(Find(findings, f.Group, AreaFindings.Difference), 1, percentage: true)] })])
        {
            Percentage = true,
            Digits = 1,
            Reference = 0.5,
            MoreColumns = [new(new("Bekend gegrond", "Known founded"), true), new(new("Bekend ongegrond", "Known unfounded"), true), new(new("Tegenover alle anderen", "Against all others"), true)],
        };
    }

    private static Phrase Said(Finding area) => Written.Percentage(area.Estimate!.Value, 1) + Cells.Interval(area, 1, percentage: true) + Phrase.Same(", ") + Names.Group(area.Group) + Phrase.Same(" (n = ") + Written.Count(area.Counts["founded"] + area.Counts["unfounded"]) + Phrase.Same(")");

    private static Table Between(string attribute, Finding[] findings) => new(
        new Phrase("Tussen een groep en alle anderen, naar ", "Between a group and all others, by ") + Names.Attribute(attribute),
        [
            new(Names.Title(attribute)),
            new(new("Gegrond van de groep boven ongegrond van anderen", "Founded of the group above unfounded of others"), true),
            new(new("Gegrond van anderen boven ongegrond van de groep", "Founded of others above unfounded of the group"), true),
            new(new("Verschil (onder 0: de groep staat lager)", "Difference (below 0: the group stands lower)"), true),
        ],
        [.. Groups(findings, AreaFindings.Within).Select(g => (IReadOnlyList<Cell>)
            [Cell.Text(Names.Group(g)), .. new[] { AreaFindings.Cross, AreaFindings.CrossReverse, AreaFindings.CrossDifference }.Select(m => Show.Estimate(Find(findings, g, m), 1, percentage: true))])]);

    /// <summary>Of nights beside the list itself; of a table beside a reader who may stop.</summary>
    private static Table Attention(string attribute, Finding[] findings)
    {
        var (second, title) = findings.Any(f => f.Measure is ExposureFindings.OnList)
            ? (ExposureFindings.OnList, new Phrase("Op de lijst, tegenover alle anderen", "On the list, against all others"))
            : (ExposureFindings.Reached, new Phrase("Verhouding bij een lezer die na elke plaats met 1% kans stopt", "Ratio with a reader who stops after each place with a chance of 1%"));
        return new Table(
            new Phrase("Aandacht naar plaats: 1 voor de bovenste plaats, en steeds minder daaronder, naar ", "Attention by place: 1 for the place at the top, and ever less below, by ") + Names.Attribute(attribute),
            [new(Names.Title(attribute)), new(new("Signalen", "Signals"), true), new(new("Gemiddelde aandacht", "Mean attention"), true), new(new("Verhouding tot alle anderen", "Ratio to all others"), true), new(title, true)],
            [.. Groups(findings, ExposureFindings.OfAll).Select(g => (IReadOnlyList<Cell>)
                [
                    Cell.Text(Names.Group(g)),
                    Show.Count(Find(findings, g, ExposureFindings.OfAll)!, "n"),
                    Show.Estimate(Find(findings, g, ExposureFindings.OfAll), 4, percentage: false),
                    Show.Estimate(Find(findings, g, ExposureFindings.OfAll + "_ratio"), 2, percentage: false),
                    Show.Estimate(Find(findings, g, second + "_ratio"), 2, percentage: false),
                ])]);
    }

    private static Table Tops(string attribute, Finding[] findings)
    {
        var tops = findings.Where(f => f.Measure is TopShares.Measure).Select(f => f.Stratum!).Distinct(StringComparer.Ordinal).ToArray();
        return new Table(
            new Phrase("Hoe vaak een groep bovenaan staat, tegenover alle anderen, met een band over alle grenzen tegelijk, naar ", "How often a group stands at the top, against all others, with a band over all cuts at once, by ") + Names.Attribute(attribute),
            [new(Names.Title(attribute)), .. tops.Select(t => new Column(new Phrase(t.Replace("top ", "bovenste ", StringComparison.Ordinal), t), true))],
            [.. Groups(findings, TopShares.Measure).Select(g => (IReadOnlyList<Cell>)
                [Cell.Text(Names.Group(g)), .. tops.Select(t => Show.Estimate(findings.FirstOrDefault(f => f.Measure is TopShares.Measure && f.Group == g && f.Stratum == t), 2, percentage: false))])]);
    }

    private static Table Beginnings(string attribute, Finding[] findings)
    {
        Column[] Side(Phrase few) => [new(few, true), new(new("Daar staan er", "There are"), true), new(new("Bij loting ten minste", "By lot at least"), true)];
        Cell[] First(string group, string measure)
        {
            var finding = findings.First(f => f.Group == group && f.Measure == measure);
            if (finding.Estimate is null)
                return [Show.Undefined(finding), Cell.Text("\u2013"), Cell.Text("\u2013")];
            return [Show.Count(finding, "first"), Show.Count(finding, "found_at_first"), Show.Count(finding, "least_at_first")];
        }


        return new Table(
            new Phrase("Het eerste begin van de rangorde waarin er minder staan dan bij loting te verwachten is (FA*IR; een streepje: in geen begin), naar ", "The first beginning of the ranking with fewer than a lot would leave there (FA*IR; a dash: in no beginning), by ") + Names.Attribute(attribute),
            [new(Names.Title(attribute)), .. Side(new("Te weinig van de groep in de eerste", "Too few of the group in the first")), .. Side(new("Te weinig van alle anderen in de eerste", "Too few of all others in the first"))],
            [.. Groups(findings, BeginningFindings.OfGroup).Select(g => (IReadOnlyList<Cell>)
                [Cell.Text(Names.Group(g)), .. First(g, BeginningFindings.OfGroup), .. First(g, BeginningFindings.OfOthers)])]);
    }

    private static Phrase Divergence(double found, Finding divergence, double chance, Finding lots) =>
        new Phrase("Hoe anders het begin van de rangorde is dan het geheel (NDKL): ", "How unlike the whole the beginning of the ranking is (NDKL): ") + Written.Decimal(found, 4)
        + new Phrase("; bij loting is dat gemiddeld ", "; by lot it is on average ") + Written.Decimal(chance, 4) + Cells.Interval(lots, 4)
        + new Phrase(", over ", ", over ") + Written.Count(divergence.Counts["n"]) + new Phrase(" rijen.", " rows.");

    private static string[] Groups(Finding[] findings, string measure) => [.. findings.Where(f => f.Measure == measure).Select(f => f.Group).Distinct(StringComparer.Ordinal)];

    private static Finding? Find(Finding[] findings, string group, string measure) => findings.FirstOrDefault(f => f.Group == group && f.Measure == measure && (f.Reference is null or RateFindings.Others));
}
