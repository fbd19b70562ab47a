using FairnessAudit.Measures;
using Interchange.Trust;

namespace FairnessAudit.Tests.Reports;

/// <summary>Findings in each state that a report must be able to tell, with groups from large to empty.</summary>
internal static class SampleFindings
{
    public static Findings Within() => Base("within", new(14, 0, 0, 0, 0), [new("X1", "block", "within", "re-score", false, "everything agrees"), Ratio("within", "netherlands"), Ratio("within", "europe")]) with
    {
        Items = [.. Group("netherlands", 0.98, 0.91, 1.06, "within"), .. Group("europe", 1.01, 0.95, 1.08, "within"), .. Group("turkiye", 1.03, 0.93, 1.14, "within")],
    };

    public static Findings NotShown(string name = "suriname") => Base("not_shown", new(9, 0, 5, 1, 1),
        [Ratio("within", "netherlands"), Ratio("not_shown", name), new("J2", "justify", "not_shown", "origin_main=europe", true, "interval 0.48 to 0.55"), new("B1", "report", "not_possible", "no outcomes yet", true, "no outcomes yet")]) with
    {
        Items =
        [
            .. Group("netherlands", 0.98, 0.91, 1.06, "within"), .. Group("europe", 1.01, 0.95, 1.08, "within"), .. Group("turkiye", 1.09, 0.93, 1.27, "not_shown"), .. Group("morocco", 1.05, 0.97, 1.13, "within"),
            .. Group(name, 1.12, 0.71, 1.77, "not_shown"), .. Group("asia", 0.93, 0.86, 1.01, "within"), .. Small("dutch_caribbean"), .. Group("(unknown)", 1.4, 0.4, 4.9, null),
            Told("netherlands", 0.497, 0.488, 0.506), Told("europe", 0.531, 0.522, 0.541), Told("asia", 0.712, 0.700, 0.724),
        ],
    };

    public static Findings Beyond() => Base("beyond", new(6, 2, 3, 0, 0),
        [new("X1", "block", "within", "re-score", false, "everything agrees"), Ratio("beyond", "outside_europe", excepted: false), Ratio("within", "netherlands")]) with
    {
        Items = [.. Group("netherlands", 0.86, 0.81, 0.91, "within"), .. Group("europe", 0.71, 0.66, 0.76, "beyond"), .. Group("outside_europe", 1.72, 1.58, 1.87, "beyond"), .. Withheld("asia")],
        SexOrAgeUsed = new Dictionary<string, string>(StringComparer.Ordinal) { ["age_band"] = "minors are interviewed first <law>" },
        Policy = new("default", "2026.1", new string('b', 64), "full", ["gate S1 is wider than before: 1.3 instead of 1.25"], 100),
    };

    public static Findings Table() => Base("not_possible", new(0, 0, 0, 0, 0), []) with
    {
        Releasable = false,
        Disclosure = "public-data",
        Policy = null,
        Window = new(null, null),
        Items = [.. Group("African-American", 1.29, 1.2, 1.39, null), .. Group("Caucasian", 0.8, 0.74, 0.87, null)],
    };

    public static IEnumerable<(string Name, Findings Findings)> All() =>
        [("within", Within()), ("not shown", NotShown()), ("beyond", Beyond()), ("table", Table())];

    private static Findings Base(string verdict, GateSummary gates, IReadOnlyList<GateResult> results) => new()
    {
        Releasable = true,
        Inputs = new Dictionary<string, string>(StringComparer.Ordinal) { ["scorecard.json"] = new string('a', 64), ["ordering.yaml"] = new string('c', 64), ["manifest.json"] = new string('d', 64) },
        Policy = new("default", "2026.1", new string('b', 64), "pilot", [], 100),
        Disclosure = "restricted",
        Verdict = verdict,
        Gates = gates,
        GateResults = results,
        Tests = 40,
        Window = new(new(2025, 11, 1), new(2026, 10, 31)),
        Population = new PopulationSummary
        {
            Rows = 101234,
            Eligible = 100734,
            Selected = 9875,
            DrawnAtRandom = 500,
            OutcomeUnknown = 88000,
            WithoutAttributes = 312,
            AttributesWithoutRow = 9,
            Attributes = [new("origin", 312, ["dutch_caribbean"]) { JudgedWithin = "origin_main", MonthsToTierB = new Dictionary<string, int>(StringComparer.Ordinal) { ["dutch_caribbean"] = 36 } }],
        },
        Limits = ["Outcomes of signals that nobody opened are unknown."],
        Items = [],
    };

    private static GateResult Ratio(string verdict, string group, bool excepted = true) =>
        new("S1", "block", verdict, $"origin={group}, full strata, pooled (equivalence)", excepted, "interval 0.91 to 1.06 against 0.8 to 1.25");

    private static IEnumerable<Finding> Group(string group, double ratio, double low, double high, string? verdict)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = 12345, ["selected"] = 1204, ["fp"] = 310, ["tn"] = 2100 };
        yield return Of(group, "mantel_haenszel_risk_ratio", "comparison", ratio, low, high, counts) with { StratumSet = "full", Question = 3, Verdict = verdict, Tier = "A", Kind = "equivalence", Tolerance = [0.8, 1.25], Gate = "S1" };
        yield return Of(group, "mantel_haenszel_risk_ratio", "comparison", ratio * 1.02, low, high, counts) with { Id = $"{group}/mantel_haenszel_risk_ratio/minimal", StratumSet = "minimal", Question = 3, Verdict = verdict, Tier = "A", Kind = "equivalence", Tolerance = [0.8, 1.25] };
        yield return Of(group, "selection_rate", "group", 0.0975, 0.0923, 0.1029, counts);
        yield return Of(group, "false_positive_rate", "group", 0.1286, 0.1159, 0.1425, counts) with { Question = 4 };
    }

    private static IEnumerable<Finding> Small(string group)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = 41, ["selected"] = 0, ["fp"] = 0, ["tn"] = 0 };
        yield return Of(group, "mantel_haenszel_risk_ratio", "comparison", null, null, null, counts) with { StratumSet = "full", Question = 3, Tier = "C", UndefinedBecause = "nobody of the group was selected" };
        yield return Of(group, "selection_rate", "group", 0, 0, 0.0857, counts);
        yield return Of(group, "false_positive_rate", "group", null, null, null, counts) with { UndefinedBecause = "no unfounded case is known" };
    }

    private static IEnumerable<Finding> Withheld(string group) =>
        Group(group, 1.1, 0.9, 1.3, "not_shown").Select(f => f with { Suppressed = true, Estimate = null, Interval = null, Counts = new Dictionary<string, long>(StringComparer.Ordinal) });

    private static Finding Told(string group, double auc, double low, double high) =>
        Of(group, "score_tells_group_auc", "comparison", auc, low, high, new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = 5000 }) with { Question = 1, Verdict = "not_shown" };

    private static Finding Of(string group, string measure, string of, double? estimate, double? low, double? high, IReadOnlyDictionary<string, long> counts) => new()
    {
        Id = $"{group}/{measure}",
        Question = 2,
        EstimateOf = of,
        Measure = measure,
        Attribute = "origin",
        Group = group,
        Capacity = 40,
        Estimate = estimate,
        Interval = estimate is null ? null : new FindingInterval(low, high, 0.95, "test"),
        Counts = counts,
    };
}
