using System.Globalization;
using System.Text;

namespace FairnessAudit.Drift;

/// <summary>A look in a screenful, for the person who took it.</summary>
internal static class DriftSummary
{
    public static string Text(DriftLook look)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        var last = look.Weeks[^1];
        Line($"{look.Weeks.Count} weeks up to {look.Until:yyyy-MM-dd}, {look.Weeks.Sum(w => w.Rows)} rows, {look.Weeks.Sum(w => w.PutForward)} put forward, {look.Comparisons.Count} comparisons against the audit of {look.AuditedDays}");
        Line($"evidence of drift: {last.Refusing:0.0} of the {look.Promise.WarningWeeks} that make a breach; a false warning comes on average no sooner than after {look.Promise.WarningWeeks} weeks, a false refusal after {look.Promise.RefusalWeeks:0}");
        if (!look.EnoughEvidence)
            Line($"too little evidence: {(look.Detectable is { } ratio ? FormattableString.Invariant($"no ratio below about {ratio:0.00} could have been seen by now") : "nothing was left to chance")}");
        foreach (var named in look.Named)
            Line($"named: {named.Comparison}, {named.Part:P0} of the evidence");
        if (look.NotQuietBecause is { } reason)
            Line($"not quiet: {reason}");
        Line($"{State(look)}");
        return text.ToString();
    }

    private static FormattableString State(DriftLook look) => look.State switch
    {
        DriftState.Confirmed => $"confirmed in the week of {look.ConfirmedIn:yyyy-MM-dd} by new weeks: sign it with `fairness-audit drift sign`, and the night refuses",
        DriftState.Warned => $"warned: breached in the week of {look.BreachedIn:yyyy-MM-dd}, not yet confirmed by new weeks",
        _ => $"quiet: no limit breached; that is no evidence of equality",
    };
}
