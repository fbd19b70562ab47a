namespace FairnessAudit.Export.Register;

/// <summary>What the standard asks of one field.</summary>
/// <param name="Key">Name in the entry.</param>
/// <param name="Length">Most characters; null for no limit.</param>
/// <param name="Required">Whether an entry without it is refused.</param>
internal sealed record RegisterField(string Key, int? Length = null, bool Required = false)
{
    /// <summary>The only values that it takes; empty for free text.</summary>
    public IReadOnlyList<string> Permitted { get; init; } = [];

    /// <summary>Of a list: what each of its items holds; empty for a list of plain values.</summary>
    public IReadOnlyList<RegisterField> Items { get; init; } = [];

    /// <summary>The value begins with https://.</summary>
    public bool Link { get; init; }
}
