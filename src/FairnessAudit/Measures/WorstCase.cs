namespace FairnessAudit.Measures;

/// <summary>
/// How far the ratio of selection rates could lie from the one seen, if every row without a value were of whichever side makes it so. A
/// selected row raises the rate of the side that gets it, one passed over lowers it, so the two ends are exact.
/// </summary>
internal static class WorstCase
{
    /// <param name="group">Rows known to be of the group.</param>
    /// <param name="others">Rows known not to be.</param>
    /// <param name="unknown">Rows that may be of either.</param>
    public static FindingBounds Ratio(GroupCounts group, GroupCounts others, GroupCounts unknown)
    {
        var passed = unknown.N - unknown.Selected;
        return new FindingBounds(
            Ratio(group.Selected, group.N + passed, others.Selected + unknown.Selected, others.N + unknown.Selected),
            Ratio(group.Selected + unknown.Selected, group.N + unknown.Selected, others.Selected, others.N + passed));
    }

    private static double? Ratio(long k1, long n1, long k2, long n2) => n1 == 0 || n2 == 0 || k2 == 0 ? null : (double)k1 / n1 / ((double)k2 / n2);
}
