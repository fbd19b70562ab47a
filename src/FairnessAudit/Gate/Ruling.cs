using FairnessAudit.Measures;
using Interchange.Trust;

namespace FairnessAudit.Gate;

/// <summary>One thing that a gate judged, before anybody asked for words about it: the self-test takes millions and reads no sentence.</summary>
/// <param name="Gate">Of the policy.</param>
/// <param name="Effect">block, justify or report: what the result weighs, which may be less than the gate's own.</param>
/// <param name="Verdict">within, beyond, not_shown or not_possible.</param>
/// <param name="MayBeExcepted">By signature; fixed by the policy beforehand.</param>
internal sealed record Ruling(GateRule Gate, string Effect, string Verdict, bool MayBeExcepted)
{
    /// <summary>The ratio that was judged, and how; null for what is no ratio.</summary>
    public ConditionalRatio? Ratio { get; init; }

    public RatioLimits? Limits { get; init; }

    /// <summary>Id of the finding on the score that was judged; null for all else.</summary>
    public string? Scored { get; init; }

    /// <summary>A, B or C by the window in which it was judged.</summary>
    public string? Tier { get; init; }

    /// <summary>Of the ratio, at its least favourable end; null where no equivalence was tested.</summary>
    public (double Plain, double Adjusted)? EquivalenceP { get; init; }

    /// <summary>What was judged; with the gate's id it is unique in an audit.</summary>
    public required Func<string> About { get; init; }

    public required Func<string> Reason { get; init; }

    public GateResult ToResult() => new(Gate.Id, Effect, Verdict, About(), MayBeExcepted, Reason());
}
