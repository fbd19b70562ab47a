using FairnessAudit.Drift;
using FairnessAudit.Gate;
using FairnessAudit.SelfTest.Releases;
using FairnessAudit.SelfTest.Simulation;
using Statistics;
using static System.FormattableString;

namespace FairnessAudit.SelfTest.Drifting;

/// <summary>Follows simulated rules in force with the watch of the policy: fair ones, ones at the very edge of what is no drift, and ones that drift.</summary>
internal static class DriftCampaign
{
    private const int NightsAWeek = 5;
    private const int WeeksAYear = 52;

    /// <summary>Signals a night of a service of this kind (164 to 16 or 40 places).</summary>
    private const int SignalsANight = 164;

    /// <summary>Fair weeks before a drift begins.</summary>
    private const int Before = 26;

    private const double LeastRefused = 0.80;
    private const double OneSided99 = 0.99;

    public static IReadOnlyList<DriftFigure> Run(GatesPolicy policy, Campaign campaign, int runs, Action<int, int> progress)
    {
        if (policy.Drift is not { } rule)
            return [];
        var weeks = new SimulatedWeeks(policy);
        var (few, many, planned) = (16.0 / SignalsANight, 40.0 / SignalsANight, policy.Planned.SelectedShare);
        var (week, plannedWeek) = (NightsAWeek * SignalsANight, (int)Math.Round(policy.Planned.SignalsAYear / WeeksAYear));
        Course[] courses =
        [
            new("fair", 1, week, few, null),
            new("fair", 1, week, many, null),
            new("at the edge", rule.Tolerance, week, few, null),
            new("at the edge", rule.Tolerance, week, many, null),
            new("at the edge", rule.Tolerance, plannedWeek, planned, null),
            new("drifts", 1.5, week, few, Before),
            new("drifts", 1.5, week, many, Before),
            new("drifts", 1.5, plannedWeek, planned, Before),
        ];
        var figures = new List<DriftFigure>();
        foreach (var course in courses)
        {
            figures.Add(Figure(rule, course, TruthOf(weeks, course.Ratio), Follow(rule, weeks, course, campaign, runs)));
            progress(figures.Count, courses.Length);
        }

        return figures;
    }

    /// <param name="Name">In English.</param>
    /// <param name="Ratio">Of persons from outside Europe, or of the first group of the first attribute where the policy has none.</param>
    /// <param name="Signals">A week.</param>
    /// <param name="Share">Put forward.</param>
    /// <param name="From">Fair weeks before; null where the ratio holds from the first week on.</param>
    private sealed record Course(string Name, double Ratio, int Signals, double Share, int? From)
    {
        public int Weeks(DriftRule rule) => From is null ? 2 * (int)Math.Ceiling(rule.RefusalWeeks) : WeeksAYear;

        public string Words(Truth truth) => Ratio == 1
            ? Invariant($"{Name}: everybody alike, {Places} places a night")
            : Invariant($"{Name}: {truth.Harmed!.Value.Group} {Ratio:0.00} times{(From is null ? "" : Invariant($" from week {From} on"))}, {Places} places a night");

        private int Places => (int)Math.Round(Signals * Share / NightsAWeek);
    }

    public static Truth TruthOf(SimulatedWeeks weeks, double ratio)
    {
        var gate = weeks.Gates.FirstOrDefault(g => g is { Attribute: "origin_main", Group: "outside_europe" }) ?? weeks.Gates[0];
        return new Truth(Invariant($"ratio {ratio}")) { Harmed = (gate.Attribute, gate.Group), Ratio = ratio };
    }

    private static int[][] Follow(DriftRule rule, SimulatedWeeks weeks, Course course, Campaign campaign, int runs)
    {
        var (horizon, truth, fair) = (course.Weeks(rule), TruthOf(weeks, course.Ratio), new Truth("fair"));
        return campaign.Measure(Invariant($"drift/{course.Name}/{course.Ratio}/{course.Signals}/{course.Share}"), runs, 2, (ref random, measured) =>
        {
            var watch = new DriftWatch(rule, weeks.Gates);
            var rates = weeks.Rates(fair, course.Share, ref random);
            for (var w = 0; w < (course.From ?? 0); w++)
                watch.Add(weeks.Week(rates, course.Signals, ref random));
            rates = weeks.Rates(truth, course.Share, ref random);
            (measured[0], measured[1]) = (horizon + 1, horizon + 1);
            for (var w = 1; w <= horizon && measured[1] > horizon; w++)
            {
                var seen = watch.Add(weeks.Week(rates, course.Signals, ref random));
                measured[0] = measured[0] > horizon && seen.State is not DriftState.Quiet ? w : measured[0];
                measured[1] = seen.Confirms ? w : measured[1];
            }
        });
    }

    private static DriftFigure Figure(DriftRule rule, Course course, Truth truth, int[][] measured)
    {
        var (horizon, runs) = (course.Weeks(rule), measured.Length);
        int[] warned = [.. measured.Select(m => Math.Min(m[0], horizon)).Order()], refused = [.. measured.Select(m => Math.Min(m[1], horizon)).Order()];
        var times = measured.Count(m => m[1] <= horizon);
        return new DriftFigure
        {
            Truth = course.Words(truth),
            SignalsAWeek = course.Signals,
            PlacesAWeek = (int)Math.Round(course.Signals * course.Share),
            Runs = runs,
            Weeks = horizon,
            WeeksToWarning = warned.Average(),
            WeeksToRefusal = refused.Average(),
            MedianToWarning = warned[runs / 2],
            MedianToRefusal = refused[runs / 2],
            Warned = measured.Count(m => m[0] <= horizon),
            Refused = times,
            RefusalsAYear = times * (double)WeeksAYear / refused.Sum(),
            Demand = course.From is null
                ? Invariant($"on average at least {rule.WarningWeeks} weeks to a warning and {rule.RefusalWeeks:0} to a refusal")
                : Invariant($"refused within {horizon} weeks in at least {LeastRefused}"),
            Holds = course.From is null
                ? Reaches(warned, rule.WarningWeeks) && Reaches(refused, rule.RefusalWeeks)
                : new ErrorRate(times, runs).Upper99 >= LeastRefused,
        };
    }

    /// <summary>Whether a mean is not shown to lie below what is promised.</summary>
    private static bool Reaches(int[] weeks, double promised)
    {
        var mean = weeks.Average();
        var error = Math.Sqrt(weeks.Sum(w => (w - mean) * (w - mean)) / Math.Max(1, weeks.Length - 1) / weeks.Length);
        return mean + Gaussian.Quantile(OneSided99) * error >= promised;
    }
}
