using System.Globalization;

namespace FairnessAudit.Gate;

/// <summary>The gate "not shown beyond": every comparison that its family shows outside the band, or one line for all of them.</summary>
internal static class FamilyGate
{
    public static IEnumerable<Ruling> Rulings(GatesPolicy policy, BandTests band)
    {
        var gate = band.Gate!;
        var beyond = band.Members.Where(band.Beyond).ToArray();
        foreach (var ratio in beyond)
        {
            var limits = RatioLimits.Of(policy, gate, "");
            yield return new Ruling(gate, gate.Effect, Verdicts.Beyond, gate.ExceptionAllowed && !RatioJudge.BeyondCeiling(ratio, policy.Ceiling, policy.BeyondError))
            {
                Ratio = ratio,
                Limits = limits,
                Tier = policy.Tier(ratio.Attribute, ratio.Group, gate.WindowsMonths[0]),
                About = () => RatioWords.About(gate, limits, ratio),
                Reason = () => $"adjusted p {band.P(ratio)!.Value.Adjusted.ToString("0.####", CultureInfo.InvariantCulture)} of being inside the band, over {band.Tests} tests",
            };
        }

        if (beyond.Length > 0)
            yield break;
        yield return band.Tests == 0
            ? Whole(gate, Verdicts.NotShown, "no comparison", "no comparison has enough expected cases")
            : Whole(gate, Verdicts.Within, $"{band.Tests} comparisons by group, stratum set and period", "none is shown outside the band; this alone shows no equality");
    }

    private static Ruling Whole(GateRule gate, string verdict, string about, string reason) =>
        new(gate, gate.Effect, verdict, gate.ExceptionAllowed) { About = () => about, Reason = () => reason };
}
