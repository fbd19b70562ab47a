using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports.Pictures;

/// <summary>How often a group is reached: the share put forward, before any correction.</summary>
internal static class SelectionPicture
{
    public static IReadOnlyList<Finding> Rates(Findings findings, string attribute) =>
        [.. findings.Items.Where(f => f is { Measure: "selection_rate", EstimateOf: "group", Period: "pooled" } && f.Attribute == attribute)];

    /// <summary>Null where no figure is defined and shown.</summary>
    public static IntervalChart? Of(Findings findings, string attribute)
    {
        var rates = Rates(findings, attribute);
        return !rates.Any(f => f is { Suppressed: false, Estimate: not null }) ? null : new(
            new Phrase("Hoe vaak een groep wordt voorgelegd, naar ", "How often a group is put forward, by ") + Names.Attribute(attribute),
            ShareSentence.Of(findings, rates),
            new("aandeel voorgelegd, zonder correctie voor verschillen tussen signalen", "share put forward, not corrected for differences between signals"),
            Names.Title(attribute),
            [.. rates.Select(f => new IntervalRow(Names.Group(f.Group), f.Suppressed ? null : f.Estimate, f.Interval?.Low, f.Interval?.High)
            {
                Source = Show.From(f),
                UndefinedBecause = Show.Why(f),
                More = [Show.Count(f, "n"), Show.Count(f, "selected")],
            })])
        {
            Percentage = true,
            Digits = 1,
            MoreColumns = [new(new("Signalen", "Signals"), true), new(new("Voorgelegd", "Put forward"), true)],
        };
    }
}
