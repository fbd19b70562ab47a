using FairnessAudit.Population;
using Statistics;
using Statistics.Proportions;

namespace FairnessAudit.Measures;

/// <summary>
/// How people used the order: of the signals on a list the share that they set aside or gave to another team, and of those on no list the
/// share that they took up; by group and score band, and of everybody. An order that is never contradicted is not checked (automation bias).
/// Reported: whether a group is set aside as often as all others is a human step, and judged as one where the policy says so.
/// </summary>
internal static class OverrideFindings
{
    public const string OverrideRate = "override_rate";
    public const string TakenUpRate = "taken_up_rate";

    /// <summary>The attribute, and the one group, of what is said of everybody.</summary>
    public const string Everybody = Grouping.Everybody;

    /// <summary>Everybody, then each group of each attribute; each over all bands, then by band.</summary>
    public static IEnumerable<Finding> All(DecisionRows rows, Overrides overrides) =>
        rows.Attributes.Prepend(Grouping.Single(Grouping.Everybody, rows.Count)).SelectMany(a => Of(rows, overrides, a));

    private static IEnumerable<Finding> Of(DecisionRows rows, Overrides overrides, Grouping attribute)
    {
        var bands = rows.Band.Names.Count;
        var tallies = new OverrideTally[attribute.Names.Count, bands];
        for (var row = 0; row < rows.Count; row++)
            tallies[attribute.Codes[row], rows.Band.Codes[row]] += OverrideTally.Of(overrides, row);
        for (var group = 0; group < attribute.Names.Count; group++)
        {
            var whole = Enumerable.Range(0, bands).Aggregate(default(OverrideTally), (sum, band) => sum + tallies[group, band]);
            foreach (var finding in Both(attribute, group, null, whole))
                yield return attribute.Name is Grouping.Everybody ? With(finding, overrides.NotCounted) : finding;
            for (var band = 0; band < bands; band++)
            {
                foreach (var finding in Both(attribute, group, rows.Band.Names[band], tallies[group, band]))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Both(Grouping attribute, int group, string? band, OverrideTally tally) =>
    [
        Finding(attribute, group, OverrideRate, band, Rate(tally.Overridden, tally.Listed, "no signal of these stood on a list"), new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["n"] = tally.Listed,
            ["overridden"] = tally.Overridden,
            ["set_aside"] = tally.SetAside,
            ["rerouted"] = tally.Rerouted,
        }),
        Finding(attribute, group, TakenUpRate, band, Rate(tally.TakenUp, tally.Unlisted, "every signal of these stood on a list"), new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["n"] = tally.Unlisted,
            ["taken_up"] = tally.TakenUp,
        }),
    ];

    private static Estimate Rate(long k, long n, string nobody) => n == 0 ? Estimate.Undefined(0, nobody) : Proportion.Wilson(k, n);

    private static Finding Finding(Grouping attribute, int group, string measure, string? band, Estimate rate, IReadOnlyDictionary<string, long> counts) => new Finding
    {
        Id = FindingId.Of(attribute.Name, attribute.Names[group], measure, null, band is null ? "none" : "band") + (band is null ? "" : "/" + band),
        Question = 3,
        EstimateOf = "group",
        Measure = measure,
        Process = CountedEvent.Existing,
        Attribute = attribute.Name,
        Group = attribute.Names[group],
        StratumSet = band is null ? "none" : "band",
        Stratum = band,
        Counts = counts,
    }.With(rate);

    /// <summary>Overrides that fit no list say nothing of a rate, but are not passed over in silence.</summary>
    private static Finding With(Finding finding, long notCounted) =>
        finding with { Counts = new Dictionary<string, long>(finding.Counts, StringComparer.Ordinal) { ["not_counted"] = notCounted } };
}
