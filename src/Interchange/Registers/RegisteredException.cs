namespace Interchange.Registers;

/// <summary>An exception to a gate that somebody asked for, before anybody signed it.</summary>
/// <param name="Id">For example "2026-02".</param>
/// <param name="Gate">The gate's id.</param>
/// <param name="About">What the gate judged.</param>
/// <param name="Reason">Why it is asked for.</param>
/// <param name="AskedBy">Who asks.</param>
/// <param name="Expires">Last day for which it is asked.</param>
public sealed record RegisteredException(string Id, string Gate, string About, string Reason, string AskedBy, DateOnly Expires);
