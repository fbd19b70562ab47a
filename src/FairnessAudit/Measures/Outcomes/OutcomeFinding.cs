using FairnessAudit.Population;
using Statistics.Resampling;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>How findings of question 9, "can the outcomes be trusted?", are made: all reported, none judged.</summary>
internal static class OutcomeFinding
{
    public const int Question = 9;
    public const string NoInterval = "too few blocks of persons, or a share of 0 or 1, for an interval";
    /// <summary>Fewest finished draws of which the spread between blocks of persons says anything.</summary>
    public const int FewestDraws = 10;

    public const string Thin = "fewer than ten finished draws: too few for an interval";
    public const string Jackknife = "delete-a-block-jackknife-t";

    public static Finding Of(CountTable table, int group, string measure, string? reference = null, string? step = null) => new()
    {
        Id = FindingId.Of(table.Attribute, table.Groups[group], measure, reference, term: step),
        Question = Question,
        EstimateOf = reference is null ? "group" : "comparison",
        Measure = measure,
        Process = CountedEvent.Existing,
        Step = step,
        Attribute = table.Attribute,
        Group = table.Groups[group],
        Reference = reference,
    };

    /// <summary>A share, with its interval or why there is none.</summary>
    public static Finding With(this Finding finding, double share, FindingInterval? interval) => finding with
    {
        Estimate = share,
        Interval = interval,
        UndefinedBecause = interval is null ? NoInterval : null,
    };

    /// <summary>A difference or any other number, with the jackknife's interval or why there is none.</summary>
    public static Finding With(this Finding finding, double estimate, JackknifeInterval? interval) => finding with
    {
        Estimate = estimate,
        Interval = interval is null ? null : new FindingInterval(interval.Low, interval.High, BlockJackknife.Level, Jackknife),
        StandardError = interval?.StandardError,
        DegreesOfFreedom = interval?.DegreesOfFreedom,
        UndefinedBecause = interval is null ? NoInterval : null,
    };

    /// <summary>Whether a group stands among "all others" of another: its attribute is known.</summary>
    public static bool IsOther(CountTable table, int candidate, int group) => candidate != group && table.Groups[candidate] is not Grouping.Unknown;
}
