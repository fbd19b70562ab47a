using Interchange.Columns;
using Interchange.Contracts;
using Pipeline.Nights;
using Prioritisation.Ordering;
using Reporting.Documents;

namespace Pipeline.Delivery;

/// <summary>
/// By what every table of the night is split: class, the audit's strata (asylum or regular, channel) and whether information was
/// deliberately incorrect or the matter administrative. The last is an outcome, so of a signal that nobody has looked at it is unknown.
/// </summary>
internal static class NightSplits
{
    private const string Nature = "nature";
    private const string UnknownLevel = "unknown";

    public static IReadOnlyList<ContractColumn> Columns(Contract contract) =>
        [.. contract.Columns.Where(c => c.Kind == ColumnKind.Level && (c.Role is ColumnRole.Class or ColumnRole.Stratum || (c.Role == ColumnRole.Outcome && string.Equals(c.Name, Nature, StringComparison.Ordinal))))];

    /// <summary>The levels of a column in the contract's order, each with the rows of the open stock; what is not stated comes last, and stands with "unknown" where that is a level.</summary>
    public static IReadOnlyList<SplitLevel> Of(Night night, ContractColumn column)
    {
        var (open, closed) = (ByLevel(night.Open), ByLevel(night.Closed));
        var levels = column.Levels.Select((level, i) => new SplitLevel(ReasonWords.Level(column, level), open[i + 1], closed[i + 1])).ToList();
        if (open[0].Length > 0 || closed[0].Length > 0)
            levels.Add(new(ReasonWords.NotStated, open[0], closed[0]));
        return levels;

        int[][] ByLevel(ColumnBatch batch)
        {
            var (codes, unknown) = (batch.Level(column.Name).Codes, (byte)(column.Levels.ToList().IndexOf(UnknownLevel) + 1));
            var (count, filled) = (new int[column.Levels.Count + 1], new int[column.Levels.Count + 1]);
            foreach (var code in codes)
                count[LevelOf(code)]++;
            var rows = Array.ConvertAll(count, rowsOfLevel => new int[rowsOfLevel]);
            for (var row = 0; row < codes.Length; row++)
                rows[LevelOf(codes[row])][filled[LevelOf(codes[row])]++] = row;
            return rows;

            byte LevelOf(byte code) => code is LevelColumn.Missing or LevelColumn.Unseen ? unknown : code;
        }
    }

    /// <summary>What became of the signals of every level, and how long they waited.</summary>
    public static IEnumerable<Table> Tables(Night night, ContractColumn column)
    {
        var levels = Of(night, column);
        yield return Balance(night, column, levels);
        yield return Waiting(night, column, levels);
    }

    /// <summary>The night's balance for every level: each column adds up to the balance of all.</summary>
    private static Table Balance(Night night, ContractColumn column, IReadOnlyList<SplitLevel> levels) => new(
        WorklistWords.Label(column) + new Phrase(": waar elk signaal bleef", ": what became of every signal"),
        [
            new(WorklistWords.Label(column)), new(new("Open ervoor", "Open before"), true), new(new("Nieuw", "New"), true), new(new("Op een lijst", "On a list"), true),
            new(new("Vervallen", "Lapsed"), true), new(new("Elders gesloten", "Closed elsewhere"), true), new(new("Open erna", "Open after"), true),
        ],
        [.. levels.Select(level => Row(level, SplitBalance.Of(night, level)))]);

    private static IReadOnlyList<Cell> Row(SplitLevel level, SplitBalance balance) =>
    [
        Cell.Text(ReasonWords.Upper(level.Words)), Cell.Count(balance.Before), Cell.Count(balance.New), Cell.Count(balance.Listed),
        Cell.Count(balance.Lapsed), Cell.Count(balance.Closed), Cell.Count(balance.After),
    ];

    private static Table Waiting(Night night, ContractColumn column, IReadOnlyList<SplitLevel> levels) => new(
        WorklistWords.Label(column) + new Phrase(": wachttijd", ": waiting time"),
        [new(WorklistWords.Label(column)), new(new("Over de norm", "Past the norm"), true), new(new("Langst wachtend open, dagen", "Longest waiting open, days"), true)],
        [.. levels.Select(level => Row(night, level))]);

    private static IReadOnlyList<Cell> Row(Night night, SplitLevel level)
    {
        var open = level.Rows.Where(row => night.State[row] == ReplayedDecisions.Open).ToArray();
        return [Cell.Text(ReasonWords.Upper(level.Words)), Cell.Count(level.Rows.Count(night.Late)), open.Length == 0 ? Cell.Undefined(new("niets open", "nothing open")) : Cell.Count(open.Max(night.WaitingDays))];
    }
}
