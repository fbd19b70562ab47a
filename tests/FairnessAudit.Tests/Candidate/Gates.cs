using System.Globalization;

namespace FairnessAudit.Tests.Candidate;

/// <summary>Gates policies for tests: the gates of the shipped one over one attribute, with planned volumes of the small world.</summary>
internal static class Gates
{
    public static string Yaml(params (string Group, double Share)[] shares) => string.Create(CultureInfo.InvariantCulture, $$"""
        schema: gates/1
        id: test
        version: 1.0.0
        stage: pilot
        ceiling: 1.5
        minimum_expected: 5
        maturity_days: 0
        coverage: { unmatched_share: 0.05 }
        disclosure: { base: 10, minimum: 10, minimum_denominator: 100 }
        tiers: { a: 400, b: 110 }
        planned:
          signals_a_year: 3000
          selected_share: 0.4
          design_effect: 1.2
          shares:
            team: { {{string.Join(", ", shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Group}: {s.Share}")))}} }
        attributes: [team]
        but_for: { suspects: [], tells: 0.70 }
        gates:
          - { id: X1, effect: block, kind: exact, rationale: exact, decided_by: board, date: "2026-01-01", exception: never }
          - { id: S1, effect: block, kind: equivalence, attributes: [team], tiers: [A], window_months: 12, low: 0.80, high: 1.25, error: 0.05, rationale: r, decided_by: board, date: "2026-01-01", exception: allowed }
          - { id: S2, effect: block, kind: harm_limit, attributes: [team], tiers: [B], window_months: 12, high: 1.5, error: 0.01, rationale: r, decided_by: board, date: "2026-01-01", exception: allowed }
          - { id: S3, effect: block, kind: not_shown_beyond, attributes: [team], tiers: [A, B, C], window_months: 12, low: 0.80, high: 1.25, error: 0.05, rationale: r, decided_by: board, date: "2026-01-01", exception: allowed }

        """);
}
