namespace FairnessAudit.Gate;

/// <summary>The policy file as YAML holds it, before any rule was checked. Settable because the reader fills it.</summary>
internal sealed class GatesPolicyDocument
{
    public string? Schema { get; set; }

    public string? Id { get; set; }

    public string? Version { get; set; }

    public string? Stage { get; set; }

    public double? Ceiling { get; set; }

    public double? BeyondError { get; set; }

    public double? MinimumExpected { get; set; }

    public int? MaturityDays { get; set; }

    public CoverageSection? Coverage { get; set; }

    public DisclosureSection? Disclosure { get; set; }

    public TierSection? Tiers { get; set; }

    public PlannedSection? Planned { get; set; }

    public UnknownSection? Unknown { get; set; }

    public double? MinimumOverlap { get; set; }

    public PilotSection? Pilot { get; set; }

    public ButForSection? ButFor { get; set; }

    public List<string>? Attributes { get; set; }

    public List<List<string>>? Crossed { get; set; }

    public Dictionary<string, string>? Parents { get; set; }

    public Dictionary<string, string>? References { get; set; }

    public List<GateSection>? Gates { get; set; }

    public DriftSection? Drift { get; set; }

    internal sealed class UnknownSection
    {
        public double? OddsFactor { get; set; }

        public string? Rationale { get; set; }
    }

    internal sealed class PilotSection
    {
        public double? ShareOfCapacity { get; set; }

        public int? ExpiresMonths { get; set; }

        public string? Rationale { get; set; }
    }

    internal sealed class ButForSection
    {
        public List<string>? Suspects { get; set; }

        public double? Tells { get; set; }

        public string? Rationale { get; set; }
    }

    internal sealed class CoverageSection
    {
        public double? UnmatchedShare { get; set; }
    }

    internal sealed class DisclosureSection
    {
        public int? Base { get; set; }

        public int? Minimum { get; set; }

        public int? MinimumDenominator { get; set; }
    }

    internal sealed class TierSection
    {
        public double? A { get; set; }

        public double? B { get; set; }
    }

    internal sealed class PlannedSection
    {
        public double? SignalsAYear { get; set; }

        public double? SelectedShare { get; set; }

        public double? DesignEffect { get; set; }

        public Dictionary<string, double>? Steps { get; set; }

        public Dictionary<string, Dictionary<string, double>>? Shares { get; set; }
    }

    internal sealed class GateSection
    {
        public string? Id { get; set; }

        public string? Effect { get; set; }

        public string? Kind { get; set; }

        public string? Measure { get; set; }

        public List<string>? Attributes { get; set; }

        public List<string>? Tiers { get; set; }

        public List<string>? StratumSets { get; set; }

        public List<int>? WindowsMonths { get; set; }

        public double? Low { get; set; }

        public double? High { get; set; }

        public double? Error { get; set; }

        public Dictionary<string, string>? As { get; set; }

        public int? Quarters { get; set; }

        public int? MinimumDraws { get; set; }

        public int? MinimumDrawsInGroup { get; set; }

        public int? MinimumInStratum { get; set; }

        public double? MaximumNonResponse { get; set; }

        public double? MaximumDifference { get; set; }

        public string? Owner { get; set; }

        public string? Rationale { get; set; }

        public string? DecidedBy { get; set; }

        public string? Date { get; set; }

        public string? Exception { get; set; }
    }
}
