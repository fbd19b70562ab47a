namespace FairnessAudit.Gate;

/// <summary>How a rule in force is watched, week after week, against what was audited of it.</summary>
internal sealed record DriftRule
{
    /// <summary>Two years: no policy may promise a shorter average time to a false refusal, all comparisons together.</summary>
    public const int FewestWeeksToFalseRefusal = 104;

    /// <summary>Weeks that are shown together, and beyond which a week no longer counts towards a breach.</summary>
    public required int WindowWeeks { get; init; }

    /// <summary>How much further from 1 than audited a ratio may lie, as a factor above 1.</summary>
    public required double Tolerance { get; init; }

    /// <summary>The band to which an audited ratio is drawn in before the tolerance is added: what was signed as an exception is watched at its edge.</summary>
    public required double Low { get; init; }

    public required double High { get; init; }

    /// <summary>Weeks to a false warning on average, at least, over all comparisons together; evidence of this size is a breach.</summary>
    public required int WarningWeeks { get; init; }

    /// <summary>Chance, at most, that new weeks confirm a breach that is none.</summary>
    public required double ConfirmationError { get; init; }

    /// <summary>New weeks in which a breach can be confirmed before the warning lapses.</summary>
    public required int ConfirmationWeeks { get; init; }

    /// <summary>Weeks without a breach after a confirmed one before a look may call it quiet again.</summary>
    public required int LiftWeeks { get; init; }

    public required IReadOnlyList<WatchedRule> Watched { get; init; }

    public required DriftStatementRule Statement { get; init; }

    /// <summary>
    /// Weeks to a false refusal on average, at least. Every false warning is falsely confirmed with at most the stated chance whatever came
    /// before, so 1 / error warnings are needed on average, and each takes as many weeks as are stated (Wald's identity as a bound).
    /// </summary>
    public double RefusalWeeks => WarningWeeks / ConfirmationError;
}

/// <summary>One measure that is watched.</summary>
/// <param name="Id">In the policy, for example D1.</param>
/// <param name="Measure">selection, human_step or unknown_share.</param>
/// <param name="Effect">refuse: a confirmed breach stops the night; warn: it never does.</param>
/// <param name="Attributes">Each with an equal part of the share, divided again over its groups.</param>
/// <param name="StratumSet">minimal, full or band; none for a share.</param>
/// <param name="Share">Of the false warnings that are allowed, above 0; all shares add up to 1.</param>
internal sealed record WatchedRule(string Id, string Measure, string Effect, IReadOnlyList<string> Attributes, string StratumSet, double Share)
{
    public const string Selection = "selection";
    public const string HumanStep = "human_step";
    public const string UnknownShare = "unknown_share";
    public const string Refuse = "refuse";
    public const string Warn = "warn";
}

/// <summary>What the night asks of the signed word on drift.</summary>
/// <param name="Demanded">Whether a night needs one at all.</param>
/// <param name="MaximumAgeDays">Days since the last week looked at.</param>
/// <param name="FirstDueDays">Days since the first sign-off before the first is due.</param>
/// <param name="Without">warn or refuse: what a night without a current one does.</param>
internal sealed record DriftStatementRule(bool Demanded, int MaximumAgeDays, int FirstDueDays, string Without);
