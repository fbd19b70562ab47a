using Statistics.Conditional;
using Statistics.Sequential;

namespace FairnessAudit.Drift;

/// <summary>
/// The smallest ratio that the weeks so far could have shown: there the evidence to be expected, which grows as the squared distance on the
/// scale of log odds times half the variance of the group's part given the margins, reaches what a breach by this comparison alone takes.
/// </summary>
internal static class Detectable
{
    /// <returns>Null for a share, or where nothing was left to chance.</returns>
    public static double? Ratio(DriftGate gate, IEnumerable<Stratum> strata, int warningWeeks)
    {
        if (gate.IsShare)
            return null;
        double variance = 0, shift = 0;
        foreach (var s in strata.Where(s => s.LeavesChance && s.N > 1))
        {
            var chosen = s.A + s.C;
            var v = s.N1 * s.N0 * chosen * (s.N - chosen) / (s.N * s.N * (s.N - 1));
            (variance, shift) = (variance + v, shift + v * Math.Log(ConditionalLikelihood.OddsRatio(s, gate.High) / gate.High));
        }

        if (variance <= 0)
            return null;
        var needed = Math.Log(warningWeeks * gate.Bets.Count / gate.Weight);
        var odds = Math.Sqrt(2 * needed * gate.DesignEffect / variance);
        // A ratio is a little less than its odds ratio; by as much as the edge is.
        return gate.High * Math.Exp(odds * Math.Log(gate.High) / (Math.Log(gate.High) + shift / variance));
    }
}
