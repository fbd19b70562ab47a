using System.Globalization;
using Interchange.Contracts;
using Interchange.ScoredSignals;

namespace Pipeline.Outcomes;

/// <summary>A rule that a file of reasons breaks, and where.</summary>
internal readonly record struct BrokenReason(string Key, string? Value, string Rule);

internal static class ReasonBookRules
{
    public static IEnumerable<BrokenReason> Broken(ReasonsYaml yaml, IReadOnlyList<Stage> stages)
    {
        var steps = stages.Select(s => s.Name).ToArray();
        return Head(yaml)
            .Concat((yaml.StepsWithoutReasons ?? []).Where(s => !steps.Contains(s, StringComparer.Ordinal)).Select(s => new BrokenReason("steps_without_reasons", s, NoStep(steps))))
            .Concat((yaml.Reasons ?? []).SelectMany(r => Reason("reasons", r, "for", r.For, [ReasonBook.Act, ReasonBook.NotAct]).Concat(Steps(r, steps))))
            .Concat((yaml.OverrideReasons ?? []).SelectMany(r => Reason("override_reasons", r, "kinds", r.Kinds, HistoryLayout.Kinds)))
            .Concat(Twice("reasons", yaml.Reasons)).Concat(Twice("override_reasons", yaml.OverrideReasons))
            .Concat(Unexplained(yaml, stages));
    }

    private static IEnumerable<BrokenReason> Head(ReasonsYaml yaml)
    {
        if (yaml.Schema is not ReasonBookReader.SchemaName)
            yield return new("schema", yaml.Schema, "must be " + ReasonBookReader.SchemaName);
        if (string.IsNullOrWhiteSpace(yaml.Id))
            yield return new("id", null, "is missing");
        if (string.IsNullOrWhiteSpace(yaml.Version))
            yield return new("version", null, "is missing");
        if (yaml.LateAfterDays is not (>= 0 and <= 3660))
            yield return new("late_after_days", yaml.LateAfterDays?.ToString(CultureInfo.InvariantCulture), "must lie between 0 and 3660");
        if (yaml.MaximumQuarantineShare is not (>= 0 and <= 1))
            yield return new("maximum_quarantine_share", yaml.MaximumQuarantineShare?.ToString(CultureInfo.InvariantCulture), "must lie between 0 and 1");
        if (yaml.Reasons is not { Count: > 0 })
            yield return new("reasons", null, "must list at least one reason");
        if (yaml.OverrideReasons is not { Count: > 0 })
            yield return new("override_reasons", null, "must list at least one reason");
    }

    private static IEnumerable<BrokenReason> Reason(string list, ReasonYaml reason, string key, List<string>? directions, IReadOnlyList<string> known)
    {
        if (string.IsNullOrWhiteSpace(reason.Code) || reason.Code.Any(c => !char.IsAsciiLetterLower(c) && c != '_'))
            yield return new(list, reason.Code, "a code is written in lower-case letters and underscores");
        foreach (var text in new[] { reason.Code, reason.Nl, reason.En })
        {
            if (string.IsNullOrWhiteSpace(text))
                yield return new(list, reason.Code, "a reason has a code and words in Dutch and in English");
            else if (SuspiciousNames.Judge(text) is (NameSuspicion.Forbidden or NameSuspicion.SexOrAge, var word))
                yield return new(list, text, $"'{word}' names a protected trait or what stands in for one; no reason may rest on it");
        }

        if (directions is not { Count: > 0 } || directions.Except(known, StringComparer.Ordinal).Any())
            yield return new(list, reason.Code, $"'{key}' lists one or more of: {string.Join(", ", known)}");
    }

    private static IEnumerable<BrokenReason> Steps(DecisionReasonYaml reason, string[] steps)
    {
        if (reason.Steps is not { Count: > 0 } || reason.Steps.Except(steps, StringComparer.Ordinal).Any())
            yield return new("reasons", reason.Code, NoStep(steps));
    }

    private static IEnumerable<BrokenReason> Twice(string list, IEnumerable<ReasonYaml>? reasons) =>
        (reasons ?? []).GroupBy(r => r.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => new BrokenReason(list, g.Key, "a code stands once"));

    /// <summary>A stage at which one of the two ways has no reason could only be reported by acting, or only by not acting.</summary>
    private static IEnumerable<BrokenReason> Unexplained(ReasonsYaml yaml, IReadOnlyList<Stage> stages) =>
        from stage in stages
        where !(yaml.StepsWithoutReasons ?? []).Contains(stage.Name, StringComparer.Ordinal)
        from direction in new[] { ReasonBook.Act, ReasonBook.NotAct }
        where !(yaml.Reasons ?? []).Exists(r => r.Steps?.Contains(stage.Name, StringComparer.Ordinal) == true && r.For?.Contains(direction, StringComparer.Ordinal) == true)
        select new BrokenReason("reasons", stage.Name, $"the step has no reason that may stand for '{direction}'");

    private static string NoStep(string[] steps) => "names steps of the contract's outcome: " + string.Join(", ", steps);
}
