using FairnessAudit.Gate;
using FairnessAudit.Population;
using Interchange.Runs;

namespace FairnessAudit.Drawing;

/// <summary>The comparisons that the policy's gates on the burden judge, and those that they would judge if an outcome were known.</summary>
/// <param name="Contrasts">One a question: of two groups the second is the first turned round.</param>
/// <param name="WithoutOutcome">Attribute and group of those for which no unfounded row is known on a side.</param>
internal sealed record JudgedContrasts(IReadOnlyList<BurdenContrast> Contrasts, IReadOnlyList<string> WithoutOutcome)
{
    /// <exception cref="RefusedException">Exit code 3: the policy judges no burden, or nothing is known of any.</exception>
    public static JudgedContrasts Of(GatesPolicy policy, DrawPopulation population)
    {
        var (contrasts, without) = (new List<BurdenContrast>(), new List<string>());
        var seen = new HashSet<(string, int)>();
        foreach (var (gate, attribute) in Judged(policy, population))
        {
            var groups = Enumerable.Range(0, attribute.Names.Count).Where(g => attribute.Names[g] is not Grouping.Unknown).ToArray();
            foreach (var group in groups.Length == 2 ? groups.Take(1) : groups)
            {
                if (policy.Tier(attribute.Name, attribute.Names[group], gate.WindowsMonths[0]) is not ("A" or "B") || !seen.Add((attribute.Name, group)))
                    continue;
                if (BurdenContrast.Of(population, attribute, group) is { } contrast)
                    contrasts.Add(contrast);
                else
                    without.Add($"{attribute.Name}: {attribute.Names[group]}");
            }
        }

        return contrasts.Count > 0 ? new(contrasts, without) : throw Nothing(policy);
    }

    private static IEnumerable<(GateRule Gate, Grouping Attribute)> Judged(GatesPolicy policy, DrawPopulation population) =>
        from gate in policy.Gates
        where gate.Measure is GateRule.FalsePositive
        from name in gate.Attributes
        select (gate, population.Attributes.Single(a => string.Equals(a.Name, name, StringComparison.Ordinal)));

    private static RefusedException Nothing(GatesPolicy policy) => RefusedException.Input(new Problem
    {
        Code = "no-contrast",
        Column = "gates",
        Value = policy.Id,
        Rule = "no gate of this policy judges the burden on the unfounded of a group of tier A or B with a known unfounded outcome on both sides, so there is nothing to draw for",
        Remedy = "give a policy with a gate of measure false_positive, and signals of which some outcomes are known and have had their time",
    });
}
