using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports.ThirdParty;

/// <summary>How much of a gap the risk profile brings about, and how much people.</summary>
internal static class SplitSection
{
    private const double Point = 0.01;

    public static IEnumerable<Block> Blocks(Findings findings, ThirdPartySummary counted, CountsWords words)
    {
        var gaps = findings.Items.Where(f => f is { Measure: "raw_selection_difference", StratumSet: "band", Estimator: "printed" }).ToArray();
        if (gaps.Length == 0)
            yield break;
        yield return new Heading(2, new("Deed het risicoprofiel het, of deden mensen het?", "Did the risk profile do it, or did people?"));
        yield return new Paragraph(new(
            "Een groep kan vaker worden gekozen doordat het risicoprofiel haar in andere categorieën plaatst, of doordat mensen binnen een categorie anders kiezen. Beide delen samen zijn het hele verschil in procentpunten (Kitagawa). Welk deel groter is, staat er alleen waar dat aan beide uiteinden van de grenzen zo is, met toevalsfout.",
            "A group may be selected more often because the risk profile puts it in other categories, or because people choose otherwise within a category. Both parts together are the whole difference in percentage points (Kitagawa). Which part is larger is said only where it is so at both ends of the bounds, sampling error included."));
        foreach (var sentence in Sentences(findings, counted, words))
            yield return new Paragraph(sentence) { Lead = true };

        foreach (var compared in gaps.GroupBy(f => (f.Attribute, f.Reference)))
        {
            yield return new Table(
                new Phrase("Het verschil met ", "The difference to ") + words.Group(compared.Key.Attribute, compared.Key.Reference!) + new Phrase(" in procentpunten, en waar het vandaan komt, naar ", " in percentage points, and where it comes from, by ") + words.Attribute(compared.Key.Attribute),
                [
                    new(words.Title(compared.Key.Attribute)),
                    new(new("Hele verschil", "Whole difference"), true), new(new("Grenzen", "Bounds"), true),
                    new(new("Risicoprofiel", "Risk profile"), true), new(new("Grenzen", "Bounds"), true),
                    new(new("Mensen", "People"), true), new(new("Grenzen", "Bounds"), true),
                    new(new("Grootste deel", "Larger part")),
                ],
                [.. compared.Select(f => Row(findings, counted, f, words))]);
        }
    }

    /// <summary>One for each group that a gate shows to be chosen beyond tolerance by people, and of which the larger part is known; the widest gap first.</summary>
    public static IEnumerable<Phrase> Sentences(Findings findings, ThirdPartySummary counted, CountsWords words)
    {
        bool Judged(LargerPart part) => findings.Items.Any(f => f is { Verdict: "beyond", StratumSet: "band" } && f.Attribute == part.Attribute && f.Group == part.Group);
        bool Named(LargerPart part) => part.Reference is not RateFindings.Others || counted.LargerParts.All(p => p.Attribute != part.Attribute || p.Group != part.Group || p.Reference is RateFindings.Others);
        return counted.LargerParts.Where(p => p.Part is not LargerPart.CannotTell && Named(p) && Judged(p))
            .Select(p => (Part: p, Gap: Find(findings, p, "raw_selection_difference")?.Estimate ?? 0))
            .OrderByDescending(p => p.Gap).Select(p => Sentence(findings, p.Part, words)).OfType<Phrase>();
    }

    /// <summary>Null where the figures are withheld.</summary>
    private static Phrase? Sentence(Findings findings, LargerPart part, CountsWords words)
    {
        if (Find(findings, part, "raw_selection_difference") is not { Estimate: not null } gap || Find(findings, part, "kitagawa_composition") is not { Estimate: not null } profile || Find(findings, part, "kitagawa_rates") is not { Estimate: not null } people)
            return null;
        var most = part.Part is LargerPart.HumanStep
            ? new Phrase("De menselijke stap bracht het grootste deel van het nadeel. ", "The human step did most of the harm. ")
            : new Phrase("Het risicoprofiel bracht het grootste deel van het nadeel. ", "The risk profile did most of the harm. ");
        return most + words.Group(part.Attribute, part.Group).Upper() + new Phrase(" werd volgens de gedrukte aantallen ", ": by the printed counts selected ") + Points(gap, new("alle aantallen samen: ", "all counts together: "))
            + new Phrase(" procentpunt vaker gekozen dan ", " percentage points more often than ") + words.Group(part.Attribute, part.Reference) + new Phrase("; daarvan kwam ", "; of these ") + Points(profile, Phrase.Same(""))
            + new Phrase(" van het risicoprofiel en ", " came from the risk profile and ") + Points(people, Phrase.Same("")) + new Phrase(" van de keuze van mensen binnen dezelfde categorie.", " from what people chose within the same category.");
    }

    private static Phrase Points(Finding part, Phrase by) => Written.Decimal(part.Estimate!.Value / Point, 2)
        + (part.Bounds is { Low: { } low, High: { } high } ? Phrase.Same(" (") + by + Bounded.Between(low / Point, high / Point, 2) + Phrase.Same(")") : Phrase.Same(""));

    private static Finding? Find(Findings findings, LargerPart part, string measure) => findings.Items.FirstOrDefault(f =>
        f.Attribute == part.Attribute && f.Group == part.Group && f.Reference == part.Reference && f.Measure == measure && f is { StratumSet: "band", Estimator: "printed", Suppressed: false });

    private static IReadOnlyList<Cell> Row(Findings findings, ThirdPartySummary counted, Finding gap, CountsWords words)
    {
        Finding? Of(string measure) => Bounded.Find(findings, gap, measure);
        var part = counted.LargerParts.FirstOrDefault(p => p.Attribute == gap.Attribute && p.Group == gap.Group && p.Reference == gap.Reference)?.Part;
        return
        [
            Cell.Text(words.Group(gap)),
            .. Bounded.Cells(gap, 2, Point).Take(2),
            .. Bounded.Cells(Of("kitagawa_composition"), 2, Point).Take(2),
            .. Bounded.Cells(Of("kitagawa_rates"), 2, Point).Take(2),
            Cell.Text(part switch
            {
                LargerPart.HumanStep => new Phrase("mensen", "people"),
                LargerPart.RiskProfile => new("risicoprofiel", "risk profile"),
                LargerPart.CannotTell => new("niet te zeggen", "cannot be told"),
                _ => new("niet vaker gekozen aangetoond", "not shown selected more often"),
            }),
        ];
    }
}
