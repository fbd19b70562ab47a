namespace FairnessAudit.Gate;

/// <summary>How one ratio is judged: the gate's own kind and limits, or those of the gate that it refers to for this tier.</summary>
internal sealed record RatioLimits(string Kind, double? Low, double High, double Error, double BeyondError, double MinimumExpected)
{
    public static RatioLimits Of(GatesPolicy policy, GateRule gate, string tier)
    {
        var rule = gate.Kind is GateRule.ByTier ? policy.Gates.Single(g => g.Id == gate.As[tier]) : gate;
        return new RatioLimits(rule.Kind, rule.Low, rule.High!.Value, rule.Error, policy.BeyondError, policy.MinimumExpected);
    }
}
