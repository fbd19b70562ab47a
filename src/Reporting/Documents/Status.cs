namespace Reporting.Documents;

/// <summary>What was found about one row: a kind, which gives the symbol, and the word that says it.</summary>
public sealed record Status(StatusKind Kind, Phrase Word)
{
    public static Status Within { get; } = new(StatusKind.Within, new("binnen tolerantie aangetoond", "shown within tolerance"));

    public static Status Beyond { get; } = new(StatusKind.Beyond, new("buiten tolerantie aangetoond", "shown beyond tolerance"));

    public static Status NotShown { get; } = new(StatusKind.NotShown, new("niet aangetoond", "not shown"));

    public static Status NotPossible { get; } = new(StatusKind.NotPossible, new("nog niet mogelijk", "not yet possible"));
}

public enum StatusKind
{
    Within,
    Beyond,
    NotShown,
    NotPossible,

    /// <summary>A fact that nobody judged.</summary>
    Stated,
}
