using System.Globalization;
using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports.ThirdParty;

/// <summary>Who counted what, how it was protected, and what that means for the figures.</summary>
internal static class CountedSection
{
    private const int ShortDigest = 16;

    public static IEnumerable<Block> Blocks(Findings findings, ThirdPartySummary counted, CountsWords words)
    {
        yield return new Heading(2, new("Wat is onderzocht", "What was audited"));
        yield return new Paragraph(words.About);
        yield return new Paragraph(new(
            "Wie welke herkomst heeft, is hier niet bekend en nooit bekend geweest: een derde koppelde, telde en gaf alleen deze aantallen. Elk cijfer hieronder is wat alle tellingen gemeen hebben die bij de afgeronde tabel passen.",
            "Who has which origin is not known here and never was: a third party linked, counted and handed over these counts only. Every figure below is what all counts that fit the rounded table have in common."));
        yield return new Facts(
        [
            new(new("Geteld door", "Counted by"), Cell.Text(counted.CountedBy)),
            new(new("Periode", "Period"), Cell.Text(counted.Period)),
            new(new("Aantallen", "Counts"), Cell.Text(Written.Count(counted.Lines) + new Phrase(", waarvan ingehouden ", ", of which withheld ") + Written.Count(counted.Withheld))),
            new(new("Afronding", "Rounding"), Cell.Text(Rounding(counted))),
            new(new("Bron", "Source"), Cell.Text(counted.Source)),
            new(new("Licentie", "Licence"), Cell.Text(counted.Licence)),
            .. findings.Policy is { } policy ? [new Fact(new("Toetsbeleid", "Gates policy"), Cell.Text(string.Create(CultureInfo.InvariantCulture, $"{policy.Id} {policy.Version}")))] : Array.Empty<Fact>(),
            .. findings.Inputs.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => new Fact(Phrase.Same(i.Key), Cell.Code(i.Value[..ShortDigest] + "\u2026"))),
        ]);
    }

    private static Phrase Rounding(ThirdPartySummary counted) => counted.Rounding switch
    {
        "none" => new("geen", "none"),
        "nearest" => new Phrase("op het dichtstbijzijnde veelvoud van ", "to the nearest multiple of ") + Written.Count(counted.Base),
        "controlled" => new Phrase("naar een veelvoud ernaast van ", "to a neighbouring multiple of ") + Written.Count(counted.Base) + new Phrase(", zo dat delen optellen", ", so that parts add up"),
        _ => new Phrase("toevallig, veelvouden van ", "by chance, multiples of ") + Written.Count(counted.Base),
    };
}
