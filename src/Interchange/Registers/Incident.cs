namespace Interchange.Registers;

/// <summary>Something that went wrong with the rule or around it.</summary>
/// <param name="Id">For example "2026-01".</param>
/// <param name="Happened">The day.</param>
/// <param name="Text">What happened, and to whom it mattered.</param>
/// <param name="Serious">Whether no release may go on before it is closed.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Measures">What was done.</param>
/// <param name="Closed">The day on which it was closed; null while it is open.</param>
public sealed record Incident(string Id, DateOnly Happened, string Text, bool Serious, string Owner, string Measures, DateOnly? Closed);
