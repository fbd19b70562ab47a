using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using Reporting.Documents;

namespace FairnessAudit.Reports.Pictures;

/// <summary>Who of those who gave no cause is put forward all the same: as a ratio within class where the draw allows it, or else as plain shares.</summary>
internal static class BurdenPicture
{
    private const string Rate = "false_positive_rate";

    /// <summary>Null where no figure is defined and shown.</summary>
    public static IntervalChart? Of(Findings findings, string attribute)
    {
        var ratios = Ratios(findings).Where(f => f.Attribute == attribute).ToArray();
        if (ratios.Any(f => f is { Suppressed: false, Estimate: not null }))
            return OfRatios(findings, attribute, ratios);
        var rates = Rates(findings).Where(f => f.Attribute == attribute).ToArray();
        return rates.Any(f => f is { Suppressed: false, Estimate: not null }) ? OfRates(findings, attribute, rates) : null;
    }

    /// <summary>Within class, over the whole window, of every group.</summary>
    public static Finding[] Ratios(Findings findings) => [.. findings.Items.Where(f => f is { Measure: WrongRecords.Burden, Period: "pooled", StratumSet: "minimal" })];

    /// <summary>The plain shares, of every group.</summary>
    public static Finding[] Rates(Findings findings) =>
        [.. findings.Items.Where(f => f is { Measure: Rate, EstimateOf: "group", Period: "pooled" }).GroupBy(f => (f.Attribute, f.Group)).Select(g => g.First())];

    private static IntervalChart OfRatios(Findings findings, string attribute, Finding[] ratios) => new(
        new Phrase("Ten onrechte voorgelegd, vergeleken met alle anderen, naar ", "Put forward without ground, compared with all others, by ") + Names.Attribute(attribute),
        Headline.FarthestSaid(findings, ratios) ?? new("Van geen groep is dit te zeggen.", "This cannot be said of any group."),
        new("verhouding tot alle anderen, binnen klasse, van wie ongegrond bleek", "ratio to all others, within class, of those who proved unfounded"),
        Names.Title(attribute),
        [.. ratios.Select(f => new IntervalRow(Names.Group(f.Group), f.Suppressed ? null : f.Estimate, f.Interval?.Low, f.Interval?.High)
        {
            Status = Show.Status(f),
            Source = Show.From(f),
            UndefinedBecause = Show.Why(f),
            More = [Show.Count(f, "n"), Show.Count(f, "selected")],
        })])
    {
        Logarithmic = true,
        Reference = 1,
        Range = (0.5, 2),
        MoreColumns = [new(new("Bekend ongegrond", "Known unfounded"), true), new(new("Waarvan voorgelegd", "Of which put forward"), true)],
    };

    private static IntervalChart OfRates(Findings findings, string attribute, Finding[] rates) => new(
        new Phrase("Van wie ongegrond bleek: toch voorgelegd, naar ", "Of those who proved unfounded: put forward all the same, by ") + Names.Attribute(attribute),
        ShareSentence.Of(findings, rates),
        new("aandeel voorgelegd van de bekende ongegronde", "share put forward of the known unfounded"),
        Names.Title(attribute),
        [.. rates.Select(f => new IntervalRow(Names.Group(f.Group), f.Suppressed ? null : f.Estimate, f.Interval?.Low, f.Interval?.High) { Source = Show.From(f), UndefinedBecause = Show.Why(f) })])
    {
        Percentage = true,
        Digits = 1,
    };
}
