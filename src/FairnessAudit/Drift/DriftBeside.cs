using FairnessAudit.Reports;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Drift;

/// <summary>What came in beside what was audited, and this release beside earlier ones.</summary>
internal static class DriftBeside
{
    public static IEnumerable<Block> Blocks(DriftLook look) => [.. Mixes(look), .. Releases(look)];

    private static IEnumerable<Block> Mixes(DriftLook look)
    {
        yield return new Heading(2, new("Is de instroom veranderd?", "Has what comes in changed?"));
        yield return new Paragraph(new(
            "De index is 0 als de verdeling dezelfde is als bij de audit. Door toeval alleen is hij gemiddeld zo groot als ernaast staat. Dit wordt gemeld, niet getoetst: een andere instroom is niet het werk van de regel.",
            "The index is 0 where the mix is the one that was audited. By chance alone it is on average as large as stands beside it. This is reported, not judged: another mix is not the rule's doing."));
        yield return new Table(
            new("Verschuiving van de instroom in de laatste weken", "Movement of what came in over the last weeks"),
            [new(new("Verdeling", "Mix")), new(new("Niveaus", "Levels"), true), new(new("Signalen", "Signals"), true), new(new("Index", "Index"), true), new(new("Door toeval", "By chance"), true)],
            [.. look.Mixes.Select(m => (IReadOnlyList<Cell>)[Cell.Text(What(m.What)), Cell.Count(m.Levels), Cell.Count(m.Rows), Number(m.Index), Number(m.ByChance)])]);
    }

    private static IEnumerable<Block> Releases(DriftLook look)
    {
        yield return new Heading(2, new("Deze vrijgave naast eerdere", "This release beside earlier ones"));
        if (look.Releases.Count < 2)
        {
            yield return new Paragraph(new("Er zijn geen tellingen van eerdere vrijgaven gegeven; hieronder staat alleen deze.", "No counts of earlier releases were given; below stands this one alone."));
        }

        foreach (var attribute in look.Releases[0].Ratios.Select(r => r.Attribute).Distinct(StringComparer.Ordinal))
            yield return Chart(look, attribute);
    }

    private static IntervalChart Chart(DriftLook look, string attribute)
    {
        var groups = look.Releases[0].Ratios.Where(r => r.Attribute == attribute).Select(r => r.Group).Distinct(StringComparer.Ordinal);
        var rows = groups.SelectMany(g => look.Releases.Select(release => (release, Ratio: release.Ratios.First(r => r.Attribute == attribute && r.Group == g)))).ToArray();
        return new IntervalChart(
            new Phrase("Verhouding binnen lagen bij elke audit: ", "Ratio within strata at every audit: ") + Names.Attribute(attribute),
            Sentence(look, [.. rows.Select(r => r.Ratio)]),
            new("verhouding tot alle anderen, bij vergelijkbare signalen", "ratio to all others, with comparable signals"),
            new("Groep en audit", "Group and audit"),
            [.. rows.Select(r => new IntervalRow(Names.Group(r.Ratio.Group) + Phrase.Same(", " + r.release.Days) + (r.release.InForce ? new Phrase(" (deze)", " (this)") : Phrase.Same("")), r.Ratio.Ratio is > 0 and < 100 ? r.Ratio.Ratio : null, r.Ratio.Interval?.Low, r.Ratio.Interval?.High)
            {
                UndefinedBecause = DriftPictures.NoRatio(r.Ratio.UndefinedBecause),
                More = [Cell.Count(r.Ratio.N), Cell.Count(r.Ratio.PutForward)],
            })])
        {
            Logarithmic = true,
            Reference = 1,
            Range = (0.5, 2),
            MoreColumns = [new(new("Signalen", "Signals"), true), new(new("Voorgelegd", "Put forward"), true)],
        };
    }

    private static Phrase Sentence(DriftLook look, IReadOnlyList<DriftReleaseRatio> ratios)
    {
        var known = ratios.Where(r => r.Ratio is > 0 and < 100).ToArray();
        if (known.Length == 0)
            return new("Geen enkele verhouding is bepaald.", "No ratio is defined.");
        var furthest = known.MaxBy(r => Math.Abs(Math.Log(r.Ratio!.Value)))!;
        return new Phrase($"Over {look.Releases.Count} audit(s) ligt ", $"Over {look.Releases.Count} audit(s) ") + Names.Group(furthest.Group) + new Phrase(" het verst van 1: ", " lies furthest from 1: ") + Written.Decimal(furthest.Ratio!.Value, 2) + Phrase.Same(".");
    }

    private static Phrase What(string what) => what switch
    {
        "full strata" => new("lagen van vergelijkbare signalen", "strata of comparable signals"),
        "score bands" => new("scorebanden", "score bands"),
        _ => Names.Attribute(what),
    };

    private static Cell Number(double? value) => value is { } number ? Cell.Decimal(number, 4) : Cell.Undefined(new("geen signalen", "no signals"));
}
