using FairnessAudit.Measures;
using FairnessAudit.Measures.Explained;
using Reporting.Documents;

namespace FairnessAudit.Reports.Pictures;

/// <summary>Why the largest raw difference exists: the part that other kinds of signals explain, and the part that is left.</summary>
internal static class ExplainedPicture
{
    /// <summary>Null where no difference is defined and shown.</summary>
    public static IntervalChart? Of(Findings findings, string attribute)
    {
        var told = findings.Items.Where(f => f is { Question: 3, Period: "pooled", Suppressed: false, Estimate: not null, Reference: RateFindings.Others } && f.Attribute == attribute).ToArray();
        var set = told.Any(f => f is { Measure: Standardised.Raw, StratumSet: "full" }) ? "full" : "minimal";
        var whole = told.Where(f => f.Measure is Standardised.Raw && f.StratumSet == set && Headline.MayOwn(findings, f)).MaxBy(f => Math.Abs(f.Estimate!.Value));
        if (whole is null || ExplainedSection.Find(told, whole.Group, Standardised.Composition, set) is not { } kind || ExplainedSection.Find(told, whole.Group, Standardised.Rates, set) is not { } treatment)
            return null;
        return new(
            new Phrase("Waar het verschil vandaan komt: ", "Where the difference comes from: ") + Headline.Who(whole),
            Headline.Title(whole) + new Phrase(" verschilt van alle anderen ", " differs from all others by ") + Cells.Points(whole)
                + new Phrase(". Een andere soort signalen geeft ", ". Another kind of signals gives ") + Bare(kind)
                + new Phrase(", een andere behandeling van dezelfde soort ", ", other treatment of the same kind ") + Bare(treatment) + Phrase.Same("."),
            new("verschil in aandeel voorgelegd met alle anderen, in procentpunten", "difference to all others in the share put forward, in percentage points"),
            new("Deel van het verschil", "Part of the difference"),
            [
                Row(new("het hele verschil", "the whole difference"), whole),
                Row(new("door andere soort signalen", "by another kind of signals"), kind),
                Row(new("door andere behandeling", "by other treatment"), treatment),
            ])
        {
            Percentage = true,
            Digits = 1,
            Reference = 0,
            MoreColumns = [new(new("Signalen", "Signals"), true)],
        };
    }

    private static Phrase Bare(Finding part) => Reporting.Formats.Written.Decimal(part.Estimate!.Value * 100, 1) + Cells.Interval(part, 1, unit: 0.01, named: false);

    private static IntervalRow Row(Phrase label, Finding part) => new(label, part.Estimate, part.Interval?.Low, part.Interval?.High) { Source = Show.From(part), More = [Show.Count(part, "n")] };
}
