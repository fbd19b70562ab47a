using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>Whether the answer hangs on the number of places a night: the nights replayed with fewer and with more.</summary>
internal static class CapacitySection
{
    private const string Measure = CapacityCurve.Measure;

    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var curve = findings.Items.Where(f => f.Measure is Measure).ToArray();
        if (curve.Length == 0)
            yield break;
        if (curve.All(f => f.Suppressed))
        {
            yield return new Paragraph(Withheld.Capacity);
            yield break;
        }

        yield return new Heading(3, new("Hangt het antwoord af van het aantal plaatsen per nacht?", "Does the answer depend on the places a night?"));
        yield return new Paragraph(new(
            "De nachten zijn opnieuw doorlopen met minder en met meer plaatsen, volgens dezelfde regel. De band geldt voor alle aantallen tegelijk: de kans is 95% dat de hele lijn erin ligt. Dit wordt gemeld, niet getoetst.",
            "The nights were replayed with fewer and with more places, by the same rule. The band holds for all numbers at once: the whole line lies inside it with 95% confidence. This is reported, not judged."));
        foreach (var attribute in curve.GroupBy(f => f.Attribute, StringComparer.Ordinal))
        {
            if (Widest([.. attribute]) is { } group)
                yield return Chart(attribute.Key, group, [.. attribute.Where(f => string.Equals(f.Group, group, StringComparison.Ordinal))]);
            yield return All(attribute.Key, [.. attribute]);
        }
    }

    /// <summary>The group whose line lies farthest from 1 among those with a band everywhere.</summary>
    private static string? Widest(Finding[] curve) => curve.GroupBy(f => f.Group, StringComparer.Ordinal)
        .Where(g => g.Key is not "(unknown)" && g.All(f => f is { Suppressed: false, Estimate: not null, Interval: not null }))
        .MaxBy(g => g.Max(f => Math.Abs(Math.Log(f.Estimate!.Value))))?.Key;

    private static IntervalChart Chart(string attribute, string group, Finding[] line) => new(
        new Phrase("Verhouding naar plaatsen per nacht: ", "Ratio by places a night: ") + Names.Attribute(attribute) + Phrase.Same(", ") + Names.Group(group),
        Sentence(group, line),
        new("verhouding tot alle anderen, bij vergelijkbare signalen", "ratio to all others, with comparable signals"),
        new("Plaatsen per nacht", "Places a night"),
        [.. line.Select(f => new IntervalRow(Written.Count(f.Capacity!.Value), f.Estimate, f.Interval?.Low, f.Interval?.High) { Source = Show.From(f), More = [Show.Count(f, "selected")] })])
    {
        Logarithmic = true,
        Reference = 1,
        Range = (0.5, 2),
        IntervalHeader = new("95%-band over alle aantallen", "95% band over all numbers"),
        MoreColumns = [new(new("Voorgelegd", "Put forward"), true)],
    };

    private static Phrase Sentence(string group, Finding[] line)
    {
        var apart = line.Where(f => f.Interval!.Low > 1 || f.Interval.High < 1).Select(f => Written.Count(f.Capacity!.Value)).ToArray();
        return apart.Length == 0
            ? new Phrase("Van deze groepen ligt deze het verst van 1; ook hier is bij geen enkel aantal plaatsen een verschil aangetoond: ", "Of these groups this one lies farthest from 1; even here no number of places shows a difference: ") + Names.Group(group) + Phrase.Same(".")
            : Names.Group(group) + new Phrase(" wordt anders voorgelegd dan alle anderen bij ", " is put forward differently from all others at ") + Phrase.Join(", ", apart) + new Phrase(" plaatsen per nacht.", " places a night.");
    }

    private static Table All(string attribute, Finding[] curve)
    {
        int[] capacities = [.. curve.Select(f => f.Capacity!.Value).Distinct().Order()];
        return new Table(
            new Phrase("Verhouding bij elk aantal plaatsen per nacht, naar ", "Ratio at each number of places a night, by ") + Names.Attribute(attribute),
            [new(Names.Title(attribute)), .. capacities.Select(c => new Column(Written.Count(c), true))],
            [.. curve.GroupBy(f => f.Group, StringComparer.Ordinal).Select(g => (IReadOnlyList<Cell>)
                [Cell.Text(Names.Group(g.Key)), .. capacities.Select(c => Ratio(g.FirstOrDefault(f => f.Capacity == c)))])]);
    }

    private static Cell Ratio(Finding? finding) => finding is { Suppressed: false, Estimate: { } estimate } ? Cell.Decimal(estimate) with { Source = Show.From(finding) } : Cell.Text("\u2013");
}
