using System.Text;
using System.Text.RegularExpressions;
using Interchange.Columns;
using Interchange.Runs;
using Prioritisation.Ordering;

namespace Publication.Tests.Schemas;

/// <summary>The reader of ordering policies asks key by key, and says which it knows wherever it meets one that it does not.</summary>
internal static partial class OrderingKeys
{
    private const string Why = "rationale: r, decided_by: d, date: 2026-10-05";
    private const string Unknown = "key_that_nobody_reads";

    /// <summary>With every optional part, once with rates by hand and once with rates that are solved.</summary>
    private static readonly string[] Whole = [Policy("ageing_per_day: 20", ""), Policy("", $"ageing: {{ slowest_per_day: 10, {Unknown}: 1, targets: [{{ class: b, wait_ratio: 1, load: 0.5, {Unknown}: 1 }}], {Why} }}")];

    public static IEnumerable<string> Differences(OwnedFile owned)
    {
        var known = Whole.SelectMany(Told).ToLookup(t => t.Place, t => t.Keys, StringComparer.Ordinal);
        var places = SchemaPlaces.Of(owned);
        return SameKeys.Compare("places", known.Select(k => k.Key), places.Keys)
            .Concat(places.Where(p => known.Contains(p.Key)).SelectMany(p => SameKeys.Compare(p.Key, known[p.Key].SelectMany(k => k), p.Value)));
    }

    private static IEnumerable<(string Place, string[] Keys)> Told(string yaml)
    {
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(SourceFile.Of("whole.yaml", Encoding.UTF8.GetBytes(yaml))));
        return refused.Problems.Where(p => p.Code is "policy-unknown-key" && p.Column!.EndsWith(Unknown, StringComparison.Ordinal))
            .Select(p => (Number().Replace(p.Column![..^Unknown.Length].TrimEnd('.'), "[]"), p.Remedy!.Split("known here: ")[1].Split(", ")));
    }

    private static string Policy(string rate, string ageing) => $$"""
        schema: ordering-policy/2
        id: whole
        version: 1
        purpose: p
        {{Unknown}}: 1
        {{ageing}}
        classes:
          - { name: a, label: { nl: n, en: e, {{Unknown}}: 1 }, strict: true, strict_share: 0.3, head: 1, ageing_per_day: 20, norm: { days: 1, kind: working, {{Unknown}}: 1 }, maximum_age_days: 5, lapse_after_days: 20, {{Why}}, {{Unknown}}: 1 }
          - { name: b, strict: false, head: 1, {{(rate.Length > 0 ? rate + ", " : "")}}maximum_age_days: 5, lapse_after_days: 20, {{Why}}, {{Unknown}}: 1 }
        bands: { probabilities: [0.5], points: 1, {{Why}}, {{Unknown}}: 1 }
        days: { kind: working, {{Why}}, {{Unknown}}: 1 }
        deadline: { points: 1, slack_days: 1, {{Why}}, {{Unknown}}: 1 }
        forced: { share: 0.5, {{Why}}, {{Unknown}}: 1 }
        random: { share: 0.1, per_stratum: 5, disagreement: 2, deviations: { a: [1, 1], b: [1, 1] }, deviations_from: f, {{Why}}, {{Unknown}}: 1 }
        capacity: { minimum: 2, maximum: 10, {{Why}}, {{Unknown}}: 1 }
        routing: { teams: [{ name: t, classes: [a, b], where: { column: c, levels: [x], {{Unknown}}: 1 }, {{Unknown}}: 1 }], {{Why}}, {{Unknown}}: 1 }
        """;

    [GeneratedRegex(@"\[\d+\]", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
