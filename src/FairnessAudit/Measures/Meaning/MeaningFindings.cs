using FairnessAudit.Population;
using Statistics.Multiplicity;

namespace FairnessAudit.Measures.Meaning;

/// <summary>Question 5: does a score mean the same for everybody? Reported, never judged: outcomes may be wrong, and exist only where somebody looked.</summary>
internal static class MeaningFindings
{
    /// <param name="rows">Joined rows; nothing where they have no score, or no outcome is known.</param>
    /// <param name="maturityDays">Days from receipt after which an outcome has had its time.</param>
    /// <param name="seed">From the inputs.</param>
    public static IReadOnlyList<Finding> Of(DecisionRows rows, int maturityDays, ulong seed)
    {
        if (ScoreCells.For(rows) is not { } cells || Array.TrueForAll(rows.Outcome, o => o is Known.No))
            return [];
        var findings = rows.Attributes.SelectMany(a => GroupMeaning.Of(rows, a, cells, maturityDays)).SelectMany(group => Of(group, seed)).ToArray();
        return Adjusted(findings);
    }

    public static IEnumerable<Finding> Of(GroupMeaning group, ulong seed) =>
    [
        .. SameScore.Of(group),
        .. CalibrationFindings.Of(group),
        .. CalibrationErrors.Of(group, seed),
        .. CalibrationCurve.Of(group),
    ];

    /// <summary>Who is named, is named over all groups at once: by Holm over the differences at the same score.</summary>
    private static Finding[] Adjusted(Finding[] findings)
    {
        var family = Enumerable.Range(0, findings.Length).Where(i => findings[i] is { Measure: SameScore.Difference, PZero: not null, Group: not Grouping.Unknown }).ToArray();
        var adjusted = Holm.Adjust([.. family.Select(i => findings[i].PZero!.Value)]);
        for (var i = 0; i < family.Length; i++)
            findings[family[i]] = findings[family[i]] with { PZeroAdjusted = adjusted[i] };
        return findings;
    }
}
