using FairnessAudit.Reports;
using Reporting.Documents;
using Reporting.Formats;
using Reporting.Html;

namespace FairnessAudit.Drawing;

/// <summary>The design as a page in two languages. It computes nothing: every number stands in draw-design.json.</summary>
internal static class DrawDesignPage
{
    public static IReadOnlyDictionary<string, byte[]> Render(DrawDesignResult result) => HtmlReport.RenderBoth(Compose(result));

    internal static Document Compose(DrawDesignResult result) => new(
        new("Waar de steekproef het meest vertelt", "Where the random draw tells most"),
        new("Verdeling van de aselecte plaatsen over klasse en scoreband, berekend op nachten die opnieuw zijn gespeeld", "How the random places are shared over class and score band, computed on replayed nights"),
        [.. Lead(result), .. DrawDesignGain.Blocks(result), .. Limit(result), .. Cells(result), .. DrawDesignLimits.Blocks(result)])
    {
        Banner = Editions.Restricted,
        Colophon =
        [
            new($"Invoer sha256 {result.From}. Alle getallen staan in {DrawDesignResult.FileName}.", $"Inputs sha256 {result.From}. All numbers are in {DrawDesignResult.FileName}."),
            new("Methode: compromis over vergelijkingen van de Neyman-verdeling (Cochran, Sampling Techniques, 1977, 5A.3 en 5A.4).", "Method: compromise over contrasts of Neyman allocation (Cochran, Sampling Techniques, 1977, 5A.3 and 5A.4)."),
        ],
    };

    private static IEnumerable<Block> Lead(DrawDesignResult result)
    {
        yield return new Paragraph(new(
            "Wie ten onrechte wordt voorgelegd, blijkt alleen uit signalen waar iemand naar keek. Van wat de regel laat liggen, tonen alleen de aselecte plaatsen een beeld dat niet van de regel afhangt. Deze pagina zegt in welke klasse en band een trekking het meest vertelt over de last voor mensen van wie het signaal ongegrond is.",
            "Who is put forward without ground shows only in signals at which somebody looked. Of what the rule leaves, only the random places give a picture that does not depend on the rule. This page says in which class and band a draw tells most about the burden on people whose signal is unfounded."))
        { Lead = true };
        yield return new KeyFigures(
        [
            new(new("Signalen die getrokken konden worden", "Signals that could be drawn"), Cell.Count(result.Drawable)),
            new(new("Trekkingen in de nachten", "Draws in the nights"), Cell.Count(result.Draws)),
            new(new("Vergelijkingen van de last", "Contrasts of the burden"), Cell.Count(result.Contrasts.Count)),
            new(new("Aandeel gewone trekking (lambda)", "Share of proportional draw (lambda)"), Cell.Decimal(result.Lambda)),
        ]);
    }

    private static IEnumerable<Block> Limit(DrawDesignResult result)
    {
        yield return new Heading(2, new("Geen groep wordt vaker bekeken omdat zij die groep is", "No group is looked into more often because it is that group"));
        yield return new Paragraph(
            new Phrase("Per groep is berekend hoeveel trekkingen te verwachten zijn per signaal dat getrokken kan worden, ten opzichte van alle anderen. Die verhouding mag niet verder van 1 liggen dan een factor ", "For every group it was computed how many draws are to be expected per signal that can be drawn, against all others. That ratio may not lie further from 1 than a factor ")
            + Written.Decimal(result.MostOften, 2)
            + new Phrase(". Waar dat wel zo is, wordt de verdeling gemengd met een gewone trekking naar omvang, in stappen van 0,05, tot het niet meer zo is.", ". Where it would, the shares are mixed with a draw in proportion to size, in steps of 0.05, until it does not."));
        yield return Furthest(result);
        yield return new Table(
            new("Verwachte trekkingen per signaal, als verhouding tot alle anderen", "Draws to be expected per signal, as a ratio to all others"),
            [new(new("Kenmerk", "Attribute")), new(new("Groep", "Group")), new(new("Te trekken", "Could be drawn"), true), new(new("Zonder grens", "Without the limit"), true), new(new("Dit ontwerp", "This design"), true), new(new("Nachten nu", "Nights now"), true), new(new("Nachten met ontwerp", "Nights with the design"), true)],
            [.. result.Groups.Select(g => (IReadOnlyList<Cell>)[Cell.Text(Names.Attribute(g.Attribute)), Cell.Text(Names.Group(g.Group)), Cell.Count(g.Drawable), Ratio(g.Unlimited), Ratio(g.Designed), Ratio(g.PresentReplayed), Ratio(g.DesignedReplayed)])]);
    }

