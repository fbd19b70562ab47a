using System.Globalization;
using FairnessAudit.Measures;

namespace FairnessAudit.Gate;

/// <summary>From cases needed to signals and months, for what a gate asked to be shown and was not. What is shown beyond a limit is not in it: no number of signals mends that.</summary>
internal static class WhatItTakes
{
    /// <param name="judged">Ratios as the gates left them.</param>
    /// <param name="window">Of the data.</param>
    /// <param name="gates">Of the policy: data shorter than the shortest window that a gate asks for show nothing, however many signals they hold.</param>
    public static IReadOnlyList<NeededEvidence> Of(IReadOnlyList<Finding> judged, AuditWindow window, IReadOnlyList<GateRule> gates) =>
        [.. judged.Where(f => f is { Verdict: Verdicts.NotShown, Gate: not null, Kind: GateRule.Equivalence or GateRule.HarmLimit } && f.Effect is not "report").Select(f => One(f, window, gates.FirstOrDefault(g => g.Id == f.Gate)?.WindowsMonths[0] ?? 0))];

    private static NeededEvidence One(Finding finding, AuditWindow window, int asked)
    {
        var (selected, n) = (finding.Counts.GetValueOrDefault("selected"), finding.Counts.GetValueOrDefault("n"));
        var (needed, assumed) = finding.CasesNeeded is { AtObserved: { } observed } ? (observed, "observed") : (finding.CasesNeeded?.AtOne, "one");
        if (needed is not { } wanted || selected == 0)
            return new NeededEvidence(finding.Id, finding.Gate!, null, selected, null, null, Months(finding.Period, window), null, EnoughSignals: false);
        var months = Months(finding.Period, window);
        var times = (double)wanted / selected;
        var longEnough = new AuditPeriods([], window).Holds(asked);
        var monthsNeeded = months is { } held ? Math.Max(longEnough ? 0 : asked, (int)Math.Min(int.MaxValue, Math.Ceiling(held * times - 1e-9))) : (int?)null;
        return new NeededEvidence(finding.Id, finding.Gate!, assumed, selected, wanted, (long)Math.Ceiling(n * times - 1e-9), months, monthsNeeded, EnoughSignals: longEnough && wanted <= selected);
    }

    /// <summary>Null where the data cover no whole month: a pace of two nights says nothing of a year.</summary>
    private static int? Months(string period, AuditWindow window) =>
        period.Split(' ') is ["last", var months, "months"] ? int.Parse(months, CultureInfo.InvariantCulture) : period is AuditPeriods.Pooled && new AuditPeriods([], window).Months is { } held and > 0 ? held : null;
}
