using Statistics.Conditional;
using Statistics.Equivalence;
using Statistics.Resampling;

namespace FairnessAudit.Measures;

/// <summary>
/// How often a group is put forward against all others within strata: the Mantel-Haenszel risk ratio. Its variance comes from leaving
/// out one block of persons at a time, because rows of one person are not independent; Greenland and Robins' variance, which takes them
/// as independent, stands beside it as the design effect.
/// </summary>
internal sealed record ConditionalRatio
{
    public required string Attribute { get; init; }

    public required string Group { get; init; }

    /// <summary>"minimal" or "full".</summary>
    public required string StratumSet { get; init; }

    public required string Period { get; init; }

    /// <summary>Sum over blocks.</summary>
    public required Stratum[] Strata { get; init; }

    public required double? Ratio { get; init; }

    /// <summary>Null where there is no ratio above 0, or no variance.</summary>
    public required LogRatioTest? Test { get; init; }

    public required double? DesignEffect { get; init; }

    public required string? UndefinedBecause { get; init; }

    public long N => (long)Strata.Sum(s => s.N1);

    public long Selected => (long)Strata.Sum(s => s.A);

    public long Others => (long)Strata.Sum(s => s.N0);

    public long OthersSelected => (long)Strata.Sum(s => s.C);

    /// <summary>Selected cases that either side would have if both were treated alike within strata; the smaller of the two.</summary>
    public double Expected
    {
        get
        {
            var group = Strata.Where(s => s.Informative).Sum(s => s.N1 * (s.A + s.C) / s.N);
            var others = Strata.Where(s => s.Informative).Sum(s => s.N0 * (s.A + s.C) / s.N);
            return Math.Min(group, others);
        }
    }

    public static ConditionalRatio Of(string attribute, string group, string stratumSet, string period, Stratum[][] byBlock)
    {
        var all = Sum(byBlock);
        var plain = MantelHaenszelRiskRatio.Of(all);
        LogRatioTest? test = null;
        double? effect = null;
        var because = plain.UndefinedBecause;
        if (plain is { Ratio: > 0, LogVariance: > 0 })
        {
            var log = Math.Log(plain.Ratio.Value);
            if (BlockJackknife.Interval(log, LeftOut(all, byBlock)) is { } jackknife)
            {
                test = new LogRatioTest(log, jackknife.StandardError, jackknife.DegreesOfFreedom);
                effect = jackknife.StandardError * jackknife.StandardError / plain.LogVariance.Value;
            }
            else
            {
                because = "too few blocks of persons for a variance";
            }
        }
        else if (plain.Ratio is not null)
        {
            because = "nobody, or everybody, is put forward: the ratio has no interval on the log scale";
        }

        return new ConditionalRatio
        {
            Attribute = attribute,
            Group = group,
            StratumSet = stratumSet,
            Period = period,
            Strata = all,
            Ratio = plain.Ratio,
            Test = test,
            DesignEffect = effect,
            UndefinedBecause = because,
        };
    }

    private static Stratum[] Sum(Stratum[][] byBlock)
    {
        var all = new Stratum[byBlock.Length == 0 ? 0 : byBlock[0].Length];
        foreach (var block in byBlock)
        {
            for (var s = 0; s < all.Length; s++)
                all[s] = new Stratum(all[s].A + block[s].A, all[s].N1 + block[s].N1, all[s].C + block[s].C, all[s].N0 + block[s].N0);
        }

        return all;
    }

    private static double[] LeftOut(Stratum[] all, Stratum[][] byBlock)
    {
        var logs = new List<double>(byBlock.Length);
        var rest = new Stratum[all.Length];
        foreach (var block in byBlock.Where(b => Array.Exists(b, s => s.N > 0)))
        {
            for (var s = 0; s < all.Length; s++)
                rest[s] = new Stratum(all[s].A - block[s].A, all[s].N1 - block[s].N1, all[s].C - block[s].C, all[s].N0 - block[s].N0);
            logs.Add(MantelHaenszelRiskRatio.Of(rest).Ratio is { } ratio and > 0 ? Math.Log(ratio) : double.NaN);
        }

        return [.. logs];
    }
}