    private static Notice Furthest(DrawDesignResult result)
    {
        if (LookedInto.Furthest([.. result.Groups.Select(g => g.Designed)]) is not { } planned)
            return new(NoticeKind.NotShown, new("Geen twee groepen te vergelijken", "No two groups to compare"), [new("Geen enkel kenmerk heeft aan beide kanten signalen die getrokken konden worden.", "No attribute has signals that could be drawn on both sides.")]);
        var group = result.Groups[planned.At];
        Phrase[] said = [Names.Attribute(group.Attribute) + Phrase.Same(": ") + Names.Group(group.Group) + Phrase.Same(", ") + Written.Decimal(planned.Ratio, 3) + Phrase.Same(".")];
        if (LookedInto.Furthest([.. result.Groups.Select(g => g.DesignedReplayed)]) is not { } replayed || LookedInto.Factor(replayed.Ratio) <= result.MostOften)
            return new(NoticeKind.Within, new("De grens houdt voor elke groep; het verst van 1 ligt", "The limit holds for every group; furthest from 1 is"), said);
        var moved = result.Groups[replayed.At];
        return new(NoticeKind.Warning, new("Het ontwerp houdt de grens, de nachten niet", "The design keeps the limit, the nights do not"),
        [
            .. said,
            new Phrase("In de nachten met dit ontwerp: ", "In the nights with this design: ") + Names.Attribute(moved.Attribute) + Phrase.Same(": ") + Names.Group(moved.Group) + Phrase.Same(", ") + Written.Decimal(replayed.Ratio, 3)
            + new Phrase(". Dat komt van lagen die samen worden getrokken, van het minimum per laag, of van het gewicht waar twee volgordes verschillen; daarover gaat het ordeningsbeleid.", ". That comes from strata that are drawn together, from the least number of draws per stratum, or from the weight where two orders disagree; the ordering policy decides on those."),
        ]);
    }

    private static IEnumerable<Block> Cells(DrawDesignResult result)
    {
        yield return new Heading(2, new("De verdeling", "The shares"));
        yield return new Paragraph(new(
            "Trekkingen gaan naar omvang maal dit getal; het grootste is 1,00. Achter het getal staat hoeveel signalen getrokken konden worden; een ster betekent dat daarvan te weinig uitkomsten bekend zijn.",
            "Draws go by size times this number; the largest is 1.00. Behind the number stands how many signals could be drawn; an asterisk means that too few of their outcomes are known."));
        yield return new Table(
            new("Afwijking per klasse en band", "Deviation by class and band"),
            [new(new("Klasse", "Class")), .. Enumerable.Range(0, result.Bands).Select(b => new Column(new($"Band {b}", $"Band {b}"), true))],
            [.. result.Classes.Select(name => (IReadOnlyList<Cell>)[Cell.Text(name), .. result.Cells.Where(c => string.Equals(c.Class, name, StringComparison.Ordinal)).Select(OfCell)])]);
    }

    private static Cell OfCell(DesignedCell cell) =>
        Cell.Text(Written.Decimal(cell.Deviation, 2) + Phrase.Same(cell.Assumed ? "* (" : " (") + Written.Count(cell.Drawable) + Phrase.Same(")"));

    private static Cell Ratio(double? ratio) => ratio is { } known ? Cell.Decimal(known, 3) : Cell.Undefined(new("aan een kant kon niets getrokken worden", "nothing could be drawn on a side"));
}
