using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Does the score carry origin without naming it?</summary>
internal static class StandInSection
{
    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var told = findings.Items.Where(f => f.Measure is StandIns.ScoreTellsGroup.Measure && f.Period is "pooled").ToArray();
        if (told.Length == 0)
            yield break;
        yield return new Heading(2, new("Zit er een beschermd kenmerk in de invoer, of iets dat ervoor in de plaats staat?", "Is a protected attribute, or a stand-in for one, among the inputs?"));
        yield return new Heading(3, new("Verraadt de score alleen al de groep?", "Does the score alone tell the group?"));
        yield return new Paragraph(new(
            "Stel dat iemand alleen de score van twee mensen ziet, een uit de groep en een daarbuiten. Hoe vaak heeft wie uit de groep komt de hogere score? Bij 0,50 zegt de score niets over de groep; bij 1,00 of 0,00 verraadt hij haar altijd.",
            "Suppose somebody sees only the scores of two people, one from the group and one from outside. How often does the one from the group have the higher score? At 0.50 the score says nothing about the group; at 1.00 or 0.00 it always tells."));
        foreach (var attribute in told.GroupBy(f => f.Attribute, StringComparer.Ordinal))
            yield return Told(attribute.Key, [.. attribute]);
    }

    private static IntervalChart Told(string attribute, IReadOnlyList<Finding> findings) => new(
        new Phrase("Wat de score alleen al zegt over ", "What the score alone says about ") + Names.Attribute(attribute),
        new("Hoe verder een stip van 0,50 ligt, hoe meer de score over de groep zegt.", "The further a dot lies from 0.50, the more the score says about the group."),
        new("kans dat iemand uit de groep de hogere score heeft", "chance that one from the group has the higher score"),
        Names.Title(attribute),
        [.. findings.Where(f => f.StratumSet is "none").Select(f => new IntervalRow(Names.Group(f.Group), f.Suppressed ? null : f.Estimate, f.Interval?.Low, f.Interval?.High)
        {
            Status = Show.Status(f),
            UndefinedBecause = Show.Why(f),
            More = [Show.Count(f, "n"), Show.Estimate(Comparable(findings, f), 3, percentage: false)],
        })])
    {
        Reference = 0.5,
        Range = (0.4, 0.6),
        Digits = 3,
        MoreColumns = [new(new("Signalen", "Signals"), true), new(new("Bij vergelijkbare signalen", "With comparable signals"), true)],
    };

    private static Finding? Comparable(IReadOnlyList<Finding> findings, Finding alone) =>
        findings.FirstOrDefault(f => f.StratumSet is "full" && string.Equals(f.Group, alone.Group, StringComparison.Ordinal));
}
