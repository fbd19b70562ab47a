using FairnessAudit.Population;
using Statistics.Resampling;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>
/// What the second readings do to the burden on the unfounded: the ratio within class if, of every group, as many recorded verdicts of what
/// was put forward are wrong as second readers contradict. The interval adds to the ratio's own error that of the four shares (to first
/// order; each share with one case of either kind added, so that none of few is not taken for none at all).
/// </summary>
internal static class CorrectedBurden
{
    public const string Measure = "false_positive_risk_ratio_as_second_readers_judge";
    private const double Step = 1e-4;

    public static IEnumerable<Finding> Of(CountTable table, Grouping attribute, SecondReview review)
    {
        var read = new ReadTwice(attribute, review);
        for (var group = 0; group < table.Groups.Count; group++)
            yield return Of(table, group, read);
    }

    private static Finding Of(CountTable table, int group, ReadTwice read)
    {
        (long K, long N)[] shares = [read.Contradicted(group, founded: true), read.Contradicted(group, founded: false), read.OthersContradicted(group, founded: true), read.OthersContradicted(group, founded: false)];
        var records = RecordedCells.WithinClass(table, group);
        var finding = OutcomeFinding.Of(table, group, Measure, RateFindings.Others) with
        {
            Process = CountedEvent.Candidate,
            Estimator = "weighted",
            StratumSet = "minimal",
            Counts = new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["founded_read"] = shares[0].N,
                ["founded_contradicted"] = shares[0].K,
                ["unfounded_read"] = shares[1].N,
                ["unfounded_contradicted"] = shares[1].K,
            },
        };
        if (shares.Any(s => s.N < AgreementFindings.Fewest))
            return finding with { UndefinedBecause = "too few cases with a recorded verdict of either kind were read twice" };
        double[] point = [.. shares.Select(s => (double)s.K / s.N)];
        var log = LogRatio(records.Total, point);
        if (!double.IsFinite(log))
            return finding with { UndefinedBecause = "the ratio is not defined with as many verdicts wrong" };
        return WithInterval(finding with { Estimate = Math.Exp(log) }, records, shares, point, log);
    }

    private static Finding WithInterval(Finding finding, RecordedCells records, (long K, long N)[] shares, double[] point, double log)
    {
        var left = records.LeftOut(cells => LogRatio(cells, point));
        if (BlockJackknife.StandardError(log, left) is not { } own)
            return finding with { UndefinedBecause = "too few blocks of persons, or no spread, for an interval" };
        double[] shrunk = [.. shares.Select(s => (s.K + 1.0) / (s.N + 2.0))];
        var variance = own * own;
        for (var i = 0; i < shares.Length; i++)
        {
            var slope = (LogRatio(records.Total, Moved(shrunk, i, Step)) - LogRatio(records.Total, Moved(shrunk, i, -Step))) / (2 * Step);
            variance += slope * slope * shrunk[i] * (1 - shrunk[i]) / (shares[i].N + 2);
        }

        var half = Math.Sqrt(variance) * Statistics.StudentsT.TwoSided(BlockJackknife.Level, left.Length - 1);
        return finding with { Interval = new FindingInterval(Math.Exp(log - half), Math.Exp(log + half), BlockJackknife.Level, "block-jackknife-and-delta-log") };
    }

    private static double LogRatio(RecordedCell[] cells, double[] wrong) =>
        Math.Log(WrongRecords.BurdenRatio(Array.ConvertAll(cells, c => c.Wrong(wrong[0], wrong[1]).OthersWrong(wrong[2], wrong[3]))));

    private static double[] Moved(double[] shares, int at, double by)
    {
        var moved = shares.ToArray();
        moved[at] += by;
        return moved;
    }
}
