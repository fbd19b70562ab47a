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

    /// <summary>The levels of a column in the contract's order with the rows of each; what is not stated comes last, and stands with "unknown" where that is a level.</summary>
    public static IReadOnlyList<(Phrase Words, int[] Rows)> Of(Night night, ContractColumn column)
    {
        var codes = night.Open.Level(column.Name).Codes;
        var unknown = column.Levels.ToList().IndexOf(UnknownLevel) + 1;
        var byCode = Enumerable.Range(0, codes.Length).ToLookup(row => codes[row] is LevelColumn.Missing or LevelColumn.Unseen ? unknown : codes[row]);
        var levels = column.Levels.Select((level, i) => (ReasonWords.Level(column, level), byCode[i + 1].ToArray())).ToList();
        if (byCode[0].Any())
            levels.Add((ReasonWords.NotStated, byCode[0].ToArray()));
        return levels;
    }

    /// <summary>What became of the signals of every level; the counts of each column add up to the night's balance.</summary>
    public static Table Balance(Night night, ContractColumn column)
    {
        var caption = WorklistWords.Label(column) + new Phrase(": signalen en wachttijd", ": signals and waiting time");
        return new(
            caption,
            [
                new(WorklistWords.Label(column)), new(new("In voorraad", "In stock"), true), new(new("Waarvan nieuw", "Of which new"), true), new(new("Op een werklijst", "On a worklist"), true),
                new(new("Vervallen", "Lapsed"), true), new(new("Blijft open", "Stays open"), true), new(new("Over de norm", "Past the norm"), true), new(new("Langst wachtend open, dagen", "Longest waiting open, days"), true),
            ],
            [.. Of(night, column).Select(level => Row(night, level.Words, level.Rows))]);
    }

    private static IReadOnlyList<Cell> Row(Night night, Phrase words, int[] rows)
    {
        var open = rows.Where(row => night.State[row] == ReplayedDecisions.Open).ToArray();
        return
        [
            Cell.Text(ReasonWords.Upper(words)), Cell.Count(rows.Length), Cell.Count(rows.Count(row => night.IsNew[row])),
            Cell.Count(rows.Count(row => night.State[row] is ReplayedDecisions.PutForward or ReplayedDecisions.Random)), Cell.Count(rows.Count(row => night.State[row] == ReplayedDecisions.Lapsed)),
            Cell.Count(open.Length), Cell.Count(rows.Count(night.Late)), open.Length == 0 ? Cell.Undefined(new("niets open", "nothing open")) : Cell.Count(open.Max(night.WaitingDays)),
        ];
    }
}
