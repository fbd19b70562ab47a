namespace FairnessAudit.Measures;

/// <summary>Whose counts were audited, how they were protected, and what they tell of where a gap comes from.</summary>
public sealed record ThirdPartySummary
{
    public required string Id { get; init; }

    public required SaidTwice About { get; init; }

    /// <summary>Whom one count counts, in the plural.</summary>
    public required SaidTwice Unit { get; init; }

    public required string CountedBy { get; init; }

    public required string Period { get; init; }

    public required string Source { get; init; }

    public required string Licence { get; init; }

    /// <summary>none, nearest, controlled or random.</summary>
    public required string Rounding { get; init; }

    /// <summary>Every printed count is a multiple of it.</summary>
    public required int Base { get; init; }

    /// <summary>Lines of the table.</summary>
    public required int Lines { get; init; }

    /// <summary>Lines of which a mark hides the count.</summary>
    public required int Withheld { get; init; }

    /// <summary>Where everybody starts.</summary>
    public required string Population { get; init; }

    /// <summary>Whom the whole process chose.</summary>
    public required string Selection { get; init; }

    /// <summary>What people decide; often the selection itself.</summary>
    public required string HumanStep { get; init; }

    /// <summary>The categories of the risk profile; null where none were counted.</summary>
    public required string? RiskProfile { get; init; }

    /// <summary>In order, each with the step of which it is a part.</summary>
    public required IReadOnlyList<StepOf> Steps { get; init; }

    /// <summary>Words for steps, attributes, groups, strata and bands, by kind and name such as "step/selected".</summary>
    public required IReadOnlyDictionary<string, SaidTwice> Words { get; init; }

    /// <summary>For each group that is selected more often: which part of the process brings about most of the gap.</summary>
    public required IReadOnlyList<LargerPart> LargerParts { get; init; }
}

/// <param name="Name">Of the step.</param>
/// <param name="Of">Null for the first.</param>
public sealed record StepOf(string Name, string? Of);

/// <summary>Which of two parts of a gap is the larger one at both ends of the bounds, sampling error included.</summary>
/// <param name="Attribute">Compared by.</param>
/// <param name="Group">Selected more often than its reference, at both ends.</param>
/// <param name="Reference">"(others)" or a group's name.</param>
/// <param name="Part">human_step, risk_profile or cannot_tell.</param>
public sealed record LargerPart(string Attribute, string Group, string Reference, string Part)
{
    public const string HumanStep = "human_step";
    public const string RiskProfile = "risk_profile";
    public const string CannotTell = "cannot_tell";
}
