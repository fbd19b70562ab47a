using FairnessAudit.Gate;
using FairnessAudit.Population;
using Interchange.Runs;
using Prioritisation.Ordering;

namespace FairnessAudit.Drawing;

/// <summary>From a replayed window to the design of its draw, and what the design would have changed on the same window.</summary>
internal static class DrawDesigning
{
    /// <param name="candidate">The rule.</param>
    /// <param name="rerun">Its nights, ordered again.</param>
    /// <param name="rows">Joined with every audited attribute and cross.</param>
    /// <param name="gates">Which contrasts are judged.</param>
    /// <param name="limits">Fewest known outcomes, and how often a group may be looked into.</param>
    /// <param name="from">SHA-256 of the inputs.</param>
    /// <exception cref="RefusedException">Exit code 3: there is nothing to draw for.</exception>
    public static DrawDesignResult Of(CandidateFiles candidate, Rerun rerun, DecisionRows rows, GatesPolicy gates, DrawLimits limits, string from)
    {
        var policy = candidate.Policy;
        var bands = policy.BandProbabilities.Count + 1;
        var population = DrawPopulation.Of(rerun, rows, policy.Classes.Count, bands, gates.MaturityDays);
        var judged = JudgedContrasts.Of(gates, population);
        var assumed = CellMoments.TooFew(population, limits.LeastKnown);
        double[] founded = [.. Enumerable.Range(0, bands).Select(b => ScoreBands.Middle(policy, (byte)b))];
        var moments = judged.Contrasts.Select(c => CellMoments.Of(population, c, assumed, founded)).ToArray();
        var (size, groups) = (population.Sizes(), new LookedInto(population));
        DemandVariance(size, moments);
        var best = Compromise.Of(size, moments);
        var (lambda, deviation) = LookLimit.Mix(best, size, groups, limits.MostOften);
        var designed = policy with { RandomDeviations = new([.. deviation.Chunk(bands)], from) };
        var record = candidate.Record;
        var replayed = Replay.Run(designed, candidate.Scorecard, rerun.Signals, record.From, record.To, record.Capacity, record.Seed);
        var shared = new SharedDraws(policy, population, moments, rerun.Decisions, replayed, deviation);
        var known = population.Count(row => population.Weight[row] > 0);
        var looked = new[] { groups.Ratios(best), groups.Ratios(deviation), groups.Drawn(rerun.Decisions.SamplingProbability), groups.Drawn(replayed.SamplingProbability) };
        return new DrawDesignResult
        {
            From = from,
            LeastKnown = limits.LeastKnown,
            MostOften = limits.MostOften,
            Lambda = lambda,
            Classes = [.. policy.Classes.Select(c => c.Name)],
            Bands = bands,
            Cells = [.. deviation.Select((d, h) => new DesignedCell(policy.Classes[h / bands].Name, h % bands, size[h], known[h], assumed[h], d))],
            Contrasts = [.. judged.Contrasts.Select((c, i) => new DesignedContrast(c.Attribute.Name, c.Name, c.Unfounded, c.Others, shared.Proportional[i], shared.Present[i], shared.Designed[i], shared.PresentReplayed[i], shared.DesignedReplayed[i]))],
            WithoutOutcome = judged.WithoutOutcome,
            Groups = [.. groups.Groups.Select((g, i) => new LookedGroup(g.Attribute, g.Group, g.Rows, looked[0][i], looked[1][i], looked[2][i], looked[3][i]))],
            Draws = shared.Draws,
            Drawable = size.Sum(),
            MostStrata = shared.MostStrata,
            WorstReplayed = VarianceFall.Worst(shared.PresentReplayed, shared.DesignedReplayed),
            MeanReplayed = VarianceFall.Mean(shared.PresentReplayed, shared.DesignedReplayed),
            WorstPlanned = VarianceFall.Worst(shared.Present, shared.Designed),
            MeanPlanned = VarianceFall.Mean(shared.Present, shared.Designed),
        };
    }

    private static void DemandVariance(long[] size, CellMoments[] moments)
    {
        if (moments.Any(m => size.Zip(m.Variance, (n, v) => n * v).Sum() > 0))
            return;
        throw RefusedException.Input(new Problem
        {
            Code = "nothing-to-draw",
            Rule = "no signal of a judged group could be drawn in the window, so no draw can tell anything of it",
            Remedy = "give a candidate whose nights leave new signals unreached",
        });
    }
}
