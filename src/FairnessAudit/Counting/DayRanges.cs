using System.Globalization;
using Interchange.Runs;

namespace FairnessAudit.Counting;

/// <summary>Days that parts cover, as "2026-02-02..2026-02-28" with commas between; ranges that touch become one.</summary>
internal static class DayRanges
{
    public const string None = "(no days)";
    private const string Format = "yyyy-MM-dd";

    public static string Of(DateOnly from, DateOnly to) => string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}");

    /// <summary>Whether two lists of days may share one; days that nobody states may be any.</summary>
    public static bool Overlap(string one, string other)
    {
        var problems = new List<Problem>();
        return one is None || other is None || one.Split(',').Any(a => other.Split(',').Any(b =>
            Parse("", a, problems) is var x && Parse("", b, problems) is var y && x.From <= y.To && y.From <= x.To)) || problems.Count > 0;
    }

    /// <summary>The first and the last day of a list; what is no list of days becomes a problem.</summary>
    public static (DateOnly From, DateOnly To) Ends(string file, string days, List<Problem> problems)
    {
        var ranges = days.Split(',').Select(range => Parse(file, range, problems)).ToArray();
        return (ranges.Min(r => r.From), ranges.Max(r => r.To));
    }

    /// <summary>All days of the parts; what overlaps becomes a problem that names both sides.</summary>
    public static string Add(IReadOnlyList<(string File, string Days)> parts, List<Problem> problems)
    {
        if (parts.All(p => p.Days is None))
            return None;
        var ranges = parts.SelectMany(p => p.Days.Split(',').Select(range => (p.File, Range: Parse(p.File, range, problems)))).OrderBy(r => r.Range.From).ToArray();
        var sum = new List<(DateOnly From, DateOnly To)>();
        for (var i = 0; i < ranges.Length; i++)
        {
            var (file, range) = ranges[i];
            if (i > 0 && range.From <= sum[^1].To)
            {
                problems.Add(new Problem
                {
                    Code = "counts-overlap",
                    File = file,
                    Column = CountsHeader.Days,
                    Value = Of(range.From, range.To),
                    Rule = $"these days are also in {ranges[i - 1].File} ({Of(ranges[i - 1].Range.From, ranges[i - 1].Range.To)}): they would be counted twice",
                    Remedy = "give every day once",
                });
            }

            if (i > 0 && range.From <= sum[^1].To.AddDays(1))
                sum[^1] = (sum[^1].From, range.To > sum[^1].To ? range.To : sum[^1].To);
            else
                sum.Add(range);
        }

        return string.Join(',', sum.Select(r => Of(r.From, r.To)));
    }

    private static (DateOnly From, DateOnly To) Parse(string file, string text, List<Problem> problems)
    {
        var ends = text.Split("..");
        if (ends.Length == 2 && Day(ends[0], out var from) && Day(ends[1], out var to) && from <= to)
            return (from, to);
        problems.Add(new Problem { Code = "counts-days", File = file, Column = CountsHeader.Days, Value = text, Rule = "must be days such as 2026-02-02..2026-02-28", Remedy = "count the part again" });
        return (DateOnly.MinValue, DateOnly.MinValue);
    }

    private static bool Day(string text, out DateOnly day) => DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
