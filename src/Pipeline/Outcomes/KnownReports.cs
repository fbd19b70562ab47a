using Pipeline.Intake;

namespace Pipeline.Outcomes;

/// <summary>
/// Reports in two times: when something happened, and from when it was known. What was known on a day is, of every signal and subject, the
/// last report of up to that day; a later one that says otherwise is a correction. Reports of one day that contradict each other are all
/// set aside, because nobody can say which holds; an exact repetition is set aside too, and changes nothing.
/// </summary>
internal sealed class KnownReports
{
    private readonly Dictionary<(string Signal, string Subject), Report> known = [];

    private KnownReports(IReadOnlyList<Report> log, IReadOnlyList<QuarantinedCell> quarantine, long repeated, long conflicting)
    {
        Log = log;
        Quarantine = quarantine;
        Repeated = repeated;
        Conflicting = conflicting;
    }

    /// <summary>Every report that stands, in order of signal, subject and day of reporting: from it, what was known on any day can be found again.</summary>
    public IReadOnlyList<Report> Log { get; }

    /// <summary>Repetitions and contradictions.</summary>
    public IReadOnlyList<QuarantinedCell> Quarantine { get; }

    public long Repeated { get; }

    public long Conflicting { get; }

    /// <summary>Reported after the day.</summary>
    public long NotYetKnown { get; private init; }

    /// <summary>Known reports that say otherwise than the one before about the same.</summary>
    public long Corrections { get; private set; }

    /// <summary>What was known, one report a signal and subject, in order of both.</summary>
    public IEnumerable<Report> All => known.OrderBy(k => k.Key.Signal, StringComparer.Ordinal).ThenBy(k => k.Key.Subject, StringComparer.Ordinal).Select(k => k.Value);

    public Report? Find(string signal, string subject) => known.GetValueOrDefault((signal, subject));

    /// <param name="reports">That keep the rules, in any order.</param>
    /// <param name="subjectColumn">Where a contradiction is shown.</param>
    /// <param name="asOf">The last day of reporting that counts.</param>
    public static KnownReports Of(IReadOnlyList<Report> reports, string subjectColumn, DateOnly asOf)
    {
        var (log, quarantine) = (new List<Report>(), new List<QuarantinedCell>());
        long repeated = 0, conflicting = 0;
        foreach (var day in reports.GroupBy(r => (r.Signal, r.Subject, r.Reported)).OrderBy(g => g.Key.Signal, StringComparer.Ordinal).ThenBy(g => g.Key.Subject, StringComparer.Ordinal).ThenBy(g => g.Key.Reported))
        {
            var (first, others) = (day.First(), day.Skip(1).ToArray());
            if (others.All(first.SaysTheSameAs))
            {
                log.Add(first);
                repeated += others.Length;
                quarantine.AddRange(others.Select(r => Cell(r, $"this report is there already, in {first.Place}")));
                continue;
            }

            conflicting += day.Count();
            quarantine.AddRange(day.Select(r => Cell(r, $"other reports of the same day contradict this one: {string.Join(", ", day.Where(o => o != r).Select(o => o.Place))}")));
        }

        var all = new KnownReports(log, quarantine, repeated, conflicting) { NotYetKnown = log.LongCount(r => r.Reported > asOf) };
        foreach (var report in log.Where(r => r.Reported <= asOf))
            all.Learn(report);
        return all;

        QuarantinedCell Cell(Report report, string rule) => new(report.File, report.Row, subjectColumn, report.Subject, rule);
    }

    private void Learn(Report report)
    {
        if (known.TryGetValue((report.Signal, report.Subject), out var before) && !before.SaysTheSameAs(report))
            Corrections++;
        known[(report.Signal, report.Subject)] = report;
    }
}
