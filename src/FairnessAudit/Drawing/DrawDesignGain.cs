using FairnessAudit.Reports;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Drawing;

/// <summary>What the design gains on the same data, also where that is nothing.</summary>
internal static class DrawDesignGain
{
    public static IEnumerable<Block> Blocks(DrawDesignResult result)
    {
        yield return new Heading(2, new("Wat het oplevert, gemeten op dezelfde nachten", "What it gains, measured on the same nights"));
        yield return new BulletList(
        [
            Said(new("Nachten opnieuw gespeeld, vergelijking met de grootste variantie: ", "Nights replayed, the contrast that varies most: "), result.WorstReplayed),
            Said(new("Nachten opnieuw gespeeld, gemiddeld over de vergelijkingen: ", "Nights replayed, mean over the contrasts: "), result.MeanReplayed),
            Said(new("Elke klasse en band een eigen laag over het hele venster, de grootste: ", "Every class and band a stratum over the whole window, the contrast that varies most: "), result.WorstPlanned),
            Said(new("Elke klasse en band een eigen laag over het hele venster, gemiddeld: ", "Every class and band a stratum over the whole window, mean: "), result.MeanPlanned),
        ]);
        if (result.Contrasts.All(c => c.PresentReplayed.Equals(c.DesignedReplayed)))
        {
            yield return new Notice(NoticeKind.Warning, new("In deze nachten verandert het ontwerp niets", "In these nights the design changes nothing"),
            [new(
                $"De aselecte plaatsen van een nacht laten met het minimum per laag niets over om te verdelen (lagen per nacht, hoogstens: {result.MostStrata}). Het ontwerp telt pas bij meer aselecte plaatsen per nacht.",
                $"With the least number per stratum the random places of a night leave nothing to share out (strata a night, at most: {result.MostStrata}). The design counts once a night has more random places.")]);
        }

        yield return new Table(
            new("Standaardfout van de logaritme van de verhouding die de trekkingen toevoegen", "Standard error of the log of the ratio that the draws add"),
            [new(new("Kenmerk", "Attribute")), new(new("Groep", "Group")), new(new("Ongegrond (geschat)", "Unfounded (estimated)"), true), new(new("Naar omvang", "By size"), true), new(new("Nu", "Now"), true), new(new("Ontwerp", "Design"), true), new(new("Nachten nu", "Nights now"), true), new(new("Nachten met ontwerp", "Nights with the design"), true)],
            [.. result.Contrasts.Select(c => (IReadOnlyList<Cell>)[Cell.Text(Names.Attribute(c.Attribute)), Cell.Text(Names.Group(c.Group)), Cell.Count((long)Math.Round(c.Unfounded)), Error(c.Proportional), Error(c.Present), Error(c.Designed), Error(c.PresentReplayed), Error(c.DesignedReplayed)])]);
    }

    private static Phrase Said(Phrase what, VarianceFall fall) => what + (fall.Share is not { } share
        ? new("niet bepaald.", "not defined.")
        : Math.Abs(share) < 0.0005 ? new("de variantie verandert niet.", "the variance does not change.")
        : share > 0 ? new Phrase("de variantie daalt met ", "the variance falls by ") + Written.Percentage(share, 1) + Phrase.Same(".")
        : new Phrase("de variantie stijgt met ", "the variance rises by ") + Written.Percentage(-share, 1) + Phrase.Same("."));

    private static Cell Error(double? variance) => variance is { } known
        ? Cell.Decimal(Math.Sqrt(known), 3)
        : Cell.Undefined(new("een laag heeft geen trekking", "a stratum has no draw"));
}
