using System.Text.Json.Serialization;

namespace Pipeline.Outcomes;

/// <summary><c>outcomes.json</c>: what came in, what stands, and what it says of the signals that the nights ordered.</summary>
internal sealed record OutcomesSummary
{
    public const string FileName = "outcomes.json";

    public string Schema { get; init; } = "outcomes/1";

    public required DateOnly AsOf { get; init; }

    public required DateOnly FirstNight { get; init; }

    public required DateOnly LastNight { get; init; }

    public required int Nights { get; init; }

    public required int Signals { get; init; }

    /// <summary>On a list: put forward by the order, or drawn.</summary>
    public required int Listed { get; init; }

    public required ReportCounts FollowUp { get; init; }

    public required ReportCounts Overrides { get; init; }

    /// <summary>Every rule by which rows were set aside, with how often, most first.</summary>
    public required IReadOnlyList<RuleCount> SetAside { get; init; }

    /// <summary>What was found, by how it came to be known.</summary>
    public required IReadOnlyList<FoundCount> Found { get; init; }

    /// <summary>Of the listed signals, stage by stage.</summary>
    public required IReadOnlyList<StageCount> Stages { get; init; }

    /// <summary>Of known reports; one with two reasons counts at both.</summary>
    public required IReadOnlyList<ReasonCount> Reasons { get; init; }

    /// <summary>Listed signals by score band, and how many of them people set aside or sent elsewhere; the first row is all bands.</summary>
    public required IReadOnlyList<OverrideCount> OverridesByBand { get; init; }

    /// <summary>The same by class.</summary>
    public required IReadOnlyList<OverrideCount> OverridesByClass { get; init; }

    /// <summary>Signals on no list, and how many of them people took up.</summary>
    public required OverrideCount TakenUp { get; init; }

    /// <summary>By column and level of the contract, in its order.</summary>
    public required IReadOnlyList<SplitCount> Splits { get; init; }
}

/// <summary>One kind of report. Received is kept + set aside + repeated + conflicting; late, corrections and not yet known are among the kept.</summary>
internal sealed record ReportCounts(long Received, long Kept, long SetAside, long Repeated, long Conflicting, long NotYetKnown, long Corrections, long Late);

internal sealed record RuleCount(string Rule, long Rows);

/// <param name="Known">put_forward, random, taken_up or elsewhere.</param>
/// <param name="Signals">All of the kind.</param>
/// <param name="Founded">Of them.</param>
/// <param name="Unfounded">Of them.</param>
/// <param name="NotReached">Of them, those of which nobody has reported anything: on a list or selected by the draw, and not reached.</param>
internal sealed record FoundCount(string Known, int Signals, int Founded, int Unfounded, int NotReached)
{
    /// <summary>Looked at, and not known yet.</summary>
    [JsonIgnore]
    public int LookedAt => Signals - Founded - Unfounded - NotReached;
}

internal sealed record StageCount(string Stage, int Acted, int NotActed, int NotReported);

internal sealed record ReasonCount(string Stage, string Direction, string Code, int Reports);

/// <summary>A share with Wilson's 95% interval; null where there is nobody to count.</summary>
internal sealed record OverrideCount(string Of, int Signals, int Overridden, double? Rate, double? Low, double? High);

internal sealed record SplitCount(string Column, string? Level, int Signals, int Listed, int Founded, int Unfounded, int SetAside);
