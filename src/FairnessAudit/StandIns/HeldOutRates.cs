namespace FairnessAudit.StandIns;

/// <summary>
/// What the rows outside a fold say of a feature: how often each bin belongs to each group, smoothed. A fold is every fifth block, and a
/// person's rows share a block, so nobody's own rows help to tell that person.
/// </summary>
internal sealed class HeldOutRates
{
    public const int Folds = 5;

    /// <summary>Rows that a bin's overall share, and a stratum's share of a bin, are smoothed with.</summary>
    private const double Smoothing = 20;
    private readonly long[] counts;
    private readonly int strata;
    private readonly int bins;
    private readonly int groups;

    public HeldOutRates(byte[] bin, int[] stratum, int[] group, int[] block, (int Strata, int Groups) sizes)
    {
        (strata, groups) = sizes;
        bins = bin.Length == 0 ? 1 : bin.Max() + 1;
        counts = new long[Folds * strata * bins * groups];
        for (var row = 0; row < bin.Length; row++)
            counts[At(FoldOf(block[row]), stratum[row], bin[row]) + group[row]]++;
    }

    public int Bins => bins;

    public static int FoldOf(int block) => block % Folds;

    /// <summary>
    /// For rows of a fold: how strongly a bin speaks for a group, by stratum and bin, and by bin alone (log odds against the strata's
    /// shares). Shares are compared within strata, so a bin that is common in a stratum says nothing by that.
    /// </summary>
    public (double[,] ByStratum, double[] LogOdds) Speak(int fold, int group)
    {
        var members = new double[strata, bins];
        var all = new double[strata, bins];
        for (var f = 0; f < Folds; f++)
        {
            if (f != fold)
                Add(f, group, members, all);
        }

        var (share, rate) = Shares(members, all);
        var odds = new double[bins];
        var byStratum = new double[strata, bins];
        for (var b = 0; b < bins; b++)
        {
            double seen = 0, expected = 0, rows = 0;
            for (var s = 0; s < strata; s++)
            {
                seen += members[s, b];
                expected += all[s, b] * share[s];
                rows += all[s, b];
            }

            var lift = (seen + Smoothing * rate) / (expected + Smoothing * rate);
            odds[b] = Math.Log(lift) - Math.Log((rows - seen + Smoothing * (1 - rate)) / (rows - expected + Smoothing * (1 - rate)));
            for (var s = 0; s < strata; s++)
                byStratum[s, b] = (members[s, b] + Smoothing * share[s] * lift) / (all[s, b] + Smoothing);
        }

        return (byStratum, odds);
    }

    private void Add(int fold, int group, double[,] members, double[,] all)
    {
        for (var s = 0; s < strata; s++)
        {
            for (var b = 0; b < bins; b++)
            {
                var at = At(fold, s, b);
                members[s, b] += counts[at + group];
                for (var g = 0; g < groups; g++)
                    all[s, b] += counts[at + g];
            }
        }
    }

    /// <summary>The group's share by stratum and overall, kept off 0 and 1.</summary>
    private (double[] Share, double Rate) Shares(double[,] members, double[,] all)
    {
        var share = new double[strata];
        double m = 0, n = 0;
        for (var s = 0; s < strata; s++)
        {
            double ms = 0, ns = 0;
            for (var b = 0; b < bins; b++)
                (ms, ns) = (ms + members[s, b], ns + all[s, b]);
            share[s] = (ms + 0.5) / (ns + 1);
            (m, n) = (m + ms, n + ns);
        }

        return (share, (m + 0.5) / (n + 1));
    }

    private int At(int fold, int stratum, int bin) => ((fold * strata + stratum) * bins + bin) * groups;
}
