using FairnessAudit.Counting;
using FairnessAudit.Gate;
using FairnessAudit.Population;
using Interchange.Tests.Trust;
using Interchange.Trust;
using Statistics.Resampling;

namespace FairnessAudit.Tests.Drift;

/// <summary>A release with the shipped policy, the counts of its audit, and weeks of nights made up to the row: no chance in them.</summary>
internal sealed class DriftWorld : IDisposable
{
    public static readonly GatesPolicy Policy = GatesPolicyReader.Read(ShippedPolicy.Read());
    public static readonly DateOnly FirstMonday = new(2026, 8, 3);
    private static readonly string[] Attributes = [.. Policy.Drift!.Watched[0].Attributes];

    public DriftWorld()
    {
        Authority.Parts["gates.yaml"] = ShippedPolicy.Read().Bytes;
        Authority.Build();
        Directory.CreateDirectory(Audit);
        File.Copy(Path.Combine(Authority.Release, ReleaseBundle.AuditName), Path.Combine(Audit, ReleaseBundle.AuditName));
        WriteCounts(Audit, Header("2025-08-01..2026-08-02"), Tables(40_000, 1));
    }

    public VirtualAuthority Authority { get; } = new();

    public string Audit => this["audit"];

    public string Weeks => this["weeks"];

    public string ReleaseId => VirtualAuthority.Sha256(File.ReadAllBytes(Path.Combine(Authority.Release, ReleaseBundle.ReleaseName)));

    public string this[string name] => Path.Combine(Authority.Folder, name);

    /// <summary>Writes a week in which persons from outside Europe are put forward so many times as often.</summary>
    public void Week(int number, double ratio, int rows = 900) =>
        WriteCounts(Path.Combine(Weeks, $"week-{number:00}"), Header(Days(number)), Tables(rows, ratio, number + 1));

    public static string Days(int number) => DayRanges.Of(FirstMonday.AddDays(7 * number), FirstMonday.AddDays(7 * number + 4));

    public static CountsHeader Header(string days) => new(
    [
        new("schema", DecisionCounts.Schema), new("contract", "c1"), new("ordering", "o1"), new("model", "m1"), new("maturity_days", "150"),
        new("minimal", "class"), new("full", "class | ground"), new("funnel", "opened | measure"), new("blocks", "100"), new("attributes", string.Join(" | ", Attributes)),
        .. Attributes.Select(a => KeyValuePair.Create("groups of " + a, string.Join(" | ", Groups(a)))),
        new("days", days),
    ]);

    public static void WriteCounts(string folder, CountsHeader header, IReadOnlyList<CountTable> tables)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, DecisionCounts.FileName), DecisionCounts.Bytes(header, tables));
    }

    /// <summary>One table an attribute; another number of people is other people.</summary>
    public static CountTable[] Tables(int rows, double ratio, int people = 0) => [.. Attributes.Select(a => Table(a, rows, ratio, people))];

    public static CountTable Table(string attribute, int rows, double ratio, int people = 0)
    {
        var groups = Groups(attribute);
        var cells = new Dictionary<Cell, long>();
        for (var stratum = 0; stratum < 2; stratum++)
        {
            for (var g = 0; g < groups.Length; g++)
            {
                var n = (int)Math.Round(rows / 2.0 * Policy.Planned.Shares[attribute][groups[g]]);
                var selected = (int)Math.Round(n * (stratum == 0 ? 0.08 : 0.16) * (groups[g] is "outside_europe" ? ratio : 1));
                for (var i = 0; i < n; i++)
                    Add(cells, g, stratum, Block(people, g, stratum, i), i * selected / n < (i + 1) * selected / n ? Step.PutForward : Step.Passed);
            }
        }

        return new CountTable
        {
            Attribute = attribute,
            Groups = groups,
            Minimal = ["fraud", "order"],
            Full = ["fraud | a", "order | a"],
            FullColumns = ["class", "ground"],
            Periods = ["2026-Q3"],
            Bands = ["00"],
            Strata = [DesignStratum.NotDrawable],
            Funnel = ["opened", "measure"],
            Cells = [.. cells.OrderBy(c => c.Key, Comparer<Cell>.Create(Cell.Order))],
        };
    }

    public void Dispose() => Authority.Dispose();

    private static string[] Groups(string attribute) => [.. Policy.Planned.Shares[attribute].Keys.Order(StringComparer.Ordinal)];

    /// <summary>Scattered, so that no block has more than its part of those put forward.</summary>
    private static int Block(int people, int group, int stratum, int row) => (int)(new RandomStream((ulong)row, (ulong)((people * 100) + (group * 2) + stratum)).Next() % 100);

    private static void Add(Dictionary<Cell, long> cells, int group, int stratum, int block, Step step)
    {
        var cell = new Cell { Group = group, Minimal = stratum, Full = stratum, Band = 0, Period = 0, Block = block, Step = step, Seen = Seen.ByNobody, Design = 0, Reached = 0, Mature = false, Outcome = Known.No };
        cells[cell] = cells.GetValueOrDefault(cell) + 1;
    }
}
