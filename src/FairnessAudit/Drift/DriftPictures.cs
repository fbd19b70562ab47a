using FairnessAudit.Gate;
using FairnessAudit.Reports;
using FairnessAudit.Reports.Dutch;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Drift;

/// <summary>The ratio over the weeks, a picture a comparison: those of the first attribute, and all that a breach names.</summary>
internal static class DriftPictures
{
    private const int WeeksShown = 13;

    public static IEnumerable<Block> Blocks(DriftLook look)
    {
        var selection = look.Comparisons.Where(c => c.Measure is WatchedRule.Selection).ToArray();
        if (selection.Length == 0)
            yield break;
        yield return new Heading(2, new("De verhouding over de weken", "The ratio over the weeks"));
        yield return new Paragraph(new(
            $"Elke regel is het gemiddelde over de {look.Promise.WindowWeeks} weken tot dan. De streep is het interval voor \u00E9\u00E9n blik; in de tabel staat ernaast het interval dat op elk moment mag worden bekeken, gerekend vanaf de vrijgave. Alleen dat laatste telt bewijs op. Het grijze vlak is wat geen drift is.",
            $"Each line is the mean over the {look.Promise.WindowWeeks} weeks until then. The whisker is the interval for one look; beside it in the table stands the interval that may be looked at at any time, counted from the release. Only that adds up evidence. The grey area is what is no drift."));
        foreach (var comparison in look.Comparisons.Where(c => c.Measure is not WatchedRule.UnknownShare && (c.Attribute == selection[0].Attribute && c.Measure is WatchedRule.Selection || look.Named.Any(n => n.Comparison == c.Id))))
            yield return Chart(comparison);
    }

    private static IntervalChart Chart(DriftComparison comparison) => new(
        new Phrase("Verhouding tot alle anderen: ", "Ratio to all others: ") + DriftReport.Comparison(comparison),
        Sentence(comparison),
        new("verhouding tot alle anderen, bij vergelijkbare signalen", "ratio to all others, with comparable signals"),
        new("Weken tot en met die van", "Weeks up to that of"),
        [.. comparison.Weeks.TakeLast(WeeksShown).Select(Row)])
    {
        Logarithmic = true,
        Reference = 1,
        Tolerance = comparison.Low is { } low ? new Band(low, comparison.High, new Phrase("geen drift ", "no drift ") + Written.Decimal(low, 2) + new Phrase(" tot ", " to ") + Written.Decimal(comparison.High, 2)) : null,
        Range = (0.5, 2),
        IntervalHeader = new("95%-interval, \u00E9\u00E9n blik", "95% interval, one look"),
        MoreColumns = [new(new("Signalen", "Signals"), true), new(new("Gebeurd", "Happened"), true), new(new("95%-interval, elke blik, sinds de vrijgave", "95% interval, every look, since the release"), true), new(new("Eigen bewijs", "Own evidence"), true)],
    };

    /// <summary>Why a picture of ratios has none; one of 0 or without bound is defined and cannot be drawn.</summary>
    public static Phrase NoRatio(string? because) => because is { } reason ? InDutch.Of(reason) : new("0, of zonder grens", "0, or without bound");

    private static IntervalRow Row(DriftPoint point) => new(Written.Date(point.Monday), point.Rolling is > 0 and < 100 ? point.Rolling : null, point.RollingInterval?.Low, point.RollingInterval?.High)
    {
        UndefinedBecause = NoRatio(point.UndefinedBecause),
        More = [Cell.Count(point.N), Cell.Count(point.Happened), point.Sequence is { } s ? Cell.Interval(s.Low, s.High) : Cell.Undefined(new("een aandeel", "a share")), Cell.Decimal(point.Evidence, 1)],
    };

    private static Phrase Sentence(DriftComparison comparison)
    {
        var last = comparison.Weeks[^1];
        return last.Rolling is { } ratio && double.IsFinite(ratio)
            ? Names.Group(comparison.Group) + new Phrase(": bij de audit ", ": at the audit ") + (comparison.Audited is { } audited ? Written.Decimal(audited, 2) : new Phrase("niet bepaald", "undefined")) + new Phrase(", over de laatste weken ", ", over the last weeks ") + Written.Decimal(ratio, 2) + Phrase.Same(".")
            : Names.Group(comparison.Group) + new Phrase(": over de laatste weken niet bepaald.", ": undefined over the last weeks.");
    }
}
