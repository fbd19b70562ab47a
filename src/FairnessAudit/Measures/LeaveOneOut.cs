using Statistics.Conditional;

namespace FairnessAudit.Measures;

/// <summary>Logarithms of the ratio with one block left out at a time: what the jackknife's variance is made of. Plain loops, as the self-test runs it by the million.</summary>
internal static class LeaveOneOut
{
    /// <summary>One a block that holds rows; not finite where the rest leaves the ratio undefined.</summary>
    public static double[] Logs(BlockCounts counts, Stratum[] all)
    {
        var logs = new double[counts.Blocks];
        var rest = new Stratum[counts.Strata];
        var filled = 0;
        for (var block = 0; block < counts.Blocks; block++)
        {
            var part = counts.Known.AsSpan(block * counts.Strata, counts.Strata);
            var rows = 0.0;
            for (var s = 0; s < rest.Length; s++)
            {
                rows += part[s].N;
                rest[s] = Minus(all[s], part[s]);
            }

            if (rows > 0)
                logs[filled++] = Log(MantelHaenszelRiskRatio.Plain(rest));
        }

        return logs[..filled];
    }

    /// <summary>The same for one end of what is possible when unknown rows are shared out within limits: found anew for every rest.</summary>
    public static double[] CornerLogs(BlockCounts counts, PartlyKnownStratum[] all, double oddsFactor, bool highest)
    {
        var logs = new double[counts.Blocks];
        var rest = new PartlyKnownStratum[counts.Strata];
        var corner = new Stratum[counts.Strata];
        var filled = 0;
        for (var block = 0; block < counts.Blocks; block++)
        {
            var rows = 0.0;
            for (var s = 0; s < rest.Length; s++)
            {
                var part = counts.Partly(block * counts.Strata + s);
                rows += part.Known.N + part.Hits + part.Misses;
                rest[s] = new PartlyKnownStratum(Minus(all[s].Known, part.Known), all[s].Hits - part.Hits, all[s].Misses - part.Misses);
            }

            if (!(rows > 0))
                continue;
            MantelHaenszelBounds.Corner(rest, oddsFactor, highest, corner);
            logs[filled++] = Log(MantelHaenszelRiskRatio.Plain(corner));
        }

        return logs[..filled];
    }

    private static Stratum Minus(Stratum all, Stratum part) => new(all.A - part.A, all.N1 - part.N1, all.C - part.C, all.N0 - part.N0);

    private static double Log(double ratio) => ratio > 0 && double.IsFinite(ratio) ? Math.Log(ratio) : double.NaN;
}
