using System.Globalization;
using FairnessAudit.Counting;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Drift;

/// <summary>Stored counts of nights or weeks, put together week by week, if they are counts of what was audited.</summary>
internal static class WeeklyCounts
{
    private const int DaysAWeek = 7;

    /// <summary>What must be as it was in the audit. Days, seed, capacity and the day of counting may differ.</summary>
    private static readonly string[] Alike = ["contract", "ordering", "model", "maturity_days", "minimal", "full", "funnel", "blocks"];

    /// <param name="folders">Each a folder of counts, or one that holds such folders.</param>
    /// <param name="audited">Of the release in force.</param>
    /// <param name="attributes">That are watched.</param>
    /// <param name="releaseId">The release; nights that were ordered under another, or under none, are no word on it.</param>
    /// <exception cref="RefusedException">Exit code 3: counts of something else, of days that were audited or given twice, or of more than a week; every problem.</exception>
    public static (IReadOnlyList<WeekOfCounts> Weeks, IReadOnlyDictionary<string, string> Inputs) Read(IReadOnlyList<string> folders, AuditedCounts audited, IReadOnlyCollection<string> attributes, string releaseId)
    {
        var parts = folders.SelectMany(Parts).Distinct(StringComparer.Ordinal).Select(f => Part.Read(SourceFile.Read(Path.Combine(f, DecisionCounts.FileName)))).ToArray();
        if (parts.Length == 0)
            throw RefusedException.Input(new Problem { Code = "counts-missing", File = string.Join(", ", folders), Rule = $"no folder here holds {DecisionCounts.FileName}", Remedy = "give folders written by fairness-audit counts or audit" });
        var problems = parts.SelectMany(p => Differences(p, audited, attributes, releaseId)).ToList();
        var days = parts.Select(p => (p, Ends: DayRanges.Ends(p.File.Path, p.Header[CountsHeader.Days], problems))).OrderBy(p => p.Ends.From).ToArray();
        if (problems.Count == 0)
            DayRanges.Add([(audited.Folder, audited.Days), .. parts.Select(p => (p.File.Path, p.Header[CountsHeader.Days]))], problems);
        foreach (var (part, ends) in days)
        {
            if (ends.To.DayNumber - Monday(ends.From).DayNumber >= DaysAWeek)
                problems.Add(Wrong(part, CountsHeader.Days, part.Header[CountsHeader.Days], "runs over more than one week, Monday to Sunday, and what moved within it cannot be seen", "count week by week"));
        }

        if (problems.Count > 0)
            throw new RefusedException(ExitCode.InputBroken, problems);
        var weeks = days.GroupBy(d => Monday(d.Ends.From)).Select(week => new WeekOfCounts(week.Key, week.Max(d => d.Ends.To), Added([.. week.Select(d => d.p)], attributes)));
        var inputs = days.Select((d, i) => (Name: string.Create(CultureInfo.InvariantCulture, $"week {d.Ends.From:yyyy-MM-dd} part {i + 1:0000} {DecisionCounts.FileName}"), d.p.File.Sha256));
        return ([.. weeks], inputs.ToDictionary(i => i.Name, i => i.Sha256, StringComparer.Ordinal));
    }

    private static Dictionary<string, CountTable> Added(IReadOnlyList<Part> parts, IReadOnlyCollection<string> attributes) => attributes
        .Select(a => (Name: a, Tables: parts.SelectMany(p => p.Tables).Where(t => t.Attribute == a).ToArray()))
        .Where(a => a.Tables.Length > 0)
        .ToDictionary(a => a.Name, a => CountTables.Add(a.Tables), StringComparer.Ordinal);

    private static IEnumerable<string> Parts(string folder) => File.Exists(Path.Combine(folder, DecisionCounts.FileName)) || !Directory.Exists(folder)
        ? [folder]
        : Directory.EnumerateDirectories(folder).Where(f => File.Exists(Path.Combine(f, DecisionCounts.FileName))).Order(StringComparer.Ordinal);

    private static IEnumerable<Problem> Differences(Part part, AuditedCounts audited, IReadOnlyCollection<string> attributes, string releaseId)
    {
        foreach (var name in Alike.Where(n => Says(part.Header, n) && Says(audited.Header, n) && part.Header[n] != audited.Header[n]))
            yield return Wrong(part, name, part.Header[name], $"is '{audited.Header[name]}' in {audited.Folder}: counts of another rule or of other edges are no word on this one", "give counts of the rule that was audited, or audit the other");
        if (Says(part.Header, "releases") && part.Header["releases"] != releaseId)
            yield return Wrong(part, "releases", part.Header["releases"], $"the nights were not all ordered under the release {releaseId}", "give nights of this release only");
        foreach (var attribute in attributes)
        {
            if (!Says(part.Header, "groups of " + attribute))
                yield return Wrong(part, "attributes", attribute, "the policy watches this attribute, and it was not counted", "count with the attributes of the audit");
            else if (AuditedCounts.Groups(part.Header, attribute).Except(AuditedCounts.Groups(audited.Header, attribute), StringComparer.Ordinal).ToArray() is { Length: > 0 } strange)
                yield return Wrong(part, "groups of " + attribute, string.Join(", ", strange), $"no such group was audited in {audited.Folder}", "count with the groups of the audit, or audit again");
        }
    }

    private static bool Says(CountsHeader header, string name) => header[name].Length > 0;

    private static Problem Wrong(Part part, string column, string value, string rule, string remedy) =>
        new() { Code = "counts-differ", File = part.File.Path, Column = column, Value = value, Rule = rule, Remedy = remedy };

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysAWeek));

    private sealed record Part(SourceFile File, CountsHeader Header, IReadOnlyList<CountTable> Tables)
    {
        public static Part Read(SourceFile file)
        {
            var (header, tables) = DecisionCounts.Read(file);
            return new Part(file, header, tables);
        }
    }
}
