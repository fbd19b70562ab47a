using Interchange.Trust;

namespace FairnessAudit.Measures;

/// <summary>
/// Which policy judged, by id, version and digest; its stage (pilot or full); and where it asks less than the previous release's, each a
/// sentence. <paramref name="MinimumDenominator"/>: rows that a group needs to own a headline, or a published rate.
/// </summary>
public sealed record PolicySummary(string Id, string Version, string Sha256, string Stage, IReadOnlyList<string> Looser, long MinimumDenominator)
{
    /// <summary>What each gate asks, in the order of the policy.</summary>
    public IReadOnlyList<PolicyGate> Gates { get; init; } = [];
}

/// <summary>One gate of the policy.</summary>
/// <param name="Id">As people call it.</param>
/// <param name="Measure">claim, selection, false_positive, human_step, score_tells_group or arm.</param>
/// <param name="Kind">exact, equivalence, harm_limit, not_shown_beyond, beyond_or_persistent or by_tier.</param>
/// <param name="Low">Lower end of what is tolerated; null for none.</param>
/// <param name="High">Upper end; null for none.</param>
public sealed record PolicyGate(string Id, string Measure, string Kind, double? Low, double? High);

/// <summary>How many judged comparisons came to each word; <paramref name="Justify"/> counts gates of effect justify that are not within.</summary>
public sealed record GateSummary(int Within, int Beyond, int NotShown, int NotPossible, int Justify);

/// <summary>The window audited; null ends for a table without dates.</summary>
public sealed record AuditWindow(DateOnly? From, DateOnly? To);

/// <summary>Rows of one attribute's join.</summary>
/// <param name="Attribute">Column of the protected file.</param>
/// <param name="RowsUnknown">Rows whose person has no value there; they form the group "(unknown)".</param>
/// <param name="NotJudgedSeparately">Groups too small for any gate under the planned volumes.</param>
public sealed record AttributeCoverage(string Attribute, long RowsUnknown, IReadOnlyList<string> NotJudgedSeparately)
{
    /// <summary>The coarser attribute within which those groups are judged; null where the policy names none.</summary>
    public string? JudgedWithin { get; init; }

    /// <summary>By such a group, length of the window in months that would make it tier B under the planned volumes; without a group of which none is planned.</summary>
    public IReadOnlyDictionary<string, int> MonthsToTierB { get; init; } = new SortedDictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Persons with a value of this attribute and no row: expected where the file covers more than the window.</summary>
    public long ValuesWithoutRow { get; init; }
}

/// <summary>Who was audited: what was handed over, what was found, and what did not match, per side.</summary>
public sealed record PopulationSummary
{
    /// <summary>Signals that the manifest vouches for in the window; rows, for a table.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows that the selection measures count: all but those drawn at random.</summary>
    public required long Eligible { get; init; }

    public required long Selected { get; init; }

    public required long DrawnAtRandom { get; init; }

    /// <summary>Rows without a known outcome.</summary>
    public required long OutcomeUnknown { get; init; }

    /// <summary>Rows with an outcome that neither the process's choice nor the draw brought about; no measure uses it.</summary>
    public long OutcomeNotUsed { get; init; }

    /// <summary>Rows whose person does not occur in the protected file.</summary>
    public required long WithoutAttributes { get; init; }

    /// <summary>Persons of the protected file without any row.</summary>
    public required long AttributesWithoutRow { get; init; }

    public required IReadOnlyList<AttributeCoverage> Attributes { get; init; }
}

/// <summary>findings.json: all that the audit found. Reports render it and compute nothing.</summary>
public sealed record Findings
{
    public string Schema { get; init; } = "findings/1";

    /// <summary>Version of the audit's method.</summary>
    public string Method { get; init; } = "audit-method/1";

    /// <summary>False for tables and counts: they evidence a process and can never be released.</summary>
    public required bool Releasable { get; init; }

    /// <summary>SHA-256 by name of every file that was read.</summary>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }

    /// <summary>Null for a table that no policy judged.</summary>
    public required PolicySummary? Policy { get; init; }

    /// <summary>restricted (exact), public-data (exact, about data that are public anyway) or public (rounded, small counts withheld).</summary>
    public required string Disclosure { get; init; }

    /// <summary>Over all blocking and justifying gates: beyond, not_shown, within, or not_possible when nothing was judged.</summary>
    public required string Verdict { get; init; }

    public required GateSummary Gates { get; init; }

    /// <summary>Every gate of the policy with its result, one sentence each.</summary>
    public required IReadOnlyList<GateResult> GateResults { get; init; }

    /// <summary>Size of the Holm family.</summary>
    public required int Tests { get; init; }

    /// <summary>Null for a first release, or a table.</summary>
    public ReleaseChanges? Changes { get; init; }

    /// <summary>For every comparison that a gate asks for and that was not shown: how much more it would take.</summary>
    public IReadOnlyList<NeededEvidence> Needed { get; init; } = [];

    /// <summary>Why the rule exists, in people's words; null where no file says so.</summary>
    public RulePurpose? Purpose { get; init; }

    /// <summary>What the candidate's evaluation says of its use; null where the candidate brings none.</summary>
    public RuleQuality? Quality { get; init; }

    public required AuditWindow Window { get; init; }

    /// <summary>Which nights; null for what is no history of nights.</summary>
    public HistorySummary? History { get; init; }

    /// <summary>Whose counts; null for what was counted here.</summary>
    public ThirdPartySummary? ThirdParty { get; init; }

    public required PopulationSummary Population { get; init; }

    /// <summary>What this audit cannot say, one English sentence each.</summary>
    public required IReadOnlyList<string> Limits { get; init; }

    /// <summary>Sex or age used as a feature: the contract's justification by column name. Empty where neither plays a part.</summary>
    public IReadOnlyDictionary<string, string> SexOrAgeUsed { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the model reads, and what staff see beside the order; empty for a table.</summary>
    public IReadOnlyList<TermSummary> Terms { get; init; } = [];

    /// <summary>What a change of suspect features does; null for a table.</summary>
    public ButForResult? ButFor { get; init; }

    [System.Text.Json.Serialization.JsonPropertyName("findings")]
    public required IReadOnlyList<Finding> Items { get; init; }

    public const string FileName = "findings.json";
}
