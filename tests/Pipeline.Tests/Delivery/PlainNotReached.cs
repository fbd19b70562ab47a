using System.Globalization;
using Pipeline.Delivery;
using Pipeline.Nights;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Tests.Delivery;

/// <summary>The file of what was not reached cell by cell, each worded for its row: the definition that the fast one is held to.</summary>
internal static class PlainNotReached
{
    public static byte[] Csv(Night night)
    {
        var (csv, rows, words, shortOf) = (new SafeCsv(NotReached.Columns(night)), new WorklistRows(night), new ReasonWords(night), new ShortOf(night));
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

    private static string YesNo(bool yes) => yes ? "yes" : "no";

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
