namespace FairnessAudit.SelfTest.Releases;

/// <summary>A signal and what the rule did with it.</summary>
/// <param name="Quarter">0 to 3.</param>
/// <param name="Block">Of persons.</param>
/// <param name="Stratum">Of the full set.</param>
/// <param name="Codes">By attribute, its true group.</param>
/// <param name="PutForward">By the rule.</param>
internal readonly record struct SimulatedRow(int Quarter, int Block, int Stratum, byte[] Codes, bool PutForward);
