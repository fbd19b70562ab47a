using FairnessAudit.Measures;
using Interchange.Trust;

namespace FairnessAudit.Gate;

/// <summary>What the policy says of what was measured.</summary>
/// <param name="Findings">The ratios, each with its verdict where a gate judged it.</param>
/// <param name="Results">Every gate of the policy, with each thing that it judged.</param>
/// <param name="Tests">Size of the Holm family of "not shown beyond".</param>
internal sealed record Judgement(IReadOnlyList<Finding> Findings, IReadOnlyList<GateResult> Results, int Tests);
