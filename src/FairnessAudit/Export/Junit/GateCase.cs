using Interchange.Trust;

namespace FairnessAudit.Export.Junit;

internal enum GateOutcome
{
    Passed,
    Failed,

    /// <summary>Nothing could be judged.</summary>
    Error,

    /// <summary>Accepted for a time by a signed exception; neither passed nor failed.</summary>
    Skipped,
}

/// <summary>One gate result as a test: its name, how it ended, and why.</summary>
/// <param name="Class">Gate id behind a common prefix, which tools group by.</param>
/// <param name="Name">Gate and what was judged; unique in a suite.</param>
/// <param name="Outcome">How it counts.</param>
/// <param name="Type">Of a failure or error: the verdict, or "justify".</param>
/// <param name="Message">The verdict with what answers it, one sentence.</param>
/// <param name="Text">The reason as it was published.</param>
internal sealed record GateCase(string Class, string Name, GateOutcome Outcome, string Type, string Message, string Text)
{
    /// <summary>Every gate as a case, in the audit's order. Only conditions and exceptions of a checked release answer anything.</summary>
    public static IReadOnlyList<GateCase> Of(IReadOnlyList<GateResult> gates, VerifiedBundle? signed)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. gates.Select(gate => Case(gate, signed) with { Name = Unique($"{gate.Id} {gate.About}", seen) })];
    }

    private static GateCase Case(GateResult gate, VerifiedBundle? signed)
    {
        var told = new GateCase($"fairness-audit.{gate.Id}", "", GateOutcome.Passed, "", $"{gate.Effect}: {gate.Verdict}", gate.Reason);
        if (gate is { Effect: "report" } or { Verdict: "within" })
            return told;
        if (gate.Effect is "justify")
        {
            return signed?.Conditions.FirstOrDefault(c => c.Covers(gate)) is { } condition
                ? told with { Message = FormattableString.Invariant($"justify: {gate.Verdict}, answered by a signed condition (owner: {condition.Owner}{Until(condition.Expires)})") }
                : told with { Outcome = GateOutcome.Failed, Type = "justify", Message = $"justify: {gate.Verdict}, and no signed condition answers it" };
        }

        if (signed?.Exceptions.FirstOrDefault(e => e.Covers(gate)) is { } exception)
            return told with { Outcome = GateOutcome.Skipped, Message = FormattableString.Invariant($"block: {gate.Verdict}, accepted by a signed exception{Until(exception.Expires)}") };
        return told with { Outcome = gate.Verdict is "not_possible" ? GateOutcome.Error : GateOutcome.Failed, Type = gate.Verdict };
    }

    private static string Until(DateOnly? day) => day is { } last ? FormattableString.Invariant($", until {last:yyyy-MM-dd}") : "";

    private static string Unique(string name, Dictionary<string, int> seen)
    {
        var times = seen[name] = seen.GetValueOrDefault(name) + 1;
        return times == 1 ? name : FormattableString.Invariant($"{name} #{times}");
    }
}
