using System.Globalization;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Delivery;

/// <summary>Every signal that was not put forward, with reasons as complete as those of one that was.</summary>
internal static class NotReached
{
    public const string FileName = "not-reached.csv";

    public static IReadOnlyList<string> Columns { get; } =
    [
        "signal", "class", "received_on", "due_on", "waiting_days", "state", "why_not_reached",
        "raising_1", "raising_2", "raising_3", "raising_4", "raising_5",
        "lowering_1", "lowering_2", "lowering_3", "lowering_4", "lowering_5",
        "release", "mark",
    ];

    public static byte[] Csv(Night night)
    {
        var (csv, words) = (new SafeCsv(Columns), new ReasonWords(night));
        foreach (var row in StateFiles.Rows(night, ReplayedDecisions.Open).Concat(StateFiles.Rows(night, ReplayedDecisions.Lapsed)))
        {
            var (raising, lowering) = words.Of(row);
            var lapsed = night.State[row] == ReplayedDecisions.Lapsed;
            csv.Add(
            [
                night.Signals.Signal[row], night.ClassOf(row).Name, Day(night.Received(row)), night.Due(row) is { } due ? Day(due) : "",
                night.WaitingDays(row).ToString(CultureInfo.InvariantCulture), lapsed ? "lapsed" : "open", lapsed ? $"capacity; waited more than {night.ClassOf(row).LapseAfterDays} days" : "capacity",
                .. Codes(raising), .. Codes(lowering), NightWords.Release(night).En, NightWords.Marks(night).En,
            ]);

            IEnumerable<string> Codes(IReadOnlyList<string> features) => features.Select(f => words.Code(f, row)).Concat(Enumerable.Repeat("", Reasons.Shown)).Take(Reasons.Shown);
        }

        return csv.Bytes();
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
