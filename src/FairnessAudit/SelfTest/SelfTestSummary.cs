using System.Globalization;
using System.Text;

namespace FairnessAudit.SelfTest;

/// <summary>The self-test in a screenful.</summary>
internal static class SelfTestSummary
{
    public static string Text(SelfTestResult result)
    {
        var text = new StringBuilder();
        foreach (var gate in result.Edges.GroupBy(e => (e.Gate, e.Error, e.Nominal)))
        {
            var worst = gate.MaxBy(e => e.Measured)!;
            Line(text, $"{gate.Key.Gate} {gate.Key.Error}: at most {worst.Measured:0.0000} (nominal {gate.Key.Nominal}) over {gate.Count()} settings of {worst.Seeds} seeds; the highest at {worst.Truth}");
        }

        foreach (var line in result.Policy)
            Line(text, $"{line.Volume} signals a year, {line.Truth}: cleared {line.Cleared:0.000} ({line.Count} of {line.Releases}){(line.Demand is null ? "" : ", demanded " + line.Demand)}");
        if (result.Coverage.Count > 0)
            Line(text, $"coverage of 95% intervals: {result.Coverage.Count(c => c.Holds)} of {result.Coverage.Count} within their window");
        foreach (var planted in result.Mechanisms)
            Line(text, $"{planted.Name} ({planted.Size}; n {planted.N}): question {planted.Question} names it in {planted.Detected:0.000}, false alarm {planted.FalseAlarm:0.000}, {planted.Seeds} seeds");
        foreach (var course in result.Drift)
            Line(text, $"drift, {course.Truth}: on average warned after {course.WeeksToWarning:0.0} and refused after {course.WeeksToRefusal:0.0} weeks, cut at {course.Weeks}; refused in {course.Refused} of {course.Runs}, {course.RefusalsAYear:0.000} a year of {course.Runs} courses; demanded {course.Demand}");
        foreach (var failure in result.Failures)
            Line(text, $"FAILS: {failure}");
        Line(text, $"{(result.Failures.Count == 0 ? "nothing errs more than it says" : $"{result.Failures.Count} figures do not hold")}");
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
