using System.Globalization;
using Interchange.Runs;
using Pipeline.Nights;
using Prioritisation.Ordering;
using Reporting.Html;

namespace Pipeline.Months;

/// <summary>From the nights of a month to a folder with the record and the report in both languages.</summary>
internal static class MonthRun
{
    /// <returns>The record; null where the same report stands there already.</returns>
    /// <exception cref="RefusedException">Exit code 2, 3 or 5; nothing was written.</exception>
    public static MonthRecord? Run(MonthRequest request, string output)
    {
        var nights = MonthNights.Of(request);
        var before = nights[0].Before();
        var outcomes = request.Outcomes is { } path ? OutcomesFolder.Read(path, nights) : null;
        using var folder = ResultFolder.Begin(output, Record(request, before, nights, outcomes));
        if (folder is null)
            return null;
        var record = Count(request, before, nights, outcomes);
        JsonFile.Write(folder.FilePath(MonthRecord.FileName), record);
        foreach (var (name, page) in HtmlReport.RenderBoth(MonthReport.Of(record)))
            File.WriteAllBytes(folder.FilePath(name), page);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["nights"] = record.Nights.Count,
            ["new"] = record.Balance.New,
            ["listed"] = record.Balance.PutForward + record.Balance.Random,
            ["open"] = record.Balance.StockAfter,
        });
        return record;
    }

    private static MonthRecord Count(MonthRequest request, VerifiedNight? before, IReadOnlyList<VerifiedNight> nights, OutcomesFolder? outcomes)
    {
        var days = WorkingDays.Between(request.Month, request.LastDay).ToArray();
        MonthNight[] all = [.. nights.Select(Night)];
        var balance = new NightCounts
        {
            StockBefore = all[0].Balance.StockBefore,
            New = all.Sum(n => n.Balance.New),
            PutForward = all.Sum(n => n.Balance.PutForward),
            Random = all.Sum(n => n.Balance.Random),
            Lapsed = all.Sum(n => n.Balance.Lapsed),
            Closed = all.Sum(n => n.Balance.Closed),
            StockAfter = all[^1].Balance.StockAfter,
        };
        var classes = ClassCounting.Of(before, nights);
        if (!Agree(balance, classes))
            throw RefusedException.Rule(new Problem { Code = "month-not-balanced", Rule = "the totals of the nights' records are not those counted by class from the nights' files", Remedy = "take the nights as they are to the auditor; a report of numbers that do not add up would hide it" });
        return new MonthRecord
        {
            Month = request.Month,
            WorkingDays = days.Length,
            WithoutNight = [.. days.Except(nights.Select(n => n.Name.Date))],
            PolicyOnlyNights = all.Count(n => n.PolicyOnly),
            ReplayedNights = all.Count(n => n.Replay),
            RevisedNights = nights.Count(n => n.Name.Revision > 1),
            Received = all.Sum(n => n.Received),
            SetAside = all.Sum(n => n.SetAside),
            Balance = balance,
            Nights = all,
            Classes = classes,
            Lapses = LapseCounting.Of(nights),
            Outcomes = outcomes is null ? null : Outcomes(outcomes),
        };
    }

    /// <summary>Whether the nights' own totals are what the classes come to, each counted from the nights' files.</summary>
    private static bool Agree(NightCounts balance, IReadOnlyList<MonthClass> classes) =>
        balance.Reconcile && (balance.StockBefore, balance.New, balance.PutForward + balance.Random, balance.Lapsed, balance.Closed, balance.StockAfter)
            == (classes.Sum(c => c.OpenAtStart), classes.Sum(c => c.New), classes.Sum(c => c.Listed), classes.Sum(c => c.Lapsed), classes.Sum(c => c.Closed), classes.Sum(c => c.OpenAtEnd));

    private static MonthNight Night(VerifiedNight night)
    {
        var record = night.Record;
        return new(
            night.Name.ToString(), night.Name.Date, night.RunSha256, record.PolicyOnly, record.Replay, record.ReleaseId, record.Capacity, record.Received, record.Quarantined,
            record.Counts);
    }

    private static MonthOutcomes Outcomes(OutcomesFolder outcomes)
    {
        var summary = outcomes.Summary;
        return new(summary.AsOf, summary.Nights, summary.Found, summary.OverridesByBand[0], summary.TakenUp);
    }

    private static RunRecord Record(MonthRequest request, VerifiedNight? before, IReadOnlyList<VerifiedNight> nights, OutcomesFolder? outcomes)
    {
        var inputs = new SortedDictionary<string, string>(nights.ToDictionary(n => "nights/" + n.Name, n => n.RunSha256, StringComparer.Ordinal), StringComparer.Ordinal);
        if (before is not null)
            inputs["nights/" + before.Name] = before.RunSha256;
        if (outcomes is not null)
            inputs["outcomes"] = outcomes.RunSha256;
        return new RunRecord
        {
            Command = "pipeline month",
            Inputs = inputs,
            Settings = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["month"] = request.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture) },
        };
    }
}
