using FairnessAudit.Measures;

namespace FairnessAudit.Gate;

/// <summary>What the policy says of groups too small for a verdict of their own: within what they are judged, and when they would be large enough.</summary>
internal static class SmallGroups
{
    private const int Year = 12;

    public static PopulationSummary With(GatesPolicy policy, PopulationSummary population) => population with
    {
        Attributes = [.. population.Attributes.Select(a => a with
        {
            JudgedWithin = policy.Parents.GetValueOrDefault(a.Attribute),
            MonthsToTierB = Months(policy, a),
        })],
    };

    /// <summary>The shortest window of the policy that would be long enough; where none is, as many whole months as the planned volumes ask for.</summary>
    private static SortedDictionary<string, int> Months(GatesPolicy policy, AttributeCoverage attribute)
    {
        var months = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in attribute.NotJudgedSeparately)
        {
            if (policy.Expected(attribute.Attribute, group, Year) is not ({ } cases and > 0))
                continue;
            var needed = (int)Math.Min(int.MaxValue, Math.Ceiling(Year * policy.Tiers.B / cases));
            months[group] = policy.Windows.FirstOrDefault(window => window >= needed, needed);
        }

        return months;
    }
}
