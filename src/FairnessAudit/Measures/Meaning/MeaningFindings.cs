using FairnessAudit.Population;

namespace FairnessAudit.Measures.Meaning;

/// <summary>Question 5: does a score mean the same for everybody? Reported, never judged: outcomes may be wrong, and exist only where somebody looked.</summary>
internal static class MeaningFindings
{
    /// <param name="rows">Joined rows; nothing where they have no score, or no outcome is known.</param>
    /// <param name="maturityDays">Days from receipt after which an outcome has had its time.</param>
    /// <param name="seed">From the inputs.</param>
    public static Finding[] Of(DecisionRows rows, int maturityDays, ulong seed)
    {
        if (ScoreCells.For(rows) is not { } cells || Array.TrueForAll(rows.Outcome, o => o is Known.No))
            return [];
        Finding[] findings = [.. rows.Attributes.SelectMany(a => GroupMeaning.Of(rows, a, cells, maturityDays)).SelectMany(group => Of(group, seed))];
        // Who is named, is named over all groups at once.
        return HolmOver.Of(findings, f => f is { Measure: SameScore.Difference, Group: not Grouping.Unknown });
    }

    public static IEnumerable<Finding> Of(GroupMeaning group, ulong seed) =>
    [
        .. SameScore.Of(group),
        .. CalibrationFindings.Of(group),
        .. CalibrationErrors.Of(group, seed),
        .. CalibrationCurve.Of(group),
    ];
}
