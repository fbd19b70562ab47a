using FairnessAudit.Measures;

namespace FairnessAudit.Drift;

/// <summary>drift.json: one look at a rule in force. Exact figures about protected groups; it stays in room two.</summary>
public sealed record DriftLook
{
    public const string FileName = "drift.json";

    public string Schema { get; init; } = "drift/1";

    public string Method { get; init; } = "audit-method/1";

    public required string ModelLine { get; init; }

    /// <summary>SHA-256 of the release's statement.</summary>
    public required string ReleaseId { get; init; }

    /// <summary>SHA-256 of the gates policy that says how to watch.</summary>
    public required string PolicySha256 { get; init; }

    public required string PolicyId { get; init; }

    public required DriftPromise Promise { get; init; }

    /// <summary>Days of the audit from which drift is measured.</summary>
    public required string AuditedDays { get; init; }

    /// <summary>Last day that was counted.</summary>
    public required DateOnly Until { get; init; }

    public required DriftState State { get; init; }

    /// <summary>Why it is not called quiet although no limit stands breached; null otherwise.</summary>
    public string? NotQuietBecause { get; init; }

    /// <summary>Monday of the week of the breach behind a warning; null where there is none.</summary>
    public DateOnly? BreachedIn { get; init; }

    /// <summary>Monday of the week that confirmed a breach; null where none did, or where it was lifted.</summary>
    public DateOnly? ConfirmedIn { get; init; }

    /// <summary>Weeks without a breach since the confirmed one last stirred; 0 where none stands.</summary>
    public required int QuietWeeks { get; init; }

    /// <summary>Comparisons behind the last breach, each with its part of the evidence; empty where there is none.</summary>
    public required IReadOnlyList<DriftPart> Named { get; init; }

    /// <summary>The smallest ratio above an edge that the weeks so far could have shown in some comparison that refuses; null where none.</summary>
    public required double? Detectable { get; init; }

    /// <summary>False where not even the policy's ceiling could have been seen by now: quiet then says little.</summary>
    public required bool EnoughEvidence { get; init; }

    public required IReadOnlyList<DriftWeek> Weeks { get; init; }

    public required IReadOnlyList<DriftComparison> Comparisons { get; init; }

    /// <summary>How far what came in has moved; reported only.</summary>
    public required IReadOnlyList<DriftMix> Mixes { get; init; }

    /// <summary>The watched ratios of this release's audit and of earlier ones.</summary>
    public required IReadOnlyList<DriftRelease> Releases { get; init; }

    /// <summary>SHA-256 by name of every file that was read.</summary>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }
}

/// <summary>What the policy promises of false warnings and refusals, all comparisons together.</summary>
public sealed record DriftPromise(int WindowWeeks, double Tolerance, int WarningWeeks, double ConfirmationError, double RefusalWeeks, int LiftWeeks);

/// <summary>A comparison's part of the evidence, 0 to 1.</summary>
public sealed record DriftPart(string Comparison, double Part);

/// <summary>One week of all comparisons together; evidence is in units of which <see cref="DriftPromise.WarningWeeks"/> make a breach.</summary>
public sealed record DriftWeek(DateOnly Monday, DateOnly LastDay, long Rows, long PutForward, double Refusing, double Warning, double? Confirming, bool Breach, bool Confirms, DriftState State);

/// <summary>One comparison: what was audited, how far it may move, and every week of it.</summary>
public sealed record DriftComparison
{
    public required string Id { get; init; }

    /// <summary>In the policy, for example D1.</summary>
    public required string Rule { get; init; }

    /// <summary>selection, human_step or unknown_share.</summary>
    public required string Measure { get; init; }

    /// <summary>refuse or warn.</summary>
    public required string Effect { get; init; }

    public required string Attribute { get; init; }

    public required string Group { get; init; }

    public required string? Step { get; init; }

    public required string StratumSet { get; init; }

    public required double Weight { get; init; }

    public required double? Audited { get; init; }

    public required FindingInterval? AuditedInterval { get; init; }

    /// <summary>Edges of what is no drift; the low one is null for a share.</summary>
    public required double? Low { get; init; }

    public required double High { get; init; }

    public required double DesignEffect { get; init; }

    /// <summary>What the weeks so far could have shown; null where they leave nothing to chance.</summary>
    public required double? Detectable { get; init; }

    /// <summary>within, beyond or not_shown.</summary>
    public required string Verdict { get; init; }

    public required IReadOnlyList<DriftPoint> Weeks { get; init; }
}

/// <summary>One comparison in one week.</summary>
/// <param name="Monday">Of the week.</param>
/// <param name="N">Rows of the group in the rolling window.</param>
/// <param name="Happened">Of those, put forward, taken up, or without the attribute.</param>
/// <param name="Others">Rows of all others in the rolling window.</param>
/// <param name="OthersHappened">Of those, put forward or taken up.</param>
/// <param name="Rolling">Ratio or share over the rolling window; null where undefined.</param>
/// <param name="RollingInterval">For one look only: it decides nothing.</param>
/// <param name="Sequence">Interval since the release for a ratio that stays the same, valid at every look; null for a share.</param>
/// <param name="Evidence">Of this comparison by itself.</param>
/// <param name="UndefinedBecause">Why there is no rolling ratio.</param>
public sealed record DriftPoint(
    DateOnly Monday, long N, long Happened, long Others, long OthersHappened, double? Rolling, FindingInterval? RollingInterval, FindingInterval? Sequence, double Evidence, string? UndefinedBecause);

/// <summary>A mix of rows in the rolling window against the audited one.</summary>
/// <param name="What">full strata, score bands, or an attribute.</param>
/// <param name="Levels">That either has.</param>
/// <param name="Rows">In the window.</param>
/// <param name="Index">Population stability index; null without rows.</param>
/// <param name="ByChance">What it is on average if nothing moved.</param>
public sealed record DriftMix(string What, int Levels, long Rows, double? Index, double? ByChance);

/// <summary>The watched ratios of one audit.</summary>
/// <param name="Days">Of its window.</param>
/// <param name="Model">SHA-256, as its counts say.</param>
/// <param name="InForce">Whether it is the release that is looked at.</param>
/// <param name="Ratios">One a comparison of selection.</param>
public sealed record DriftRelease(string Days, string Model, bool InForce, IReadOnlyList<DriftReleaseRatio> Ratios);

/// <summary>A watched ratio as one audit found it.</summary>
public sealed record DriftReleaseRatio(string Comparison, string Attribute, string Group, long N, long PutForward, double? Ratio, FindingInterval? Interval, string? UndefinedBecause);
