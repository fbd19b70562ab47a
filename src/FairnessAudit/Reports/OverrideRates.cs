using FairnessAudit.Measures;

namespace FairnessAudit.Reports;

/// <summary>Findings on overrides, found again by what they are about.</summary>
internal sealed class OverrideRates
{
    private readonly Dictionary<(string Measure, string Attribute, string Group, string? Band), Finding> by;
    private readonly IReadOnlyList<Finding> all;

    public OverrideRates(IReadOnlyList<Finding> all)
    {
        this.all = all;
        by = all.ToDictionary(f => (f.Measure, f.Attribute, f.Group, f.Stratum));
        Bands = [.. all.Select(f => f.Stratum).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>In the order of the findings.</summary>
    public IReadOnlyList<string> Bands { get; }

    public IEnumerable<string> Groups(string attribute) => all.Where(f => f.Attribute == attribute).Select(f => f.Group).Distinct(StringComparer.Ordinal);

    public Finding Overall(string measure) => by[(measure, OverrideFindings.Everybody, OverrideFindings.Everybody, null)];

    public Finding? Of(string measure, string attribute, string group, string? band) => by.GetValueOrDefault((measure, attribute, group, band));
}
