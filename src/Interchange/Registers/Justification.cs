namespace Interchange.Registers;

/// <summary>Why a feature may be looked at: aim, suitability, necessity, what else was considered, and until when that was thought through.</summary>
/// <param name="Feature">Column of the contract.</param>
/// <param name="Aim">What it is for.</param>
/// <param name="Suitability">Why it serves that aim.</param>
/// <param name="Necessity">Why less would not do.</param>
/// <param name="Alternative">What was considered in its place, and why it was left.</param>
/// <param name="By">Who justified it.</param>
/// <param name="Expires">Last day on which it may be relied upon.</param>
public sealed record Justification(string Feature, string Aim, string Suitability, string Necessity, string Alternative, string By, DateOnly Expires);
