namespace FairnessAudit.ThirdParty.Request;

/// <summary>One signal as a bureau gets it: whose, where it counts, and how far it came. No feature, no score, no name of the signal.</summary>
/// <param name="Person">Keyed pseudonym.</param>
/// <param name="Period">Quarter of receipt.</param>
/// <param name="Class">Of the signal.</param>
/// <param name="Band">Score band that people could see; "none" where there was none.</param>
/// <param name="Step">The furthest step reached.</param>
internal sealed record RequestedRow(string Person, string Period, string Class, string Band, string Step);
