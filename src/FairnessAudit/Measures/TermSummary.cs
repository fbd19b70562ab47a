namespace FairnessAudit.Measures;

/// <summary>A text in the two languages of the reports.</summary>
public sealed record Words(string Nl, string En);

/// <summary>A feature of the model, a pair of them, or a column shown to staff, as the contract describes it.</summary>
/// <param name="Name">The column; of a pair both with a sign between.</param>
/// <param name="Label">Short name for readers.</param>
/// <param name="Scored">Whether the model reads it.</param>
/// <param name="Justification">Why it may count, in the contract's words; null for a column that does not count, and for a pair: there each feature has its own.</param>
public sealed record TermSummary(string Name, Words Label, bool Scored, string? Justification)
{
    /// <summary>Both features of a pair; empty for a single column.</summary>
    public IReadOnlyList<string> Together { get; init; } = [];
}
