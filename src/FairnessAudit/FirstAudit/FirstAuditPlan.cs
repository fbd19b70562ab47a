namespace FairnessAudit.FirstAudit;

/// <summary>Which column of a table means what.</summary>
internal sealed record FirstAuditPlan
{
    public const string Schema = "first-audit/1";

    public required string Table { get; init; }

    /// <summary>Who was put forward.</summary>
    public required YesColumn Decision { get; init; }

    /// <summary>What groups are made by, such as origin or sex.</summary>
    public required IReadOnlyList<string> Attributes { get; init; }

    public string? Score { get; init; }

    /// <summary>What was found afterwards; empty where nobody looked.</summary>
    public YesColumn? Outcome { get; init; }

    /// <summary>Null where every row is a person of its own.</summary>
    public string? Person { get; init; }

    /// <summary>Within whose values groups are compared too: what may justify a difference.</summary>
    public IReadOnlyList<string> Strata { get; init; } = [];
}

/// <param name="Column">Its name.</param>
/// <param name="Yes">The values that mean yes; empty where the words of the column say so themselves.</param>
internal sealed record YesColumn(string Column, IReadOnlyList<string> Yes)
{
    private static readonly string[] YesWords = ["1", "1.0", "JA", "J", "YES", "Y", "TRUE", "WAAR"];
    private static readonly string[] NoWords = ["0", "0.0", "NEE", "N", "NO", "FALSE", "ONWAAR"];

    public bool IsYes(string value) => Yes.Count > 0 ? Yes.Contains(value, StringComparer.Ordinal) : YesWords.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether every value is a plain word for yes or no, so that nobody needs to say which means yes.</summary>
    public static bool Speaks(IEnumerable<string> values) => values.All(v => YesWords.Contains(v, StringComparer.OrdinalIgnoreCase) || NoWords.Contains(v, StringComparer.OrdinalIgnoreCase));
}
