using FairnessAudit.Gate;
using FairnessAudit.Measures;

namespace FairnessAudit.Tests.Gate;

/// <summary>How much more it would take follows from the cases needed, in proportion, and only where a number helps.</summary>
public sealed class WhatItTakesTests
{
    private static readonly AuditWindow Year = new(new(2025, 11, 1), new(2026, 10, 31));

    [Fact]
    public void Three_times_the_cases_takes_three_times_the_signals_and_months()
    {
        var needed = Assert.Single(WhatItTakes.Of([Open(new(200, 300))], Year, []));
        Assert.Equal(("observed", 100, 300, 3000, 12, 36, false), (needed.Assumed, needed.SelectedNow, needed.SelectedNeeded, needed.SignalsNeeded, needed.MonthsNow, needed.MonthsNeeded, needed.EnoughSignals));
    }

    [Fact]
    public void Where_no_number_suffices_for_the_observed_ratio_it_supposes_a_ratio_of_1_and_says_so()
    {
        var needed = Assert.Single(WhatItTakes.Of([Open(new(110, null))], Year, []));
        Assert.Equal(("one", 110, 14), (needed.Assumed, needed.SelectedNeeded, needed.MonthsNeeded));
    }

    [Fact]
    public void Enough_signals_that_did_not_do_are_told_apart() =>
        Assert.True(Assert.Single(WhatItTakes.Of([Open(new(40, 80))], Year, [])).EnoughSignals);

    [Fact]
    public void Nothing_is_made_up_where_the_gate_could_not_say()
    {
        var needed = Assert.Single(WhatItTakes.Of([Open(null)], Year, []));
        Assert.Null(needed.SelectedNeeded);
        Assert.Null(needed.MonthsNeeded);
        Assert.Null(Assert.Single(WhatItTakes.Of([Open(new(200, 300))], new(null, null), [])).MonthsNeeded);
        Assert.Null(Assert.Single(WhatItTakes.Of([Open(new(200, 300))], new(new(2026, 11, 2), new(2026, 11, 3)), [])).MonthsNow);
        Assert.Equal(12, Assert.Single(WhatItTakes.Of([Open(new(200, 300)) with { Period = "last 4 months" }], Year, [])).MonthsNeeded);
    }

    [Fact]
    public void What_is_within_beyond_reported_or_of_a_family_asks_for_no_number()
    {
        var open = Open(new(200, 300));
        Assert.Empty(WhatItTakes.Of([open with { Verdict = "within" }, open with { Verdict = "beyond" }, open with { Effect = "report" }, open with { Gate = null }, open with { Kind = "not_shown_beyond" }], Year, []));
    }

    private static Finding Open(CasesNeeded? needed) => new()
    {
        Id = "x",
        Question = 3,
        Gate = "S1",
        Effect = "block",
        Kind = "equivalence",
        EstimateOf = "comparison",
        Measure = "mantel_haenszel_risk_ratio",
        Attribute = "origin",
        Group = "asia",
        Verdict = "not_shown",
        Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = 1000, ["selected"] = 100 },
        CasesNeeded = needed,
    };
}
