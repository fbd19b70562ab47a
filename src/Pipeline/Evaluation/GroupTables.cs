using Interchange.Columns;
using Interchange.Contracts;
using Microsoft.Data.Analysis;
using Prioritisation.Ordering;

namespace Pipeline.Evaluation;

/// <summary>Counts of what the candidate's order did, grouped by the contract's class and strata, and split by the recorded outcomes.</summary>
internal static class GroupTables
{
    /// <summary>A value that is missing, or was never recorded.</summary>
    public const string NotKnown = "(not known)";

    private static readonly string[] Sums = ["signals", "put_forward", "random", "lapsed", "open", "known", "founded"];

    public static IReadOnlyList<GroupRow> ByState(Window window, ReplayedDecisions replayed, KnownOutcomes known)
    {
        bool Put(int row) => replayed.State[row] == ReplayedDecisions.PutForward;
        var rows = Enumerable.Range(0, window.Count).ToArray();
        var counts = new DataFrameColumn[]
        {
            Ones("signals", rows, _ => true),
            Ones("put_forward", rows, Put),
            Ones("random", rows, row => replayed.State[row] == ReplayedDecisions.Random),
            Ones("lapsed", rows, row => replayed.State[row] == ReplayedDecisions.Lapsed),
            Ones("open", rows, row => replayed.State[row] == ReplayedDecisions.Open),
            Ones("known", rows, row => Put(row) && known.Weight[row] > 0),
            Ones("founded", rows, row => Put(row) && known.Weight[row] > 0 && known.Founded[row]),
        };
        return [.. Grouping(window.Contract).SelectMany(column => Grouped(Keys(window, column.Name, rows), counts)
            .OrderBy(g => Order(column, g.Key))
            .Select(g => Row(column.Name, g.Key, g.Sum)))];
    }

    /// <summary>Several tables by state as one: the counts of equal columns and levels added up, in the order in which they first appear.</summary>
    public static IReadOnlyList<GroupRow> Added(IEnumerable<GroupRow> rows)
    {
        var all = rows.ToArray();
        string[] keys = [.. all.Select(row => row.Column + "\t" + row.Level)];
        var place = keys.Distinct(StringComparer.Ordinal).Select((key, i) => (key, i)).ToDictionary(k => k.key, k => k.i, StringComparer.Ordinal);
        var counts = new DataFrameColumn[]
        {
            new Int64DataFrameColumn("signals", all.Select(row => row.Signals)),
            new Int64DataFrameColumn("put_forward", all.Select(row => row.PutForward)),
            new Int64DataFrameColumn("random", all.Select(row => row.Random)),
            new Int64DataFrameColumn("lapsed", all.Select(row => row.Lapsed)),
            new Int64DataFrameColumn("open", all.Select(row => row.Open)),
            new Int64DataFrameColumn("known", all.Select(row => row.KnownPutForward)),
            new Int64DataFrameColumn("founded", all.Select(row => row.FoundedPutForward)),
        };
        return [.. Grouped(keys, counts)
            .OrderBy(g => place[g.Key])
            .Select(g => Row(g.Key.Split('\t')[0], g.Key.Split('\t')[1], g.Sum))];
    }

    /// <summary>For every recorded outcome beside the target, for example the nature: how many signals put forward ended so.</summary>
    public static IReadOnlyList<StageRow> ByOutcome(Window window, ReplayedDecisions replayed)
    {
        var rows = Enumerable.Range(0, window.Count).Where(row => replayed.State[row] == ReplayedDecisions.PutForward).ToArray();
        var ones = new DataFrameColumn[] { Ones("signals", rows, _ => true) };
        var stages = window.Contract.Of(ColumnRole.Outcome)
            .Where(c => c.Kind == ColumnKind.Level && !string.Equals(c.Name, window.Contract.Outcome.TargetColumn, StringComparison.Ordinal)).ToList();
        return [.. from column in Grouping(window.Contract)
                   from stage in stages
                   let groups = Keys(window, column.Name, rows)
                   let outcomes = Keys(window, stage.Name, rows)
                   from g in Grouped([.. groups.Zip(outcomes, (a, b) => a + "\t" + b)], ones)
                   let pair = g.Key.Split('\t')
                   orderby Position(window.Contract, column), Position(window.Contract, stage), Order(column, pair[0]), Order(stage, pair[1])
                   select new StageRow(column.Name, pair[0], stage.Name, pair[1], g.Sum[0])];
    }

    /// <summary>The class and every declared stratum.</summary>
    private static IEnumerable<ContractColumn> Grouping(Contract contract) =>
        contract.Of(ColumnRole.Class).Concat(contract.Of(ColumnRole.Stratum)).Where(c => c.Kind == ColumnKind.Level);

    private static IEnumerable<(string Key, long[] Sum)> Grouped(string[] keys, DataFrameColumn[] counts)
    {
        if (keys.Length == 0)
            yield break;
        var frame = new DataFrame([new StringDataFrameColumn("key", keys), .. counts]);
        var names = Sums[..counts.Length];
        var summed = frame.GroupBy("key").Sum(names);
        foreach (var row in summed.Rows)
            yield return ((string)row["key"], Array.ConvertAll(names, name => Convert.ToInt64(row[name], System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static GroupRow Row(string column, string level, long[] sum) => new(column, level, sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], sum[6]);

    private static Int64DataFrameColumn Ones(string name, int[] rows, Func<int, bool> counts) => new(name, rows.Select(row => counts(row) ? 1L : 0L));

    private static string[] Keys(Window window, string column, int[] rows)
    {
        var levels = window.Columns.Level(column);
        return Array.ConvertAll(rows, row => levels[row] ?? NotKnown);
    }

    private static int Order(ContractColumn column, string level)
    {
        var at = column.Levels.ToList().IndexOf(level);
        return at < 0 ? column.Levels.Count : at;
    }

    private static int Position(Contract contract, ContractColumn column) => contract.Columns.ToList().IndexOf(column);
}
