using FairnessAudit.Measures;

namespace FairnessAudit.ThirdParty.Meta;

/// <summary>A checked document as what it means.</summary>
internal static class CountsMetaMaking
{
    public static CountsMeta Make(CountsMetaDocument document) => new()
    {
        Id = document.Id!,
        About = Words(document.About, document.Id!),
        Unit = Words(document.Unit, "persons"),
        Source = document.Source!,
        Licence = document.Licence!,
        CountedBy = document.CountedBy!,
        Period = document.Period!,
        Rounding = Rounding(document.Rounding!),
        Suppression = (document.Suppression ?? []).ToDictionary(s => s.Mark!, s => new HiddenCount(s.Low!.Value, s.High), StringComparer.Ordinal),
        Steps = [.. document.Steps!.Select(s => Step(s, document.StepTotals ?? []))],
        Population = document.Population!,
        Selection = document.Selection!,
        HumanStep = document.HumanStep ?? document.Selection!,
        Attributes = [.. document.Attributes!.Select(Attribute)],
        Strata = [.. (document.Strata ?? []).Select(Stratum)],
    };

    private static RoundingRule Rounding(CountsMetaDocument.RoundingSection section) => new(
        section.Kind!,
        section.Base ?? 1,
        section.Ties ?? RoundingRule.Either,
        section.Maximum ?? Math.Max(0, (section.Base ?? 1) - 1));

    private static CountedStep Step(CountsMetaDocument.StepSection section, List<CountsMetaDocument.TotalSection> totals)
    {
        List<IReadOnlyList<string>> sums = [.. totals.Where(t => t.Whole == section.Name).Select(t => t.Parts!)];
        if (section.SumOf is { Count: > 0 } own)
            sums.Insert(0, own);
        return new(section.Name!, section.Of, sums, Words(section.Words, section.Name!));
    }

    private static CountedAttribute Attribute(CountsMetaDocument.AttributeSection section) => new(
        section.Name!,
        section.Complete!.Value,
        section.Reference,
        [.. section.Groups!.Select(g => new CountedGroup(g.Name!, g.SumOf ?? [], Words(g.Words, g.Name!)))],
        Words(section.Words, section.Name!));

    private static CountedStratum Stratum(CountsMetaDocument.StratumSection section) => new(
        section.Name!,
        section.Kind!,
        section.Complete!.Value,
        section.Levels!,
        [.. (section.Bands ?? []).Select(b => new LevelBand(b.Name!, b.Levels!, b.High ?? false, Words(b.Words, b.Name!)))],
        Words(section.Words, section.Name!));

    /// <summary>What nobody put in words is shown as the table spells it.</summary>
    private static SaidTwice Words(CountsMetaDocument.WordsSection? section, string otherwise) => new(section?.Nl ?? otherwise, section?.En ?? otherwise);
}
