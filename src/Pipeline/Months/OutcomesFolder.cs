using System.Globalization;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Nights;
using Pipeline.Outcomes;

namespace Pipeline.Months;

/// <summary>What people found and did with the lists of a month: a folder that <c>pipeline outcomes</c> made of these very nights.</summary>
internal sealed record OutcomesFolder(OutcomesSummary Summary, string RunSha256)
{
    /// <exception cref="RefusedException">Exit code 2: the outcomes are of other nights, or of nights outside the month; 3: no such folder; 5: the summary is not the one that was delivered.</exception>
    public static OutcomesFolder Read(string folder, IReadOnlyList<VerifiedNight> nights)
    {
        var record = SourceFile.Read(Path.Combine(folder, ResultFolder.RecordName));
        var (run, file) = (JsonFile.Parse<RunRecord>(record), SourceFile.Read(Path.Combine(folder, OutcomesSummary.FileName)));
        if (!string.Equals(run.Outputs.GetValueOrDefault(OutcomesSummary.FileName), file.Sha256, StringComparison.Ordinal))
            throw RefusedException.Rule(Altered(file.Path));
        var ours = nights.ToDictionary(n => "nights/" + n.Name, n => n.RunSha256, StringComparer.Ordinal);
        var other = run.Inputs.Where(i => i.Key.StartsWith("nights/", StringComparison.Ordinal) && !string.Equals(ours.GetValueOrDefault(i.Key), i.Value, StringComparison.Ordinal)).Select(i => i.Key).Order(StringComparer.Ordinal).FirstOrDefault();
        return other is null ? new(JsonFile.Parse<OutcomesSummary>(file), record.Sha256) : throw RefusedException.Usage(Other(folder, other, nights[0].Name.Date));
    }

    private static Problem Altered(string path) => new()
    {
        Code = "outcomes-altered",
        File = path,
        Rule = "the summary is not the one that its run record vouches for",
        Remedy = "make the outcomes again, and find out who changed them",
    };

    private static Problem Other(string folder, string night, DateOnly month) => new()
    {
        Code = "outcomes-other-nights",
        File = folder,
        Column = "--outcomes",
        Value = night,
        Rule = "the outcomes hold a night that is not among those of this month",
        Remedy = string.Create(CultureInfo.InvariantCulture, $"make them with --from {new DateOnly(month.Year, month.Month, 1):yyyy-MM-dd} --to {new DateOnly(month.Year, month.Month, 1).AddMonths(1).AddDays(-1):yyyy-MM-dd} over the same folder of nights"),
    };
}
