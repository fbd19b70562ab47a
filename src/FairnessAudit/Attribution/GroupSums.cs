using System.Numerics;

namespace FairnessAudit.Attribution;

/// <summary>A group against all others, by stratum: rows, and points by term.</summary>
internal sealed class GroupSums(int strata, int terms)
{
    public long[] Members { get; } = new long[strata];

    public long[] Others { get; } = new long[strata];

    public long[,] OfMembers { get; } = new long[terms, strata];

    public long[,] OfOthers { get; } = new long[terms, strata];

    /// <summary>Strata that hold both sides: only there can anybody be compared.</summary>
    public int[] Common => [.. Enumerable.Range(0, strata).Where(s => Members[s] > 0 && Others[s] > 0)];

    /// <summary>
    /// By term, the difference of mean points, others standardised to the group's strata: sum over strata of
    /// (points of members - members x mean points of others) over members. Null where no stratum holds both sides.
    /// </summary>
    public IReadOnlyList<Fraction>? Exact()
    {
        var common = Common;
        if (common.Length == 0)
            return null;
        BigInteger members = common.Sum(s => Members[s]);
        var denominator = common.Aggregate(BigInteger.One, (lcm, s) => lcm / BigInteger.GreatestCommonDivisor(lcm, Others[s]) * Others[s]);
        var gaps = new Fraction[terms];
        for (var t = 0; t < terms; t++)
        {
            BigInteger sum = 0;
            foreach (var s in common)
                sum += denominator * OfMembers[t, s] - denominator / Others[s] * Members[s] * OfOthers[t, s];
            gaps[t] = new Fraction(sum, denominator * members);
        }

        return gaps;
    }

    /// <summary>The same, rounded, for the leave-one-out runs.</summary>
    public double[]? Rounded()
    {
        var common = Common;
        if (common.Length == 0)
            return null;
        double members = common.Sum(s => Members[s]);
        var gaps = new double[terms];
        for (var t = 0; t < terms; t++)
        {
            foreach (var s in common)
                gaps[t] += (OfMembers[t, s] - (double)Members[s] * OfOthers[t, s] / Others[s]) / members;
        }

        return gaps;
    }
}
