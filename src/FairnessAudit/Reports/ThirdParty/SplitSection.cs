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
        foreach (var part in counted.LargerParts.Where(p => p.Reference is not RateFindings.Others))
        {
            if (Sentence(findings, part, words) is { } sentence)
                yield return new Paragraph(sentence) { Lead = true };
        }

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

    /// <summary>Null where the figures are withheld, or nothing can be said.</summary>
    public static Phrase? Sentence(Findings findings, LargerPart part, CountsWords words)
    {
        Finding? Of(string measure) => findings.Items.FirstOrDefault(f =>
            f.Attribute == part.Attribute && f.Group == part.Group && f.Reference == part.Reference && f.Measure == measure && f is { StratumSet: "band", Estimator: "printed", Suppressed: false });
        if (part.Part is LargerPart.CannotTell || Of("raw_selection_difference")?.Estimate is not { } gap || Of("kitagawa_composition")?.Estimate is not { } profile || Of("kitagawa_rates")?.Estimate is not { } people)
            return null;
        var most = part.Part is LargerPart.HumanStep
            ? new Phrase("De menselijke stap bracht het grootste deel van het nadeel: ", "The human step did most of the harm: ")
            : new Phrase("Het risicoprofiel bracht het grootste deel van het nadeel: ", "The risk profile did most of the harm: ");
        return most + words.Group(part.Attribute, part.Group) + new Phrase(" werd ", " was selected ") + Written.Decimal(gap / Point, 2) + new Phrase(" procentpunt vaker gekozen dan ", " percentage points more often than ")
            + words.Group(part.Attribute, part.Reference) + new Phrase("; daarvan kwam ", "; of these ") + Written.Decimal(profile / Point, 2) + new Phrase(" van het risicoprofiel en ", " came from the risk profile and ")
            + Written.Decimal(people / Point, 2) + new Phrase(" van de keuze van mensen binnen dezelfde categorie.", " from what people chose within the same category.");
    }

    private static IReadOnlyList<Cell> Row(Findings findings, ThirdPartySummary counted, Finding gap, CountsWords words)
    {
        Finding? Of(string measure) => findings.Items.FirstOrDefault(f => f.Attribute == gap.Attribute && f.Group == gap.Group && f.Reference == gap.Reference && f.Measure == measure && f is { StratumSet: "band", Estimator: "printed" });
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
