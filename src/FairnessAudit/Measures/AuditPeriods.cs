using System.Globalization;

namespace FairnessAudit.Measures;

/// <summary>A stretch of the audited time: its name in findings.json, and the codes of the quarters that it takes together.</summary>
internal sealed record Stretch(string Name, IReadOnlyList<int> Periods);

/// <summary>
/// The quarters of an audit, and the windows that a policy may ask for: the last so many months, in whole quarters rounded up. A window as
/// long as the data is "pooled"; one that is longer is not held.
/// </summary>
internal sealed class AuditPeriods
{
    public const string Pooled = "pooled";
    private readonly IReadOnlyList<string> quarters;
    private readonly AuditWindow window;

    public AuditPeriods(IReadOnlyList<string> quarters, AuditWindow window) => (this.quarters, this.window) = (quarters, window);

    /// <summary>Everything is one period of any length: a table without dates.</summary>
    public static AuditPeriods Undated { get; } = new([], new AuditWindow(null, null));

    /// <summary>Whole months that the data cover; null where they have no dates.</summary>
    public int? Months
    {
        get
        {
            if (window is not { From: { } from, To: { } to })
                return null;
            var months = 0;
            while (to.AddDays(1).AddMonths(-months - 1) >= from)
                months++;
            return months;
        }
    }

    public bool Holds(int months) => Months is not { } held || held >= months;

    /// <summary>Name of the window of this length, or null where the data are shorter.</summary>
    public string? Name(int months) => !Holds(months) ? null : Codes(months).Count == Math.Max(1, quarters.Count) ? Pooled : string.Create(CultureInfo.InvariantCulture, $"last {months} months");

    /// <summary>Quarters of the window of this length, or of all where the data are shorter.</summary>
    public IReadOnlyList<string> Quarters(int months) => [.. Codes(months).Where(code => code < quarters.Count).Select(code => quarters[code])];

    /// <summary>Everything, every window that is shorter and asked for, and the single quarters where there is more than one.</summary>
    public IReadOnlyList<Stretch> All(IEnumerable<int> months) =>
    [
        .. Windows(months),
        .. quarters.Count < 2 ? [] : quarters.Select((name, code) => new Stretch(name, [code])),
    ];

    public IEnumerable<Stretch> Windows(IEnumerable<int> months) =>
        months.Where(Holds).Select(m => new Stretch(Name(m)!, Codes(m))).Prepend(new Stretch(Pooled, [.. Enumerable.Range(0, Math.Max(1, quarters.Count))])).DistinctBy(w => w.Name, StringComparer.Ordinal);

    private IReadOnlyList<int> Codes(int months)
    {
        if (window.To is not { } to || !Holds(months))
            return [.. Enumerable.Range(0, Math.Max(1, quarters.Count))];
        var first = to.AddDays(1).AddMonths(-months);
        return [.. Enumerable.Range(0, quarters.Count).Where(code => Last(quarters[code]) >= first)];
    }

    /// <summary>The last day of a quarter such as "2026-Q1".</summary>
    private static DateOnly Last(string quarter) =>
        new DateOnly(int.Parse(quarter.AsSpan(0, 4), CultureInfo.InvariantCulture), 1, 1).AddMonths(3 * (quarter[^1] - '0')).AddDays(-1);
}
