using System.Globalization;
using FairnessAudit.Gate;
using FairnessAudit.SelfTest.Mechanisms;
using FairnessAudit.StandIns;
using Statistics;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Edges;

/// <summary>"The score tells a group" with the true area under the curve at either end of its band.</summary>
internal static class ScoreEdges
{
    private const int Rows = 2000;
    private const double Members = 0.3;

    public static IEnumerable<Edge> Of(GatesPolicy policy) => policy.Gates
        .Where(g => g is { Measure: GateRule.ScoreTellsGroup, Kind: GateRule.Equivalence })
        .SelectMany(gate => new[] { gate.Low!.Value, gate.High!.Value }.Select(area => Judged(gate, area)));

    private static Edge Judged(GateRule gate, double area)
    {
        // Two normal scores a distance d apart have an area of the normal distribution at d over the root of two.
        var distance = Math.Sqrt(2) * Gaussian.Quantile(area);
        return new Edge(
            string.Create(CultureInfo.InvariantCulture, $"area {area:0.000}: 30% of {Rows} signals in two strata"),
            [new(gate.Id, WatchedError.Within, gate.Error)],
            (ref random, happened) => happened[0] = Within(gate, distance, ref random));
    }

    private static bool Within(GateRule gate, double distance, ref RandomStream random)
    {
        var (member, stratum, block, score) = (new bool[Rows], new int[Rows], new int[Rows], new double[Rows]);
        for (var row = 0; row < Rows; row++)
        {
            (member[row], stratum[row], block[row]) = (random.Uniform() < Members, random.Below(2), random.Below(BlockJackknife.Blocks));
            score[row] = Math.Round(1000 * (random.Normal() + (member[row] ? distance : 0)));
        }

        var rows = SmallPopulation.Make(member, stratum, block, score);
        var finding = ScoreTellsGroup.Of(rows, rows.Attributes[0]).Single(f => f is { StratumSet: "full", Group: SmallPopulation.Group });
        return ScoreGate.Verdict(gate, finding, 1) is Verdicts.Within;
    }
}
