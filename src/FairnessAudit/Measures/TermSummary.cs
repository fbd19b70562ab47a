namespace FairnessAudit.Measures;

/// <summary>A text in the two languages of the reports.</summary>
public sealed record Words(string Nl, string En);

/// <summary>A feature of the model or a column shown to staff, as the contract describes it.</summary>
/// <param name="Name">The column.</param>
/// <param name="Label">Short name for readers.</param>
/// <param name="Scored">Whether the model reads it.</param>
/// <param name="Justification">Why it may count, in the contract's words; null for a column that does not count.</param>
public sealed record TermSummary(string Name, Words Label, bool Scored, string? Justification);
