using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Drawing;

/// <summary>What the design rests on, and what it cannot say.</summary>
internal static class DrawDesignLimits
{
    public static IEnumerable<Block> Blocks(DrawDesignResult result)
    {
        yield return new Heading(2, new("Waar het op rust en wat het niet zegt", "What it rests on, and what it does not say"));
        yield return new BulletList(
        [
            Assumed(result),
            new("De varianties nemen signalen als onafhankelijk; meerdere signalen van een persoon of sponsor maken ze alle groter.", "The variances take signals as independent; several signals of a person or a sponsor make all of them larger."),
            new("De verhouding is die van de hele last, niet die binnen lagen; de audit zelf vergelijkt ook binnen klasse.", "The ratio is that of the whole burden, not of that within strata; the audit itself compares within class too."),
            new("Wat verandert is waar aselect wordt gekeken. Geen signaal wordt er anders door geordend, en een trekking leidt alleen tot een vroege blik van een mens.", "What changes is where somebody looks at random. No signal is ordered otherwise by it, and a draw leads to an early human look only."),
        ]);
        if (result.WithoutOutcome.Count > 0)
        {
            yield return new Notice(NoticeKind.NotShown, new("Hiervoor kon niets worden ontworpen", "For these nothing could be designed"),
                [new Phrase("Van een kant is geen ongegronde uitkomst bekend: ", "No unfounded outcome is known of a side: ") + Phrase.Same(string.Join("; ", result.WithoutOutcome) + ".")]);
        }

        yield return new Paragraph(new(
            $"Het blok in {DrawDesignYaml.FileName} noemt geen groep. Wie het overneemt, maakt een nieuwe versie van het ordeningsbeleid, die wordt beoordeeld en vrijgegeven als elke andere.",
            $"The block in {DrawDesignYaml.FileName} names no group. To take it over is to make a new version of the ordering policy, which is audited and released like any other."));
    }

    private static Phrase Assumed(DrawDesignResult result)
    {
        var cells = result.Cells.Where(c => c is { Assumed: true, Drawable: > 0 }).ToArray();
        var rule = new Phrase("Met minder dan ", "With fewer than ") + Written.Count(result.LeastKnown)
            + new Phrase(" bekende uitkomsten, of uitkomsten van \u00E9\u00E9n soort, krijgt een klasse en band de binomiale afwijking van haar band, met de groepen zoals ze erin voorkomen. Dat geldt voor ", " known outcomes, or outcomes of one kind, a class and band takes the binomial deviation of its band, with the groups as they occur in it. That holds for ");
        return cells.Length == 0
            ? rule + new Phrase("geen enkele met signalen.", "none that has signals.")
            : rule + Phrase.Join(", ", cells.Select(c => Phrase.Same(FormattableString.Invariant($"{c.Class} band {c.Band} ({c.Known})")))) + Phrase.Same(".");
    }
}
