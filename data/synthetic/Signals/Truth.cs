using Synthetic.World;

namespace Synthetic.Signals;

/// <summary>The hidden log odds that a signal is substantiated, in parts. Nothing here is ever written to a file.</summary>
/// <param name="Additive">Sum of one-column effects.</param>
/// <param name="Interactions">What the effects of two columns together add to that.</param>
/// <param name="Hidden">Person and sponsor effects, and drift: no column carries them.</param>
internal readonly record struct Truth(double Additive, double Interactions, double Hidden)
{
    public double Logit => Additive + Interactions + Hidden;

    public static double Probability(double logit) => 1 / (1 + Math.Exp(-logit));

    public static Truth Of(SignalRow row, in Person person, WorldPlan plan) => new(
        AdditiveTruth.Of(row),
        InteractionsOf(row),
        person.Effect + plan.SponsorEffect(person.Sponsor) + (row.HikEnriched == YesNo.Yes ? 0.6 * (Origination.Drift(row.ReceivedOn) - 0.5) : 0));

    private static double InteractionsOf(SignalRow row)
    {
        var falsified = row.SignalType is SignalType.FalseDocument or SignalType.FalseStatement && row.DocumentCheck is DocumentCheck.Doubtful or DocumentCheck.False;
        var supported = row.Severity >= 3 && row.CorroboratingSources >= 2;
        var longAway = row.AbsenceDays >= 180;
        return (falsified ? 1.0 : 0)
            + (supported ? 0.8 : 0)
            + (longAway && row.PermitType == PermitType.AsylumTemporary ? 1.2 : 0)
            + (longAway && row.PermitType == PermitType.Study ? -0.6 : 0);
    }
}
