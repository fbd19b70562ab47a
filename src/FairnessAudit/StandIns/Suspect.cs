using FairnessAudit.Measures;
using FairnessAudit.Population;

namespace FairnessAudit.StandIns;

/// <summary>A feature, or a pair of features, of which a change may move nobody's score band.</summary>
/// <param name="Name">The part of the model that made it suspect.</param>
/// <param name="Features">The one or two features that are changed, as numbers of their terms.</param>
/// <param name="Because">One English sentence.</param>
internal sealed record Suspect(string Name, IReadOnlyList<int> Features, string Because)
{
    /// <summary>
    /// What the policy names, and what is shown to tell a group beyond its limit. A pair that tells no more than a suspect feature of its own
    /// is that feature over again, and changing the feature changes the pair.
    /// </summary>
    /// <param name="rule">The policy's.</param>
    /// <param name="told">Areas of every part.</param>
    /// <param name="parts">Terms before pairs.</param>
    public static IReadOnlyList<Suspect> Of(ButForRule rule, (Finding Finding, Area Area)[] told, IReadOnlyList<ScoredTerm> parts)
    {
        var within = told.Where(x => x.Finding is { StratumSet: "full", Group: not Grouping.Unknown } && x.Area.Low is not null).ToLookup(x => x.Finding.Term, StringComparer.Ordinal);
        var suspects = new List<Suspect>();
        foreach (var part in parts)
        {
            var own = suspects.Where(s => s.Features.Count == 1 && part.Pair is { } pair && parts[s.Features[0]].IsFeatureOf(pair)).ToArray();
            var most = within[part.Name].Where(x => own.All(s => Beyond(x, within[s.Name]))).OrderByDescending(x => x.Area.Low).FirstOrDefault();
            if (rule.Suspects.Contains(part.Name, StringComparer.Ordinal))
                suspects.Add(new(part.Name, Places(part, parts), "the policy names it"));
            else if (most.Area?.Low > rule.Tells)
                suspects.Add(new(part.Name, Places(part, parts), Tells(part, most.Finding, most.Area)));
        }

        return suspects;
    }

    private static bool Beyond((Finding Finding, Area Area) pair, IEnumerable<(Finding Finding, Area Area)> feature) =>
        feature.Where(x => x.Finding.Attribute == pair.Finding.Attribute && x.Finding.Group == pair.Finding.Group).All(x => pair.Area.Low > x.Area.Value);

    private static string Tells(ScoredTerm part, Finding finding, Area area) => FormattableString.Invariant(
        $"within strata {(part.Pair is null ? "it tells" : "both together tell")} {finding.Attribute}={finding.Group} with an area of {area.Value:0.000}, at least {area.Low:0.000}");

    private static int[] Places(ScoredTerm part, IReadOnlyList<ScoredTerm> parts) => part.Pair is { } pair
        ? [Place(pair.First, parts), Place(pair.Second, parts)]
        : [Place(part.Name, parts)];

    private static int Place(string feature, IReadOnlyList<ScoredTerm> parts) =>
        Enumerable.Range(0, parts.Count).First(i => string.Equals(parts[i].Name, feature, StringComparison.Ordinal));
}
