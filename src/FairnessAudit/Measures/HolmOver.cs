using Statistics.Multiplicity;

namespace FairnessAudit.Measures;

/// <summary>Holm's adjustment over what a reported question names together, so that among many groups chance alone names none more often than one would be.</summary>
internal static class HolmOver
{
    /// <summary>The findings, those of the family that have a p with their adjusted one.</summary>
    public static Finding[] Of(Finding[] findings, Func<Finding, bool> family)
    {
        int[] members = [.. Enumerable.Range(0, findings.Length).Where(i => findings[i].PZero is not null && family(findings[i]))];
        var adjusted = Holm.Adjust([.. members.Select(i => findings[i].PZero!.Value)]);
        for (var i = 0; i < members.Length; i++)
            findings[members[i]] = findings[members[i]] with { PZeroAdjusted = adjusted[i] };
        return findings;
    }
}
