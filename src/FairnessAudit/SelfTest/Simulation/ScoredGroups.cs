using FairnessAudit.Population;
using FairnessAudit.SelfTest.Mechanisms;
using Statistics.Calibration;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Simulation;

/// <summary>
/// Signals of two groups with a score in whole points that states a probability by steps, and an outcome that is known where the existing
/// process looked, mostly at high scores, or a draw of the rest.
/// </summary>
internal sealed record ScoredGroups
{
    private const double Members = 0.3;
    private const double Middle = -2;
    private const double Spread = 1.3;
    private const double Drawn = 0.06;
    private const double PointsALogit = 1000;

    public required int Signals { get; init; }

    /// <summary>Log odds by which the group's signals are likelier founded, as its scores say.</summary>
    public double BaseRate { get; init; }

    /// <summary>Log odds by which the group's signals are likelier founded than their scores say.</summary>
    public double Unsaid { get; init; }

    /// <summary>Log odds by which the group's scores, and what they state, lie too low.</summary>
    public double PutLower { get; init; }

    /// <summary>One simulated year.</summary>
    public DecisionRows Draw(ref RandomStream random)
    {
        var (member, block, score) = (new bool[Signals], new int[Signals], new double[Signals]);
        var (outcome, seen, probability) = (new Known[Signals], new Seen[Signals], new double[Signals]);
        var design = new int[Signals];
        for (var row = 0; row < Signals; row++)
        {
            (member[row], block[row]) = (random.Uniform() < Members, random.Below(BlockJackknife.Blocks));
            var said = Middle + (Spread * random.Normal()) + (member[row] ? BaseRate : 0);
            var founded = random.Uniform() < LogisticLine.Probability(said + (member[row] ? Unsaid : 0));
            said -= member[row] ? PutLower : 0;
            score[row] = Math.Round(PointsALogit * said);
            probability[row] = LogisticLine.Probability(Step(said));
            seen[row] = random.Uniform() < LogisticLine.Probability(said) / 4 ? Seen.ByProcess : random.Uniform() < Drawn ? Seen.ByDraw : Seen.ByNobody;
            design[row] = seen[row] is Seen.ByProcess ? 0 : 1;
            outcome[row] = seen[row] is Seen.ByNobody ? Known.No : founded ? Known.Founded : Known.Unfounded;
        }

        return SmallPopulation.Make(member, new int[Signals], block, score) with
        {
            Outcome = outcome,
            Seen = seen,
            Probability = probability,
            Design = design,
            Strata = [DesignStratum.NotDrawable, new DesignStratum("all", design.LongCount(d => d == 1), seen.LongCount(s => s is Seen.ByDraw))],
        };
    }

    /// <summary>The middle of the step of a quarter logit in which the score lies; the outermost are open.</summary>
    private static double Step(double logOdds) => Math.Clamp((Math.Floor(logOdds * 4) + 0.5) / 4, Middle - 2.5, Middle + 3.5);
}
