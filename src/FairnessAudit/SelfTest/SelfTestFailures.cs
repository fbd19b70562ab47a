using static System.FormattableString;

namespace FairnessAudit.SelfTest;

/// <summary>What does not hold, in sentences that name the figure.</summary>
internal static class SelfTestFailures
{
    public static IEnumerable<string> Of(SelfTestResult result)
    {
        foreach (var edge in result.Edges.Where(e => !e.Holds))
            yield return Invariant($"gate {edge.Gate}, {edge.Truth}: {edge.Error} in {edge.Measured:0.0000} of {edge.Seeds} ({edge.Count}), at least {edge.Lower99:0.0000}, where {edge.Nominal} is promised");
        foreach (var line in result.Policy.Where(p => p.Holds is false))
            yield return Invariant($"policy at {line.Volume} signals a year, {line.Truth}: {line.Cleared:0.000} of {line.Releases} releases cleared, where {line.Demand} is demanded");
        foreach (var cell in result.Coverage.Where(c => !c.Holds))
            yield return Invariant($"{cell.Interval} ({cell.Kind}, n {cell.N}{(cell.Rate is { } rate ? Invariant($", at {rate}") : "")}): covers {cell.Covered:0.0000}{(cell.Exact is { } exact ? Invariant($", by the other road {exact:0.0000}") : "")}");
        foreach (var course in result.Drift.Where(d => !d.Holds))
            yield return Invariant($"drift, {course.Truth}: warned after {course.WeeksToWarning:0.0} weeks, refused after {course.WeeksToRefusal:0.0} of at most {course.Weeks}, refused in {course.Refused} of {course.Runs}, where {course.Demand} is demanded");
        foreach (var planted in result.Mechanisms.Where(m => !m.Holds))
            yield return Invariant($"{planted.Name}: detected in {planted.Detected:0.000} of {planted.Seeds}, false alarm in {planted.FalseAlarm:0.000}, where at least 0.8 and at most {planted.Nominal} are demanded");
    }
}
