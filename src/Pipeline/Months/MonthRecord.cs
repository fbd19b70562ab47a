using Interchange.Contracts;
using Pipeline.Nights;
using Pipeline.Outcomes;

namespace Pipeline.Months;

/// <summary><c>month.json</c>: the nights of one calendar month in numbers that reconcile. Everything that the report says.</summary>
internal sealed record MonthRecord
{
    public const string FileName = "month.json";

    public string Schema { get; init; } = "month/1";

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Working days of the month.</summary>
    public required int WorkingDays { get; init; }

    /// <summary>Working days of the month without a night here, in order.</summary>
    public required IReadOnlyList<DateOnly> WithoutNight { get; init; }

    public required int PolicyOnlyNights { get; init; }

    /// <summary>Nights that were ordered on another day than their own.</summary>
    public required int ReplayedNights { get; init; }

    /// <summary>Nights that were ordered again; the last revision counts.</summary>
    public required int RevisedNights { get; init; }

    /// <summary>Rows delivered to the nights; each joined the stock or was set aside.</summary>
    public required long Received { get; init; }

    public required long SetAside { get; init; }

    /// <summary>From the stock before the first night to that after the last.</summary>
    public required NightCounts Balance { get; init; }

    /// <summary>One a night, in order.</summary>
    public required IReadOnlyList<MonthNight> Nights { get; init; }

    /// <summary>In the order of the contract.</summary>
    public required IReadOnlyList<MonthClass> Classes { get; init; }

    /// <summary>By class and by what was short, most first.</summary>
    public required IReadOnlyList<LapseCount> Lapses { get; init; }

    /// <summary>Null where no outcomes were given.</summary>
    public required MonthOutcomes? Outcomes { get; init; }
}

/// <summary>One night of the month.</summary>
internal sealed record MonthNight(string Night, DateOnly Date, string RunSha256, bool PolicyOnly, bool Replay, string? ReleaseId, int Capacity, long Received, long SetAside, NightCounts Balance);

/// <summary>
/// One class over the month. Open at the start + new is listed + lapsed + closed + open at the end. On a list are those put forward and those
/// drawn together: of a small class, two numbers would tell which signal was drawn.
/// </summary>
internal sealed record MonthClass
{
    public required string Name { get; init; }

    public required LocalText Label { get; init; }

    public required long OpenAtStart { get; init; }

    public required long New { get; init; }

    public required long Listed { get; init; }

    public required long Lapsed { get; init; }

    public required long Closed { get; init; }

    public required long OpenAtEnd { get; init; }

    /// <summary>Norm of the last night's policy; null where it has none.</summary>
    public required int? NormDays { get; init; }

    public required bool NormInWorkingDays { get; init; }

    /// <summary>Of those listed, within the norm of their night's policy; null without a norm.</summary>
    public required NormShare? WithinNorm { get; init; }

    /// <summary>Open at the end with the norm's last day past; null without a norm.</summary>
    public required long? OpenPastNorm { get; init; }

    /// <summary>Days that the longest waiting open signal has waited, of the policy's kind; null where nothing is open.</summary>
    public required int? OldestOpenDays { get; init; }
}

/// <summary>A share of signals with Wilson's 95% interval; null where there is nothing to count.</summary>
internal sealed record NormShare(long Within, long Listed, double? Share, double? Low, double? High)
{
    public string Method { get; init; } = "within / listed with a norm; Wilson's score interval, 95%";
}

/// <summary>Signals that lapsed.</summary>
/// <param name="Class">The policy's class.</param>
/// <param name="Label">What people call it.</param>
/// <param name="ShortIn">In which parts of the order they came short of the last that was put forward, as the nights' lists say it.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Signals">How many.</param>
internal sealed record LapseCount(string Class, LocalText Label, string ShortIn, LocalText Words, long Signals);

/// <summary>What people found and did, from <c>pipeline outcomes</c>.</summary>
/// <param name="AsOf">Day whose knowledge counts.</param>
/// <param name="Nights">Of this month, that the outcomes cover.</param>
/// <param name="Found">By how it became known.</param>
/// <param name="Overrides">Listed signals, and how many of them people set aside or sent elsewhere.</param>
/// <param name="TakenUp">Signals on no list, and how many of them people took up.</param>
internal sealed record MonthOutcomes(DateOnly AsOf, int Nights, IReadOnlyList<FoundCount> Found, OverrideCount Overrides, OverrideCount TakenUp);
