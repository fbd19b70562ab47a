using FairnessAudit.Measures;
using FairnessAudit.Population;
using Statistics.Conditional;
using Statistics.Sequential;

namespace FairnessAudit.Drift;

/// <summary>What one week says of one comparison.</summary>
/// <param name="Strata">Counts within strata; empty for a share.</param>
/// <param name="LogFactors">By bet, the natural logarithm of what the week multiplies it with.</param>
internal sealed record WeekEvidence(Stratum[] Strata, double[] LogFactors)
{
    /// <summary>Of a table of one week; a group that does not occur in it leaves every bet as it was.</summary>
    public static WeekEvidence Of(DriftGate gate, CountTable table)
    {
        if (gate.IsShare)
            return OfShare(gate, DriftGates.UnknownRows(table));
        var group = table.Groups.ToList().IndexOf(gate.Group);
        return OfStrata(gate, group < 0 ? [] : new EventCube(table, gate.Event!, gate.Rule.StratumSet).Counts(group, [.. Enumerable.Range(0, table.Periods.Count)]).Sum());
    }

    /// <summary>
    /// The likelihood ratio given every stratum's margins, to the power 1 / design effect: rows of one person are not independent, and to this
    /// power its mean stays at most 1 where the variance is larger by that factor.
    /// </summary>
    public static WeekEvidence OfStrata(DriftGate gate, Stratum[] strata)
    {
        var bets = gate.Bets;
        var (factors, edge, log) = (new double[bets.Count], double.NaN, 0.0);
        for (var b = 0; b < factors.Length; b++)
        {
            if (bets[b].Edge != edge)
                (edge, log) = (bets[b].Edge, ConditionalLikelihood.Log(strata, bets[b].Edge));
            factors[b] = (ConditionalLikelihood.Log(strata, bets[b].Alternative) - log) / gate.DesignEffect;
        }

        return new WeekEvidence(strata, factors);
    }

    private static WeekEvidence OfShare(DriftGate gate, (long Unknown, long Rows) counts) => new(
        [],
        [.. gate.Bets.Select(b => (counts.Unknown * Math.Log(b.Alternative / b.Edge) + (counts.Rows - counts.Unknown) * Math.Log((1 - b.Alternative) / (1 - b.Edge))) / gate.DesignEffect)]);
}
