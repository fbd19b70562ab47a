using System.Globalization;
using System.Text;
using Reporting.Documents;

namespace Reporting.Formats;

/// <summary>
/// Numbers and dates as Dutch and British readers expect them, written out here because the machine's culture tables must not be able to
/// change a byte of a report.
/// </summary>
public static class Written
{
    private const char Minus = '\u2212';

    private static readonly string[] DutchMonths =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>12345 as "12.345" or "12,345".</summary>
    public static string Count(long value, Language language) =>
        Grouped(value.ToString(CultureInfo.InvariantCulture), language);

    /// <summary>A fixed number of decimals; the value nearest to the exact number, and a rounded zero has no sign.</summary>
    public static string Decimal(double value, int digits, Language language) =>
        Grouped(value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), language);

    /// <param name="share">0.031 is written "3,1%" or "3.1%".</param>
    /// <param name="digits">Decimals of the percentage.</param>
    /// <param name="language">Which edition.</param>
    public static string Percentage(double share, int digits, Language language) => Decimal(share * 100, digits, language) + "%";

    /// <summary>"0,80 tot 1,25" or "0.80 to 1.25"; an end that does not exist is said in words.</summary>
    public static string Interval(double? low, double? high, int digits, bool percentage, Language language)
    {
        string Written(double value) => percentage ? Percentage(value, digits, language) : Decimal(value, digits, language);
        var dutch = language == Language.Dutch;
        return (low, high) switch
        {
            ({ } from, { } to) => $"{Written(from)} {(dutch ? "tot" : "to")} {Written(to)}",
            ({ } from, null) => $"{(dutch ? "vanaf" : "from")} {Written(from)}",
            (null, { } to) => $"{(dutch ? "tot" : "up to")} {Written(to)}",
            _ => dutch ? "geen interval" : "no interval",
        };
    }

    /// <summary>The same interval in both languages, for use inside a sentence.</summary>
    public static Phrase Interval(double? low, double? high, int digits, bool percentage) =>
        new(Interval(low, high, digits, percentage, Language.Dutch), Interval(low, high, digits, percentage, Language.English));

    /// <summary>"3 november 2026" or "3 November 2026".</summary>
    public static string Date(DateOnly date, Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day} {(language == Language.Dutch ? DutchMonths : EnglishMonths)[date.Month - 1]} {date.Year:0000}");

    /// <summary>The same date in both languages, for use inside a sentence.</summary>
    public static Phrase Date(DateOnly date) => new(Date(date, Language.Dutch), Date(date, Language.English));

    /// <summary>"2 november 2026 tot en met 3 november 2026": the last day belongs to it.</summary>
    public static Phrase Days(DateOnly first, DateOnly last) => Date(first) + new Phrase(" tot en met ", " to ") + Date(last);

    /// <summary>"november 2026" or "November 2026", of any day in it.</summary>
    public static Phrase Month(DateOnly day) => new(
        string.Create(CultureInfo.InvariantCulture, $"{DutchMonths[day.Month - 1]} {day.Year:0000}"), string.Create(CultureInfo.InvariantCulture, $"{EnglishMonths[day.Month - 1]} {day.Year:0000}"));

    /// <summary>The same count in both languages, for use inside a sentence.</summary>
    public static Phrase Count(long value) => new(Count(value, Language.Dutch), Count(value, Language.English));

    /// <summary>The same decimal in both languages, for use inside a sentence.</summary>
    public static Phrase Decimal(double value, int digits) => new(Decimal(value, digits, Language.Dutch), Decimal(value, digits, Language.English));

    /// <summary>The same percentage in both languages, for use inside a sentence.</summary>
    public static Phrase Percentage(double share, int digits) => new(Percentage(share, digits, Language.Dutch), Percentage(share, digits, Language.English));

    /// <param name="invariant">Digits with at most one sign and one point.</param>
    /// <param name="language">Which edition.</param>
    private static string Grouped(string invariant, Language language)
    {
        var (thousands, point) = language == Language.Dutch ? ('.', ',') : (',', '.');
        var digits = invariant.AsSpan().TrimStart('-');
        var end = digits.IndexOf('.') is var dot and >= 0 ? dot : digits.Length;
        var text = new StringBuilder();
        if (invariant.StartsWith('-') && digits.ContainsAnyExcept('0', '.'))
            text.Append(Minus);
        for (var i = 0; i < end; i++)
        {
            if (i > 0 && (end - i) % 3 == 0)
                text.Append(thousands);
            text.Append(digits[i]);
        }
        if (end < digits.Length)
            text.Append(point).Append(digits[(end + 1)..]);
        return text.ToString();
    }
}
