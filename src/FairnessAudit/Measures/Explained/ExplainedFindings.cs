using FairnessAudit.Population;

namespace FairnessAudit.Measures.Explained;

/// <summary>Question 3: does a justified ground explain it? Every group against all others and, where one is named, against a reference; in both stratum sets.</summary>
internal static class ExplainedFindings
{
    /// <param name="table">Counts of one attribute.</param>
    /// <param name="reference">A group to compare with beside all others, or null.</param>
    public static IEnumerable<Finding> Of(CountTable table, string? reference = null)
    {
        foreach (var cube in Sets(table))
        {
            for (var g = 0; g < table.Groups.Count; g++)
            {
                var others = cube.Compare(g);
                foreach (var finding in Of(others, perStratum: true).Concat(Overlap.Of(others)))
                    yield return finding;
                if (reference is null || string.Equals(reference, table.Groups[g], StringComparison.Ordinal))
                    continue;
                foreach (var finding in Of(cube.Compare(g, table.Groups.ToList().IndexOf(reference)), perStratum: false))
                    yield return finding;
            }
        }

        foreach (var finding in SpecificationCurve.Of(table))
            yield return finding;
    }

    /// <summary>A table without declared strata has one set; a second one that is the same would say everything twice.</summary>
    private static IEnumerable<StratumCube> Sets(CountTable table)
    {
        yield return StratumCube.Minimal(table);
        if (table.Full.Count > 1)
            yield return StratumCube.Full(table);
    }

    private static IEnumerable<Finding> Of(Comparison comparison, bool perStratum) =>
        WithinStrata.Of(comparison)
            .Concat(Standardised.Of(comparison))
            .Concat(Disparity.Of(comparison, perStratum))
            .Concat(Robustness.Of(comparison));
}
