using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.StandIns;
using Statistics.Conditional;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Mechanisms;

/// <summary>What stands in the score: the attribute itself, a stand-in for it, a pair of features that is one, or a disparity that the capacity does not reach.</summary>
internal static class ScoreMechanisms
{
    private const int Rows = 8000;
    private const int PairedRows = 4000;
    private const int Ranked = 20_000;
    private const int Points = 600;

    /// <summary>Share of the rows of either side for which a feature that says nothing is set.</summary>
    private const double Harmless = 0.3;

    private static readonly int[] BandCuts = [400, 900, 1400];

    public static IEnumerable<Mechanism> Of(GatesPolicy policy)
    {
        yield return Featured(policy, "direct use", "a term that is the attribute, 0.6 logits", (member, _) => member ? 1 : 0);
        yield return Featured(policy, "stand-in", "a term set for 90% of the group and 10% of all others, 0.6 logits", (member, _) => member ? 0.9 : 0.1);
        yield return Featured(policy, "conditional stand-in", "a term set for 95% of the group and 5% of all others in one of two strata, and for 30% of both in the other, 0.6 logits", (member, stratum) => stratum == 0 ? member ? 0.95 : 0.05 : Harmless);
        yield return Paired(policy);
        yield return new Mechanism(
            "disparity only below the cut",
            6,
            "in the lower half of the score the group's distance to the middle is a third of all others'; above it nothing differs, and a tenth is put forward",
            Ranked,
            "the score tells the group within strata, shown beyond, where the selection ratio is shown within",
            Mechanism.Usual,
            (ref random, planted) => BelowTheCut(policy, planted, ref random));
    }

    private static Mechanism Featured(GatesPolicy policy, string name, string size, Func<bool, int, double> set) => new(
        name,
        1,
        size,
        Rows,
        "the but-for test suspects the term and a change of it moves score bands, and the score tells the group within strata, shown beyond; false alarm: either",
        Mechanism.Usual,
        (ref random, planted) =>
        {
            var population = new SmallPopulation(Rows, Points, planted ? set : (_, _) => Harmless, paired: false, ref random);
            var (moved, told) = (Moved(policy, population), Told(policy, population.Rows));
            return planted ? moved && told : moved || told;
        });

    private static Mechanism Paired(GatesPolicy policy) => new(
        "pair only",
        1,
        "two features that differ for 90% of the group and 10% of all others, each the same for everybody by itself; the pair of them 0.6 logits, neither of them any",
        PairedRows,
        "the but-for test suspects the pair and nothing else, a change of both its features moves score bands, and the score tells the group within strata, shown beyond; false alarm: a suspect, or the score tells",
        Mechanism.Usual,
        (ref random, planted) =>
        {
            var population = new SmallPopulation(PairedRows, Points, planted ? (member, _) => member ? 0.9 : 0.1 : (_, _) => Harmless, paired: true, ref random);
            var (suspects, told) = (ButFor(policy, population).Suspects, Told(policy, population.Rows));
            return planted
                ? told && suspects is [{ Moved: > 0 } only] && only.Feature == population.Card.Pairs[0].Name
                : told || suspects.Count > 0;
        });

    private static bool Moved(GatesPolicy policy, SmallPopulation population)
    {
        var result = ButFor(policy, population);
        return result.Difference is not null && result.Suspects.Any(s => s is { Feature: SmallPopulation.Suspect, Moved: > 0 });
    }

    private static ButForResult ButFor(GatesPolicy policy, SmallPopulation population)
    {
        var told = population.Terms.SelectMany(t => FeatureTellsGroup.Of(population.Rows, population.Rows.Attributes[0], t));
        return new ButForTest(population.Card, BandCuts, population.Rows, population.Signals, population.Terms).Run(policy.ButFor, told, 1);
    }

    private static bool Told(GatesPolicy policy, DecisionRows rows)
    {
        var gate = policy.Gates.First(g => g.Measure is GateRule.ScoreTellsGroup);
        var evidence = new Evidence { Ratios = [], ScoreTells = [.. ScoreTellsGroup.Of(rows, rows.Attributes[0])] };
        return ScoreGate.Rulings(policy, gate, evidence).Any(r => r.Verdict is Verdicts.Beyond);
    }

    private static bool BelowTheCut(GatesPolicy policy, bool planted, ref RandomStream random)
    {
        const double Cut = 1.2816, Deviation = 1000;
        var (member, stratum, block, score) = (new bool[Ranked], new int[Ranked], new int[Ranked], new double[Ranked]);
        var byBlock = new Stratum[BlockJackknife.Blocks][];
        for (var b = 0; b < byBlock.Length; b++)
            byBlock[b] = new Stratum[2];
        for (var row = 0; row < Ranked; row++)
        {
            (member[row], stratum[row], block[row]) = (random.Uniform() < 0.3, random.Below(2), random.Below(byBlock.Length));
            var value = random.Normal();
            score[row] = Math.Round(Deviation * (planted && member[row] && value < 0 ? value / 3 : value));
            var (sum, selected) = (byBlock[block[row]][stratum[row]], value > Cut ? 1 : 0);
            byBlock[block[row]][stratum[row]] = member[row] ? sum with { A = sum.A + selected, N1 = sum.N1 + 1 } : sum with { C = sum.C + selected, N0 = sum.N0 + 1 };
        }

        var gate = policy.Gates.First(g => g is { Measure: GateRule.Selection, Kind: GateRule.Equivalence });
        var ratio = ConditionalRatio.Of(new RatioLabel(CountedEvent.Selection, SmallPopulation.Attribute, SmallPopulation.Group, "full", ConditionalRatios.Pooled), BlockCounts.Of(byBlock));
        return RatioJudge.Verdict(RatioLimits.Of(policy, gate, gate.Tiers[0]), ratio, beyond: false) is Verdicts.Within && Told(policy, SmallPopulation.Make(member, stratum, block, score));
    }
}
