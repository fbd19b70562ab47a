using FairnessAudit.Measures;
using Interchange.ScoredSignals;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>How people used the order: what they set aside, gave to another team, or took up although it stood on no list.</summary>
internal static class OverrideSection
{
    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var all = findings.Items.Where(f => f.Measure is OverrideFindings.OverrideRate or OverrideFindings.TakenUpRate).ToArray();
        if (all.Length == 0)
            yield break;
        yield return new Heading(3, new("Hoe gebruikten mensen de volgorde?", "How did people use the order?"));
        if (all.All(f => f.Suppressed))
        {
            yield return new Paragraph(Withheld.Why);
            yield break;
        }

        var rates = new OverrideRates(all);
        yield return new Paragraph(Contradicted(rates.Overall(OverrideFindings.OverrideRate))) { Lead = true };
        yield return new Paragraph(TakenUp(rates.Overall(OverrideFindings.TakenUpRate)) + new Phrase(
            " Of een laag aandeel betekent dat de volgorde goed is, of dat niemand haar meer controleert, is aan deze cijfers niet te zien. Vergelijk het met wat uit de opengemaakte signalen bleek.",
            " Whether a low share means that the order is good, or that nobody checks it any more, these figures cannot tell. Compare it with what the opened signals turned out to be."));
        yield return ByBand(rates);
        yield return new Paragraph(new(
            "De verhouding zegt hoe vaak een groep opzij wordt gelegd vergeleken met alle anderen in dezelfde scoreband. Onder de 1 betekent: van deze groep blijft juist meer liggen om te bekijken. Er is alleen een oordeel als het beleid er een vraagt.",
            "The ratio says how often a group is set aside compared with all others in the same score band. Below 1 means: of this group more is kept to be looked at. There is a verdict only where the policy asks for one."));
        var groups = all.Where(f => f.Attribute is not OverrideFindings.Everybody).GroupBy(f => f.Attribute, StringComparer.Ordinal).ToArray();
        foreach (var attribute in groups)
        {
            yield return Listed(findings, rates, attribute.Key);
            // A policy-only order has one band: the table above says it all.
            if (rates.Bands.Count > 1)
                yield return ByGroupAndBand(rates, attribute.Key);
            yield return Unlisted(rates, attribute.Key);
        }
    }

    private static Phrase Contradicted(Finding rate)
    {
        var (listed, overridden) = (rate.Counts["n"], rate.Counts["overridden"]);
        if (listed == 0)
            return new("Er stond geen enkel signaal op een lijst.", "No signal stood on a list.");
        var kept = overridden == 0
            ? new Phrase(" signalen op een lijst legde niemand er een opzij en ging er geen naar een ander team", " signals on a list, people set aside none and rerouted none")
            : new Phrase(" signalen op een lijst legden mensen er ", " signals on a list, people set aside or rerouted ") + Written.Count(overridden) + new Phrase(" opzij of gaven die aan een ander team", "");
        return new Phrase("Van de ", "Of ") + Written.Count(listed) + kept + Share(rate)
            + new Phrase(" Een volgorde die nooit wordt tegengesproken, wordt niet gecontroleerd.", " An order that is never contradicted is not checked.");
    }

    private static Phrase TakenUp(Finding rate) => rate.Counts["n"] == 0
        ? new("Elk signaal stond op een lijst.", "Every signal stood on a list.")
        : new Phrase("Van de ", "Of ") + Written.Count(rate.Counts["n"]) + new Phrase(" signalen op geen enkele lijst pakten mensen er zelf ", " signals on no list, people took up ") + Written.Count(rate.Counts["taken_up"]) + new Phrase(" op", "") + Share(rate);

    private static Phrase Share(Finding rate) => Phrase.Same(": ") + Written.Percentage(rate.Estimate!.Value, 1) + Cells.Interval(rate, 1, percentage: true) + Phrase.Same(".");

    private static Table ByBand(OverrideRates rates) => new(
        new("Iedereen, naar scoreband", "Everybody, by score band"),
        [new(new("Scoreband", "Score band")), .. ListedColumns, .. UnlistedColumns],
        [.. rates.Bands.Select(band => (IReadOnlyList<Cell>)
            [Cell.Text(Names.Group(band)), .. OnLists(rates, OverrideFindings.Everybody, OverrideFindings.Everybody, band), .. OnNoList(rates, OverrideFindings.Everybody, OverrideFindings.Everybody, band)])]);

    private static Table Listed(Findings findings, OverrideRates rates, string attribute) => new(
        new Phrase("Wat op een lijst stond, naar ", "What stood on a list, by ") + Names.Attribute(attribute),
        [new(Names.Title(attribute)), .. ListedColumns, new(new("Opzij gelegd, verhouding", "Set aside, ratio"), true), new(new("Oordeel", "Verdict"))],
        [.. rates.Groups(attribute).Select(group =>
        {
            var ratios = findings.Items.Where(f => f is { Step: HistoryLayout.SetAside } && f.Attribute == attribute && f.Group == group).ToArray();
            var ratio = Array.Find(ratios, f => f.Verdict is not null) ?? Array.Find(ratios, f => f.Period is "pooled");
            return (IReadOnlyList<Cell>)[Cell.Text(Names.Group(group)), .. OnLists(rates, attribute, group, null), Show.Estimate(ratio, 2, percentage: false), ratio is null || Show.Status(ratio) is not { } status ? Cell.Text("\u2013") : Cell.Of(status)];
        })]);

    private static Table ByGroupAndBand(OverrideRates rates, string attribute) => new(
        new Phrase("Van wat op een lijst stond opzij gelegd of doorgegeven, per scoreband, naar ", "Of what stood on a list set aside or rerouted, by score band and ") + Names.Attribute(attribute),
        [new(Names.Title(attribute)), .. rates.Bands.Select(band => new Column(new Phrase("Band ", "Band ") + Names.Group(band)))],
        [.. rates.Groups(attribute).Select(group => (IReadOnlyList<Cell>)[Cell.Text(Names.Group(group)), .. rates.Bands.Select(band => Cell.Text(Short(rates.Of(OverrideFindings.OverrideRate, attribute, group, band))))])]);

    private static Phrase Short(Finding? rate) => rate is not { Estimate: { } share, Interval: not null }
        ? Phrase.Same("\u2013")
        : Written.Percentage(share, 0) + new Phrase(" van ", " of ") + Written.Count(rate.Counts["n"]) + Cells.Interval(rate, 0, percentage: true, named: false);

    private static Table Unlisted(OverrideRates rates, string attribute) => new(
        new Phrase("Wat op geen lijst stond, naar ", "What stood on no list, by ") + Names.Attribute(attribute),
        [new(Names.Title(attribute)), .. UnlistedColumns],
        [.. rates.Groups(attribute).Select(group => (IReadOnlyList<Cell>)[Cell.Text(Names.Group(group)), .. OnNoList(rates, attribute, group, null)])]);

    private static IReadOnlyList<Column> ListedColumns { get; } =
    [
        new(new("Op een lijst", "On a list"), true),
        new(new("Opzij gelegd", "Set aside"), true),
        new(new("Ander team", "Rerouted"), true),
        new(new("Samen, aandeel", "Together, share"), true),
    ];

    private static IReadOnlyList<Column> UnlistedColumns { get; } =
    [
        new(new("Op geen lijst", "On no list"), true),
        new(new("Zelf opgepakt", "Taken up"), true),
        new(new("Aandeel opgepakt", "Share taken up"), true),
    ];

    private static IEnumerable<Cell> OnLists(OverrideRates rates, string attribute, string group, string? band)
    {
        var rate = rates.Of(OverrideFindings.OverrideRate, attribute, group, band)!;
        return [Show.Count(rate, "n"), Show.Count(rate, "set_aside"), Show.Count(rate, "rerouted"), Show.Estimate(rate, 1, percentage: true)];
    }

    private static IEnumerable<Cell> OnNoList(OverrideRates rates, string attribute, string group, string? band)
    {
        var rate = rates.Of(OverrideFindings.TakenUpRate, attribute, group, band)!;
        return [Show.Count(rate, "n"), Show.Count(rate, "taken_up"), Show.Estimate(rate, 1, percentage: true)];
    }
}
