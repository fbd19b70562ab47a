namespace FairnessAudit.Signing;

/// <summary>Of what a release is assembled; every member is a path.</summary>
/// <param name="Audit">The audit's folder.</param>
/// <param name="Candidate">The candidate that was audited.</param>
/// <param name="Registers">Folder of the registers.</param>
/// <param name="SignOffs">The decisions that count, one a person.</param>
/// <param name="KeptDecisions">All other decisions on this model line: refusals, and those on earlier audits.</param>
/// <param name="Training">The trainer's signed statement.</param>
/// <param name="Previous">The release before, whose registers must live on in these; null for a first one.</param>
internal sealed record CertificationRequest(string Audit, string Candidate, string? Registers, IReadOnlyList<string> SignOffs, IReadOnlyList<string> KeptDecisions, string Training, string? Previous);
