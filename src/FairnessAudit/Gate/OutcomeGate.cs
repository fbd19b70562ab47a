
namespace FairnessAudit.Gate;

/// <summary>
/// Gates on outcomes: what the tiers say, and before it whether outcomes may be judged at all. At the pilot stage none exist for what the
/// rule would choose; and an arm that is not valid shows nothing.
/// </summary>
internal static class OutcomeGate
{
    public static IEnumerable<Ruling> Rulings(GatesPolicy policy, GateRule gate, Evidence evidence, BandTests band)
    {
        var unmet = ArmGate.Unmet(policy, evidence);
        foreach (var ruling in new PooledGate(policy, gate, evidence, band).Rulings())
        {
            if (policy.Stage is GatesPolicy.Pilot)
                yield return ruling with { Effect = "report", Verdict = Verdicts.NotPossible, Reason = () => "not yet possible at the pilot stage; so far: " + ruling.Reason() };
            else if (unmet is not null && ruling.Verdict is not Verdicts.NotPossible)
                yield return ruling with { Verdict = Verdicts.NotShown, Reason = () => $"the arm is not valid ({unmet}); so far: {ruling.Reason()}" };
            else
                yield return ruling;
        }
    }
}
