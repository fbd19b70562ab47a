namespace Statistics.Ranking;

/// <summary>
/// How well a score tells members from others: the chance that a member scores above another, ties counting one half. Counts per
/// distinct score and block; blocks (of persons, sponsors) may be correlated within.
/// </summary>
public static class RankedGroup
{
    private const string Empty = "one of the two sides is empty";

    /// <summary>
    /// Area under the curve with DeLong's variance. DeLong, DeLong and Clarke-Pearson (1988), Biometrics 44, 837, with midranks for ties.
    /// </summary>
    /// <param name="members">Members per distinct score, scores rising.</param>
    /// <param name="others">Others per distinct score.</param>
    /// <param name="level">Coverage of the interval.</param>
    public static Estimate Auc(ReadOnlySpan<long> members, ReadOnlySpan<long> others, double level = 0.95)
    {
        long m = Sum(members), n = Sum(others);
        if (m == 0 || n == 0)
            return Estimate.Undefined(m + n, Empty);
        var (ofMembers, ofOthers) = Placements(members, others, m, n);
        var auc = Mean(members, ofMembers, m);
        if (m < 2 || n < 2)
            return Estimate.WithoutInterval(auc, m + n, "a variance needs two on each side");
        var variance = Spread(members, ofMembers, m, auc) / (m - 1) / m + Spread(others, ofOthers, n, auc) / (n - 1) / n;
        var half = Gaussian.TwoSided(level) * Math.Sqrt(variance);
        return Estimate.Of(auc, new Interval(Math.Max(0, auc - half), Math.Min(1, auc + half), level, "delong"), m + n);
    }

    /// <summary>
    /// For each distinct score: the share of others below it (for a member there) and the share of members above it (for another
    /// there), ties one half. Their means are the area; their deviations are its influence values.
    /// </summary>
    public static (double[] OfMembers, double[] OfOthers) Placements(ReadOnlySpan<long> members, ReadOnlySpan<long> others, long m, long n)
    {
        var ofMembers = new double[members.Length];
        var ofOthers = new double[members.Length];
        long othersBelow = 0, membersBelow = 0;
        for (var i = 0; i < members.Length; i++)
        {
            ofMembers[i] = (othersBelow + 0.5 * others[i]) / n;
            ofOthers[i] = (m - membersBelow - 0.5 * members[i]) / m;
            othersBelow += others[i];
            membersBelow += members[i];
        }

        return (ofMembers, ofOthers);
    }

    private static double Mean(ReadOnlySpan<long> counts, double[] values, long total)
    {
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
            sum += counts[i] * values[i];
        return sum / total;
    }

    private static double Spread(ReadOnlySpan<long> counts, double[] values, long total, double centre)
    {
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
            sum += counts[i] * (values[i] - centre) * (values[i] - centre);
        return total == 0 ? 0 : sum;
    }

    private static long Sum(ReadOnlySpan<long> counts)
    {
        long sum = 0;
        foreach (var count in counts)
            sum += count;
        return sum;
    }
}
