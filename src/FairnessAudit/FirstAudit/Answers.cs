namespace FairnessAudit.FirstAudit;

/// <summary>What was said so far about a table, by options or by answers; not yet held against it.</summary>
internal sealed record Answers
{
    public string? Decision { get; init; }

    public IReadOnlyList<string> Yes { get; init; } = [];

    public IReadOnlyList<string> Attributes { get; init; } = [];

    public string? Score { get; init; }

    public string? Outcome { get; init; }

    public IReadOnlyList<string> OutcomeYes { get; init; } = [];

    public string? Person { get; init; }

    public IReadOnlyList<string> Strata { get; init; } = [];

    /// <summary>Whether an audit could begin.</summary>
    public bool Enough => Decision is not null && Attributes.Count > 0;

    /// <summary>Whether nothing was said at all.</summary>
    public bool Nothing => Decision is null && Score is null && Outcome is null && Person is null && Yes.Count + Attributes.Count + OutcomeYes.Count + Strata.Count == 0;

    public FirstAuditPlan Plan(string table) => new()
    {
        Table = table,
        Decision = new(Decision!, Yes),
        Attributes = Attributes,
        Score = Score,
        Outcome = Outcome is null ? null : new(Outcome, OutcomeYes),
        Person = Person,
        Strata = Strata,
    };
}
