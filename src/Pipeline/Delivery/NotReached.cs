using System.Globalization;
using Pipeline.Nights;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Delivery;

/// <summary>
/// Every signal that was not put forward, with reasons as complete as those of one that was: what is known of it, what counts for and against
/// it, and in which part of the order it came short.
/// </summary>
internal static class NotReached
{
    public const string FileName = "not-reached.csv";

    public static IReadOnlyList<string> Columns(Night night) =>
    [
        "signal", "class", .. WorklistRows.FactColumns(night.Contract).Select(c => c.Name), "received_on", "due_on", "past_norm", "waiting_days", "state", "why_not_reached",
        "short_in", "short_nl", "short_en", .. Numbered("raising"), .. Numbered("lowering"), .. Numbered("counts_nl"), .. Numbered("counts_en"), "circumstances_to_weigh", "release", "release_valid_until", "release_conditions", "mark",
    ];

    public static byte[] Csv(Night night)
    {
        var (csv, rows, words, shortOf) = (new SafeCsv(Columns(night)), new WorklistRows(night), new ReasonWords(night), new ShortOf(night));
        foreach (var row in StateFiles.Rows(night, ReplayedDecisions.Open).Concat(StateFiles.Rows(night, ReplayedDecisions.Lapsed)))
        {
            var (listed, (raising, lowering), lapsed, why) = (rows.Of(row), words.Of(row), night.State[row] == ReplayedDecisions.Lapsed, shortOf.Words(row));
            csv.Add(
            [
                listed.Signal, listed.ClassLevel, .. listed.Facts.Select(f => f.Level ?? ""), Day(listed.Received), listed.Due is { } due ? Day(due) : "", YesNo(night.Late(row)),
                listed.WaitingDays.ToString(CultureInfo.InvariantCulture), lapsed ? "lapsed" : "open", lapsed ? $"capacity; waited more than {night.ClassOf(row).LapseAfterDays} days" : "capacity",
                shortOf.Codes(row), why.Nl, why.En, .. Five(raising.Select(f => words.Code(f, row))), .. Five(lowering.Select(f => words.Code(f, row))),
                .. Five(listed.Reasons.Select(r => r.Nl)), .. Five(listed.Reasons.Select(r => r.En)), YesNo(listed.ToWeigh), NightWords.Release(night).En, night.Rule.ValidUntil is { } until ? Day(until) : "", NightWords.ConditionText(night), NightWords.Marks(night).En,
            ]);
        }

        return csv.Bytes();
    }

    private static IEnumerable<string> Five(IEnumerable<string> values) => values.Concat(Enumerable.Repeat("", Reasons.Shown)).Take(Reasons.Shown);

    private static IEnumerable<string> Numbered(string name) => Enumerable.Range(1, Reasons.Shown).Select(i => string.Create(CultureInfo.InvariantCulture, $"{name}_{i}"));

    private static string YesNo(bool yes) => yes ? "yes" : "no";

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
