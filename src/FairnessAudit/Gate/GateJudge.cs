
namespace FairnessAudit.Gate;

/// <summary>The policy applied: every gate gets its rulings, none is left out, and nothing is decided that the policy does not say.</summary>
internal static class GateJudge
{
    /// <summary>A pure function of counts that add up: what the self-test repeats on simulated ones.</summary>
    public static IReadOnlyList<Ruling> Rulings(GatesPolicy policy, Evidence evidence) => Rulings(policy, evidence, new BandTests(policy, evidence));

    /// <summary>The rulings in words, and beside each measured ratio what was made of it.</summary>
    public static Judgement Judge(GatesPolicy policy, Evidence evidence)
    {
        var band = new BandTests(policy, evidence);
        var rulings = Rulings(policy, evidence, band);
        return new Judgement(JudgedFindings.Of(policy, evidence, band, rulings), [.. rulings.Select(r => r.ToResult())], band.Tests);
    }

    private static Ruling[] Rulings(GatesPolicy policy, Evidence evidence, BandTests band) => [.. policy.Gates.SelectMany(gate => gate switch
    {
        { Measure: GateRule.Claim } => Exact(gate, evidence.Checks),
        { Measure: GateRule.Arm } => ArmGate.Rulings(policy, gate, evidence),
        { Measure: GateRule.ScoreTellsGroup } => ScoreGate.Rulings(policy, gate, evidence),
        { Measure: GateRule.FalsePositive } => OutcomeGate.Rulings(policy, gate, evidence, band),
        { Kind: GateRule.NotShownBeyond } => FamilyGate.Rulings(policy, band),
        { Kind: GateRule.BeyondOrPersistent } => new PersistenceGate(policy, gate, evidence).Rulings(),
        _ => new PooledGate(policy, gate, evidence, band).Rulings(),
    })];

    private static IEnumerable<Ruling> Exact(GateRule gate, IReadOnlyList<ExactCheck> checks) => checks.Select(check =>
        new Ruling(gate, gate.Effect, check.NotPossible ? Verdicts.NotPossible : check.Difference is null ? Verdicts.Within : Verdicts.Beyond, MayBeExcepted: false)
        {
            About = () => check.About,
            Reason = () => check.Difference ?? (check.NotPossible ? "there is nothing to compare" : "everything agrees"),
        });
}
