using FairnessAudit.Measures;
using Interchange.Trust;

namespace FairnessAudit.Gate;

/// <summary>The four words of a verdict, and how they add up.</summary>
internal static class Verdicts
{
    public const string Within = "within";
    public const string Beyond = "beyond";
    public const string NotShown = "not_shown";
    public const string NotPossible = "not_possible";

    public static GateSummary Summary(IReadOnlyList<GateResult> results)
    {
        int Count(string verdict) => results.Count(r => r.Effect is not "report" && r.Verdict == verdict);
        return new GateSummary(
            Count(Within),
            Count(Beyond),
            Count(NotShown),
            Count(NotPossible),
            results.Count(r => r is { Effect: "justify", Verdict: not Within }));
    }

    /// <summary>
    /// The worst word among gates that block or ask; "not_possible" where none was judged. What only asks for reasons shows no unequal
    /// treatment: beyond its limit it counts as "not shown" here.
    /// </summary>
    public static string Overall(IReadOnlyList<GateResult> results)
    {
        var words = results.Where(r => r.Effect is not "report").Select(r => r is { Effect: "justify", Verdict: Beyond } ? NotShown : r.Verdict).ToHashSet(StringComparer.Ordinal);
        return words.Contains(Beyond) ? Beyond : words.Contains(NotShown) ? NotShown : words.Contains(Within) ? Within : NotPossible;
    }

    public static Interchange.Runs.ExitCode ExitCode(IReadOnlyList<GateResult> results)
    {
        if (results.Any(r => r is { Effect: "block", Verdict: Beyond }))
            return Interchange.Runs.ExitCode.AuditBlocks;
        return results.Any(r => r.Effect is not "report" && r.Verdict is not Within)
            ? Interchange.Runs.ExitCode.AuditAsks
            : Interchange.Runs.ExitCode.Done;
    }
}
