namespace Statistics.Ranking;

/// <summary>
/// The area under the curve within one cell, and what every row there adds to a sum of areas over cells that are weighted by their pairs
/// (Obuchowski 1997, Biometrics 53, 567: summed by block, the influences give an error under clustering).
/// </summary>
/// <param name="Auc">Chance that a member ranks above another, ties one half.</param>
/// <param name="Pairs">Members times others.</param>
/// <param name="OfMember">By distinct score, influence of a member there, times the pairs of the cell.</param>
/// <param name="OfOther">By distinct score, influence of another there, times the pairs of the cell.</param>
public sealed record RankedCell(double Auc, double Pairs, double[] OfMember, double[] OfOther)
{
    /// <param name="members">Members per distinct score, scores rising.</param>
    /// <param name="others">Others per distinct score.</param>
    /// <returns>Null where one of the two sides is empty.</returns>
    public static RankedCell? Of(ReadOnlySpan<long> members, ReadOnlySpan<long> others)
    {
        long m = 0, n = 0;
        for (var i = 0; i < members.Length; i++)
            (m, n) = (m + members[i], n + others[i]);
        if (m == 0 || n == 0)
            return null;
        var (ofMembers, ofOthers) = RankedGroup.Placements(members, others, m, n);
        var auc = 0.0;
        for (var i = 0; i < members.Length; i++)
            auc += members[i] * ofMembers[i] / m;
        return new RankedCell(auc, (double)m * n, Array.ConvertAll(ofMembers, p => (p - auc) * n), Array.ConvertAll(ofOthers, p => (p - auc) * m));
    }
}
