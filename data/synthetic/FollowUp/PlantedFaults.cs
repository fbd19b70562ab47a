namespace Synthetic.FollowUp;

/// <summary>
/// What real files of reports have: one that came late, one that was wrong and is put right, one that stands there twice, a decision not to
/// act without reasons, and one about a signal that nobody knows. Each where the reports hold one that it can befall.
/// </summary>
internal static class PlantedFaults
{
    /// <summary>An identifier of a day before the world began.</summary>
    public const string UnknownSignal = "S-2019-00100000";
    private const int DaysLate = 45;
    private const int DaysToPutRight = 9;

    /// <param name="reports">In order of the day of reporting.</param>
    /// <param name="asOf">Nothing is reported later.</param>
    public static IReadOnlyList<StageReport> In(IReadOnlyList<StageReport> reports, DateOnly asOf)
    {
        var all = reports.ToList();
        Change(all, r => r is { Stage: "opened", Result: "yes" } && r.HappenedOn.AddDays(DaysLate) <= asOf, r => r with { ReportedOn = r.HappenedOn.AddDays(DaysLate) });
        Change(all, r => r is { Stage: "opened", Result: "no" }, r => r with { Reasons = "" });
        PutRight(all, asOf);
        if (all.Find(r => r is { Stage: "substantiated", Result: "unfounded" }) is { } twice)
            all.Insert(all.IndexOf(twice) + 1, twice);
        if (all.Count > 0)
            all.Add(all[^1] with { Signal = UnknownSignal, Stage = "opened", Result = "yes", Nature = null, Reasons = "worth_a_look" });
        return all;
    }

    /// <summary>A founded signal that was first noted as unfounded.</summary>
    private static void PutRight(List<StageReport> all, DateOnly asOf)
    {
        var at = all.FindIndex(r => r is { Stage: "substantiated", Result: "founded" } && r.ReportedOn.AddDays(DaysToPutRight) <= asOf);
        if (at < 0)
            return;
        var right = all[at];
        all[at] = right with { Result = "unfounded", Nature = null, Reasons = "facts_not_confirmed" };
        all.Add(right with { ReportedOn = right.ReportedOn.AddDays(DaysToPutRight) });
    }

    private static void Change(List<StageReport> all, Predicate<StageReport> which, Func<StageReport, StageReport> change)
    {
        if (all.FindIndex(which) is var at and >= 0)
            all[at] = change(all[at]);
    }
}
