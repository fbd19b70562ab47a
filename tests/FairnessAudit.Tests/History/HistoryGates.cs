namespace FairnessAudit.Tests.History;

/// <summary>A gates policy that judges selection and human steps over a quarter, "set aside" among them.</summary>
internal static class HistoryGates
{
    public const string Yaml = """
        schema: gates/1
        id: test
        version: 1.0.0
        stage: full
        ceiling: 1.5
        beyond_error: 0.05
        minimum_expected: 5
        minimum_overlap: 0.10
        unknown: { odds_factor: 2, rationale: r }
        pilot: { share_of_capacity: 0.5, expires_months: 6, rationale: r }
        maturity_days: 0
        coverage: { unmatched_share: 0.05 }
        disclosure: { base: 10, minimum: 10, minimum_denominator: 100 }
        tiers: { a: 400, b: 110 }
        planned:
          signals_a_year: 20000
          selected_share: 0.4
          design_effect: 1.2
          steps: { opened: 0.3, set_aside: 0.3 }
          shares:
            team: { a: 0.5, b: 0.5 }
        attributes: [team]
        but_for: { suspects: [], tells: 0.70, rationale: "r" }
        gates:
          - { id: X1, effect: block, kind: exact, measure: claim, rationale: exact, decided_by: board, date: "2026-01-01", exception: never }
          - { id: S1, effect: block, kind: equivalence, measure: selection, stratum_sets: [minimal, full], attributes: [team], tiers: [A], windows_months: [3], low: 0.80, high: 1.25, error: 0.05, rationale: r, decided_by: board, date: "2026-01-01", exception: allowed }
          - { id: S2, effect: block, kind: harm_limit, measure: selection, stratum_sets: [minimal, full], attributes: [team], tiers: [B], windows_months: [3], high: 1.5, error: 0.01, rationale: r, decided_by: board, date: "2026-01-01", exception: allowed }
          - { id: S3, effect: block, kind: not_shown_beyond, measure: selection, stratum_sets: [minimal, full], attributes: [team], tiers: [A, B, C], windows_months: [3], low: 0.80, high: 1.25, error: 0.05, rationale: r, decided_by: board, date: "2026-01-01", exception: allowed }
          - { id: B1, effect: block, kind: harm_limit, measure: false_positive, stratum_sets: [minimal], attributes: [team], tiers: [A], windows_months: [3], low: 0.67, high: 1.5, error: 0.01, rationale: r, decided_by: board, date: "2026-01-01", exception: allowed }
          - { id: H1, effect: block, kind: by_tier, measure: human_step, as: { A: S1, B: S2 }, stratum_sets: [band], attributes: [team], tiers: [A, B], windows_months: [3], owner: head-of-supervision, rationale: r, decided_by: board, date: "2026-01-01", exception: allowed }

        """;
}
