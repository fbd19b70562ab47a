using FairnessAudit.Measures;
using FairnessAudit.Measures.Meaning;
using FairnessAudit.Measures.Ranked;
using FairnessAudit.Population;
using FairnessAudit.SelfTest.Mechanisms;
using FairnessAudit.SelfTest.Simulation;
using Statistics;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Coverage;

/// <summary>Coverage of what the audit says of calibration and of areas, on rows with ten stated probabilities and known truths.</summary>
internal static class MeaningCoverage
{
    /// <summary>Standard deviations between the scores of founded and unfounded rows.</summary>
    private const double Distance = 1;

    private static readonly double[] Stated = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];

    /// <summary>Too low at the bottom and too high at the top.</summary>
    private static readonly double[] Off = [0.04, 0.06, 0.08, 0.05, 0.02, -0.02, -0.05, -0.08, -0.06, -0.04];

    /// <summary>Of two normal scores of one spread.</summary>
    private static double Area { get; } = Gaussian.Below(Distance / Math.Sqrt(2));

    public static IEnumerable<(string Interval, int N, double Truth, Trial Trial)> Cells { get; } =
    [
        ("calibration in the large, delete-a-block jackknife", 500, 0, Calibrated(1000, CalibrationFindings.InTheLarge, 0)),
        ("calibration slope, delete-a-block jackknife", 500, 1, Calibrated(1000, CalibrationFindings.Slope, 1)),
        ("calibration slope, delete-a-block jackknife, sponsors of ten", 2000, 1, Calibrated(4000, CalibrationFindings.Slope, 1, cluster: 10)),
        ("calibration error, debiased, of a score that is right", 500, 0, Calibrated(1000, CalibrationErrors.Debiased, 0)),
        ("calibration error, debiased, of a score that is off", 1000, Root(Off), Calibrated(2000, CalibrationErrors.Debiased, Root(Off), Off)),
        ("area under the curve, delong", 100, Area, Ranked(100, 400, weighted: false)),
        ("area under the curve, weighted, influence by block", 200, Area, Ranked(200, 800, weighted: true)),
    ];

    private static double Root(double[] off) => Math.Sqrt(off.Average(gap => gap * gap));

    /// <summary>One group whose rows are as many in each of the ten cells; rows of one sponsor share cell, block and, half of the time, outcome.</summary>
    private static Trial Calibrated(int rows, string measure, double truth, double[]? off = null, int cluster = 1) => (ref random, happened) =>
    {
        var (block, cell, outcome) = (new int[rows], new int[rows], new Known[rows]);
        for (var from = 0; from < rows; from += cluster)
        {
            var (sponsor, of, shared) = (random.Below(BlockJackknife.Blocks), random.Below(Stated.Length), random.Uniform());
            for (var row = from; row < from + cluster; row++)
            {
                var draw = cluster > 1 && random.Uniform() < 0.5 ? shared : random.Uniform();
                (block[row], cell[row]) = (sponsor, of);
                outcome[row] = draw < Stated[of] + (off?[of] ?? 0) ? Known.Founded : Known.Unfounded;
            }
        }

        var data = Followed(new bool[rows], block, Array.ConvertAll(cell, c => (double)c), outcome) with { Probability = Array.ConvertAll(cell, c => Stated[c]) };
        var group = GroupMeaning.Of(data, data.Attributes[0], ScoreCells.For(data)!, 0).First();
        var finding = measure is CalibrationErrors.Debiased
            ? group.Finding(measure).With(CalibrationErrors.Bins(group, Stated).Debiased(rows))
            : CalibrationFindings.Of(group).First(f => f.Measure == measure);
        happened[0] = Covers(finding.Interval, truth);
    };

    private static Trial Ranked(int founded, int unfounded, bool weighted) => (ref random, happened) =>
    {
        var rows = founded + unfounded;
        var (block, score, outcome, drawn) = (new int[rows], new double[rows], new Known[rows], new bool[rows]);
        for (var row = 0; row < rows; row++)
        {
            outcome[row] = row < founded ? Known.Founded : Known.Unfounded;
            score[row] = random.Normal() + (row < founded ? Distance : 0);
            (block[row], drawn[row]) = (random.Below(BlockJackknife.Blocks), weighted && random.Uniform() < 0.5);
        }

        // Half of the rows stand for three.
        var data = Followed(new bool[rows], block, score, outcome) with
        {
            Seen = Array.ConvertAll(drawn, d => d ? Seen.ByDraw : Seen.ByProcess),
            Design = Array.ConvertAll(drawn, d => d ? 1 : 0),
            Strata = [DesignStratum.NotDrawable, new DesignStratum("all", 3 * drawn.LongCount(d => d), drawn.LongCount(d => d))],
        };
        happened[0] = Covers(AreaFindings.Of(data, 0, new Dictionary<string, string>(StringComparer.Ordinal)).First(f => f.Measure is AreaFindings.Within).Interval, Area);
    };

    private static DecisionRows Followed(bool[] member, int[] block, double[] score, Known[] outcome) =>
        SmallPopulation.Make(member, new int[member.Length], block, score) with { Outcome = outcome, Seen = Array.ConvertAll(outcome, _ => Seen.ByProcess) };

    private static bool Covers(FindingInterval? interval, double truth) => interval is not null && interval.Low <= truth && truth <= interval.High;
}
