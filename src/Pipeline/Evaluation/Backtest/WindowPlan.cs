using System.Globalization;
using Interchange.Runs;

namespace Pipeline.Evaluation.Backtest;

/// <summary>Cuts a history into windows. Dates go in and dates come out; nothing else computes a cut.</summary>
internal static class WindowPlan
{
    /// <param name="spans">How to cut.</param>
    /// <param name="first">First day on which the history holds a signal.</param>
    /// <param name="last">Last day on which it does.</param>
    /// <exception cref="RefusedException">Exit code 2: the spans do not fit each other or the history; all problems at once.</exception>
    public static IReadOnlyList<PlannedWindow> Of(Spans spans, DateOnly first, DateOnly last)
    {
        var problems = Broken(spans).Concat(CutsOutside(spans, first, last)).ToList();
        if (problems.Count > 0)
            throw new RefusedException(ExitCode.Usage, problems);
        var windows = Windows(spans, first).ToList();
        problems = [.. WindowsOutside(spans, windows, first, last)];
        return problems.Count == 0 ? windows : throw new RefusedException(ExitCode.Usage, problems);
    }

    private static IEnumerable<PlannedWindow> Windows(Spans spans, DateOnly first)
    {
        // From the first cut each time, so that a month's last day does not creep forward after February.
        for (var i = 0; spans.FirstCut.AddMonths(i * spans.StepMonths) is var cut && cut <= spans.LastCut; i++)
        {
            var calibrateTo = cut.AddMonths(spans.CalibrationMonths);
            var evaluateFrom = calibrateTo.AddDays(spans.GapDays + 1);
            // One window's nights end before the next one's begin, also where months differ in length.
            var next = spans.FirstCut.AddMonths((i + 1) * spans.StepMonths).AddMonths(spans.CalibrationMonths).AddDays(spans.GapDays);
            var evaluateTo = evaluateFrom.AddMonths(spans.EvaluationMonths).AddDays(-1);
            yield return new PlannedWindow(
                i + 1,
                spans.TrainingMonths is { } months ? cut.AddMonths(-months).AddDays(1) : first,
                cut, calibrateTo, evaluateFrom, evaluateTo < next ? evaluateTo : next);
        }
    }

    private static IEnumerable<Problem> Broken(Spans spans)
    {
        if (spans.LastCut < spans.FirstCut)
            yield return Problem("cuts-order", "--last-cut", Day(spans.LastCut), $"the last cut lies before the first, {Day(spans.FirstCut)}", "give a later --last-cut");
        foreach (var (option, months) in new[] { ("--step-months", spans.StepMonths), ("--training-months", spans.TrainingMonths ?? 1), ("--calibration-months", spans.CalibrationMonths), ("--evaluation-months", spans.EvaluationMonths) })
        {
            if (months is < 1 or > 1200)
                yield return Problem("span-outside", option, Number(months), "a span lies between 1 and 1200 months", "give whole months");
        }

        if (spans.GapDays is < 0 or > 36_500)
            yield return Problem("span-outside", "--gap-days", Number(spans.GapDays), "the gap lies between 0 and 36500 days", "give whole days");
        if (spans.EvaluationMonths > spans.StepMonths)
        {
            yield return Problem(
                "evaluation-overlaps", "--evaluation-months", Number(spans.EvaluationMonths), $"windows that are cut every {spans.StepMonths} month(s) would evaluate the same nights twice",
                $"give --step-months {spans.EvaluationMonths}, or --evaluation-months {spans.StepMonths}");
        }
    }

    private static IEnumerable<Problem> CutsOutside(Spans spans, DateOnly first, DateOnly last)
    {
        foreach (var (option, cut) in new[] { ("--first-cut", spans.FirstCut), ("--last-cut", spans.LastCut) })
        {
            if (cut < first || cut > last)
                yield return Problem("cut-outside-history", option, Day(cut), $"the history runs from {Day(first)} to {Day(last)}", "give a day within it, with signals before and after");
        }
    }

    private static IEnumerable<Problem> WindowsOutside(Spans spans, List<PlannedWindow> windows, DateOnly first, DateOnly last)
    {
        if (spans.TrainingMonths is { } months && windows[0].TrainFrom < first)
        {
            yield return Problem(
                "training-before-history", "--first-cut", Day(spans.FirstCut), $"{months} month(s) of training would begin on {Day(windows[0].TrainFrom)}; the history begins on {Day(first)}",
                $"give --first-cut {Day(first.AddDays(-1).AddMonths(months))} or later, or --training-months all");
        }

        if (windows.Where(w => w.EvaluateTo.AddDays(spans.GapDays) > last).ToList() is { Count: > 0 } late)
        {
            var fits = windows.Count > late.Count ? $"give --last-cut {Day(windows[windows.Count - late.Count - 1].TrainTo)}" : "give an earlier --first-cut, or shorter spans";
            yield return Problem(
                "evaluation-after-history", "--last-cut", Day(spans.LastCut),
                $"{late.Count} window(s) would evaluate up to {Day(late[^1].EvaluateTo)} and let outcomes mature for {spans.GapDays} days; the history ends on {Day(last)}", fits);
        }
    }

    private static Problem Problem(string code, string option, string value, string rule, string remedy) => new() { Code = code, Column = option, Value = value, Rule = rule, Remedy = remedy };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
