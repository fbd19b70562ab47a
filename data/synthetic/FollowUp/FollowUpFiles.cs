using System.Globalization;
using Interchange.Columns;

namespace Synthetic.FollowUp;

/// <summary>The reports as the case system hands them over.</summary>
internal static class FollowUpFiles
{
    public const string FollowUpName = "follow-up.csv";
    public const string OverridesName = "overrides.csv";

    public static void Write(string path, IReadOnlyList<StageReport> reports) => Write(
        path,
        ("signal_id", [.. reports.Select(r => r.Signal)]),
        ("stage", [.. reports.Select(r => r.Stage)]),
        ("result", [.. reports.Select(r => r.Result)]),
        ("nature", [.. reports.Select(r => r.Nature)]),
        ("reasons", [.. reports.Select(r => r.Reasons)]),
        ("happened_on", [.. reports.Select(r => Day(r.HappenedOn))]),
        ("reported_on", [.. reports.Select(r => Day(r.ReportedOn))]));

    public static void Write(string path, IReadOnlyList<OverrideReport> overrides) => Write(
        path,
        ("signal_id", [.. overrides.Select(o => o.Signal)]),
        ("kind", [.. overrides.Select(o => o.Kind)]),
        ("reasons", [.. overrides.Select(o => o.Reasons)]),
        ("decided_on", [.. overrides.Select(o => Day(o.DecidedOn))]),
        ("reported_on", [.. overrides.Select(o => Day(o.ReportedOn))]));

    private static void Write(string path, params (string Name, string?[] Values)[] columns) =>
        CsvText.Write(path, [.. columns.Select(c => c.Name)], [new ColumnBatch([.. columns.Select(c => new TextColumn(c.Name, c.Values))])]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
