using FairnessAudit.Measures;
using Interchange.Trust;

namespace FairnessAudit.Reports;

/// <summary>What the gates' results allow, read from them and not judged anew.</summary>
internal enum Standing
{
    /// <summary>Every blocking and justifying gate is within.</summary>
    Shown,

    /// <summary>Only what may be excepted or justified by signature stands in the way.</summary>
    OnCondition,

    /// <summary>At least one blocking result that nobody may except.</summary>
    Blocked,

    /// <summary>A table or counts: nothing can be released on them.</summary>
    Evidence,
}

internal static class Standings
{
    public static Standing Of(Findings findings)
    {
        if (!findings.Releasable)
            return Standing.Evidence;
        if (Blocking(findings).Any(g => !g.MayBeExcepted))
            return Standing.Blocked;
        return Blocking(findings).Any() || Justifying(findings).Any() ? Standing.OnCondition : Standing.Shown;
    }

    public static IEnumerable<GateResult> Blocking(Findings findings) => Open(findings, "block");

    public static IEnumerable<GateResult> Justifying(Findings findings) => Open(findings, "justify");

    private static IEnumerable<GateResult> Open(Findings findings, string effect) =>
        findings.GateResults.Where(g => string.Equals(g.Effect, effect, StringComparison.Ordinal) && g.Verdict is not "within");
}
