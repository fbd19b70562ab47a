namespace Pipeline.Retention;

/// <summary>How long each kind of result is kept, and what is kept longer.</summary>
internal sealed record RetentionPolicy
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>The file whole, so that a deleted result can say by what it was deleted.</summary>
    public required string Text { get; init; }

    public required IReadOnlyDictionary<ResultKind, RetentionPeriod> Periods { get; init; }

    public required IReadOnlyList<RetentionHold> Holds { get; init; }

    /// <summary>First day on which a result of a kind, about days up to <paramref name="to"/>, is past its period.</summary>
    public DateOnly PastFrom(ResultKind kind, DateOnly to) => to.AddMonths(Periods[kind].Months).AddDays(1);

    /// <summary>The hold that keeps what is about these days; null for none.</summary>
    public RetentionHold? HoldOn(DateOnly from, DateOnly to, DateOnly asOf) => Holds.FirstOrDefault(h => asOf <= h.Until && h.From <= to && from <= h.To);
}

/// <param name="Months">Whole months from the last business day that a result is about.</param>
/// <param name="Reason">Why so long and no longer.</param>
/// <param name="Basis">On what legal basis, in words.</param>
internal sealed record RetentionPeriod(int Months, string Reason, string Basis);

/// <summary>What is kept although its period is over.</summary>
/// <param name="From">First day held.</param>
/// <param name="To">Last day held.</param>
/// <param name="Until">Last business date on which the hold stands.</param>
/// <param name="Reason">The objection or court case.</param>
internal sealed record RetentionHold(DateOnly From, DateOnly To, DateOnly Until, string Reason);

/// <summary>Kinds of result that have a period; anything else is never deleted.</summary>
internal enum ResultKind
{
    Intake,
    Night,
    Sample,
    Outcomes,
    Candidate,
    Scores,
    Trace,
}
