using Statistics.Proportions;

namespace FairnessAudit.Measures.Explained;

/// <summary>How much of a group sits in strata without comparable others: there the strata explain everything and show nothing.</summary>
internal static class Overlap
{
    public const string Measure = "lack_of_overlap";
    public const string Alone = "nearly_alone";

    /// <summary>A stratum of which the group makes up more than this has hardly any others.</summary>
    private const double NearlyAlone = 0.90;

    /// <summary>A stratum of which the group makes up less than this has hardly any of the group.</summary>
    private const double NearlyAbsent = 0.01;

    /// <summary>Both kinds of stratum together, and those apart in which the group has hardly any others: a small group is under 1% nearly everywhere.</summary>
    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        long Rows(Func<double, bool> extreme) => (long)comparison.All.Where(s => s.N1 > 0 && extreme(s.N1 / s.N)).Sum(s => s.N1);
        long alone = Rows(share => share > NearlyAlone), absent = Rows(share => share < NearlyAbsent);
        yield return Share(comparison, Measure, alone + absent, alone, absent);
        yield return Share(comparison, Alone, alone, alone, absent);
    }

    private static Finding Share(Comparison comparison, string measure, long rows, long alone, long absent)
    {
        var n = (long)comparison.All.Sum(s => s.N1);
        return (comparison.Finding(measure) with
        {
            Id = FindingId.Of(comparison.Attribute, comparison.Group, measure, null, comparison.StratumSet),
            EstimateOf = "group",
            Reference = null,
            Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = n, ["nearly_alone"] = alone, ["nearly_absent"] = absent },
        }).With(Proportion.Wilson(rows, n));
    }
}
