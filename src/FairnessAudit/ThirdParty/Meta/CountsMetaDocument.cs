namespace FairnessAudit.ThirdParty.Meta;

/// <summary>The description of a third party's table as YAML holds it, before any rule was checked. Settable because the reader fills it.</summary>
internal sealed class CountsMetaDocument
{
    public string? Schema { get; set; }

    public string? Id { get; set; }

    public WordsSection? About { get; set; }

    public WordsSection? Unit { get; set; }

    public string? Source { get; set; }

    public string? Licence { get; set; }

    public string? CountedBy { get; set; }

    public string? Period { get; set; }

    public RoundingSection? Rounding { get; set; }

    public List<SuppressionSection>? Suppression { get; set; }

    public List<StepSection>? Steps { get; set; }

    public List<TotalSection>? StepTotals { get; set; }

    public string? Population { get; set; }

    public string? Selection { get; set; }

    public string? HumanStep { get; set; }

    public List<AttributeSection>? Attributes { get; set; }

    public List<StratumSection>? Strata { get; set; }

    internal sealed class WordsSection
    {
        public string? Nl { get; set; }

        public string? En { get; set; }
    }

    internal sealed class RoundingSection
    {
        public string? Kind { get; set; }

        public int? Base { get; set; }

        public string? Ties { get; set; }

        public int? Maximum { get; set; }
    }

    internal sealed class SuppressionSection
    {
        public string? Mark { get; set; }

        public long? Low { get; set; }

        public long? High { get; set; }
    }

    internal sealed class StepSection
    {
        public string? Name { get; set; }

        public string? Of { get; set; }

        public List<string>? SumOf { get; set; }

        public WordsSection? Words { get; set; }
    }

    internal sealed class TotalSection
    {
        public string? Whole { get; set; }

        public List<string>? Parts { get; set; }
    }

    internal sealed class AttributeSection
    {
        public string? Name { get; set; }

        public bool? Complete { get; set; }

        public string? Reference { get; set; }

        public WordsSection? Words { get; set; }

        public List<GroupSection>? Groups { get; set; }
    }

    internal sealed class GroupSection
    {
        public string? Name { get; set; }

        public List<string>? SumOf { get; set; }

        public WordsSection? Words { get; set; }
    }

    internal sealed class StratumSection
    {
        public string? Name { get; set; }

        public string? Kind { get; set; }

        public bool? Complete { get; set; }

        public List<string>? Levels { get; set; }

        public WordsSection? Words { get; set; }

        public List<BandSection>? Bands { get; set; }
    }

    internal sealed class BandSection
    {
        public string? Name { get; set; }

        public List<string>? Levels { get; set; }

        public bool? High { get; set; }

        public WordsSection? Words { get; set; }
    }
}
