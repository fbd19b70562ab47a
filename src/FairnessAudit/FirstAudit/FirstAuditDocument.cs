namespace FairnessAudit.FirstAudit;

/// <summary>The file in which <c>fairness-audit start</c> keeps what it was told, as it stands in YAML.</summary>
internal sealed record FirstAuditDocument
{
    public string? Schema { get; init; }

    public string? Table { get; init; }

    public AnswerSection? Decision { get; init; }

    public List<string>? Attributes { get; init; }

    public string? Score { get; init; }

    public AnswerSection? Outcome { get; init; }

    public string? Person { get; init; }

    public List<string>? Strata { get; init; }

    internal sealed record AnswerSection
    {
        public string? Column { get; init; }

        public List<string>? Yes { get; init; }
    }
}
