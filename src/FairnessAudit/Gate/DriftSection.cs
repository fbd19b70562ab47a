namespace FairnessAudit.Gate;

/// <summary>The block on drift as YAML holds it. Settable because the reader fills it.</summary>
internal sealed class DriftSection
{
    public int? WindowWeeks { get; set; }

    public double? Tolerance { get; set; }

    public double? Low { get; set; }

    public double? High { get; set; }

    public int? WarningWeeks { get; set; }

    public double? ConfirmationError { get; set; }

    public int? ConfirmationWeeks { get; set; }

    public int? LiftWeeks { get; set; }

    public List<WatchedSection>? Watched { get; set; }

    public StatementSection? Statement { get; set; }

    public string? Rationale { get; set; }

    public string? DecidedBy { get; set; }

    public string? Date { get; set; }

    public DriftRule Make() => new()
    {
        WindowWeeks = WindowWeeks!.Value,
        Tolerance = Tolerance!.Value,
        Low = Low!.Value,
        High = High!.Value,
        WarningWeeks = WarningWeeks!.Value,
        ConfirmationError = ConfirmationError!.Value,
        ConfirmationWeeks = ConfirmationWeeks!.Value,
        LiftWeeks = LiftWeeks!.Value,
        Watched = [.. Watched!.Select(w => new WatchedRule(w.Id!, w.Measure!, w.Effect!, w.Attributes!, w.StratumSet ?? "none", w.Share!.Value))],
        Statement = new DriftStatementRule(Statement!.Demanded!.Value, Statement.MaximumAgeDays!.Value, Statement.FirstDueDays!.Value, Statement.Without!),
    };

    internal sealed class WatchedSection
    {
        public string? Id { get; set; }

        public string? Measure { get; set; }

        public string? Effect { get; set; }

        public List<string>? Attributes { get; set; }

        public string? StratumSet { get; set; }

        public double? Share { get; set; }
    }

    internal sealed class StatementSection
    {
        public bool? Demanded { get; set; }

        public int? MaximumAgeDays { get; set; }

        public int? FirstDueDays { get; set; }

        public string? Without { get; set; }
    }
}
