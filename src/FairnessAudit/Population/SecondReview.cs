using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Interchange.ScoredSignals;

namespace FairnessAudit.Population;

/// <summary>Cases of the random draw with the recorded verdict and a second, blind one: arrays of equal length, one element a case that was read blind to an end.</summary>
/// <param name="Row">Of the audited signals.</param>
/// <param name="First">As recorded.</param>
/// <param name="Second">As read again.</param>
/// <param name="Drawn">Cases on the form.</param>
/// <param name="Unread">Without a second verdict, or one that says it cannot be said.</param>
/// <param name="NotBlind">Read by somebody who knew the first verdict, or gave it.</param>
/// <param name="Outside">Not among the audited signals.</param>
internal sealed record SecondReview(int[] Row, Known[] First, Known[] Second, int Drawn, int Unread, int NotBlind, int Outside)
{
    /// <exception cref="RefusedException">Exit code 3 with everything that is wrong with the form.</exception>
    public static SecondReview Of(SourceFile file, Contract contract, ColumnBatch columns, DecisionRows rows)
    {
        var map = contract.Outcome;
        var rowOf = columns.Text(contract.Single(ColumnRole.Signal).Name).Values.Select((signal, row) => (signal, row)).ToDictionary(s => s.signal!, s => s.row, StringComparer.Ordinal);
        var (kept, problems, seen) = (new List<(int Row, Known Second)>(), new List<Problem>(), new HashSet<string>(StringComparer.Ordinal));
        int drawn = 0, unread = 0, notBlind = 0, outside = 0;
        foreach (var batch in Table(file, map))
        {
            var (signal, verdict, knew) = (batch.Columns.Text(SecondReviewLayout.Signal), batch.Columns.Level(SecondReviewLayout.Verdict), batch.Columns.Level(SecondReviewLayout.Knew));
            var (reader, first) = (batch.Columns.Text(SecondReviewLayout.Reader), batch.Columns.Text(SecondReviewLayout.FirstReader));
            problems.AddRange(batch.Unreadable.Select(c => Wrong(file, batch.FirstRow + c.Row, c.Column, c.Value, c.Rule)));
            for (var i = 0; i < batch.Columns.Count; i++)
            {
                var line = batch.FirstRow + i;
                drawn++;
                if (signal.Values[i] is not { Length: > 0 } name || !seen.Add(name))
                    problems.Add(Wrong(file, line, SecondReviewLayout.Signal, signal.Values[i], signal.Values[i] is null ? "a case needs its signal" : "the signal stands on the form twice"));
                else if (!rowOf.TryGetValue(name, out var row))
                    outside++;
                else if (rows.Seen[row] is not Seen.ByDraw || rows.Outcome[row] is Known.No)
                    problems.Add(Wrong(file, line, SecondReviewLayout.Signal, name, "the signal is no finished case of the random draw"));
                else if (verdict[i] is null or SecondReviewLayout.CannotSay)
                    unread++;
                else if (reader.Values[i] is not { Length: > 0 })
                    problems.Add(Wrong(file, line, SecondReviewLayout.Reader, null, "a verdict needs its reader"));
                else if (knew[i] is not SecondReviewLayout.No || reader.Values[i] == first.Values[i])
                    notBlind++;
                else
                    kept.Add((row, verdict[i] == map.Founded ? Known.Founded : Known.Unfounded));
            }
        }

        if (problems.Count > 0)
            throw new RefusedException(ExitCode.InputBroken, [.. problems.Take(20)]);
        return new SecondReview([.. kept.Select(k => k.Row)], [.. kept.Select(k => rows.Outcome[k.Row])], [.. kept.Select(k => k.Second)], drawn, unread, notBlind, outside);
    }

    private static IReadOnlyList<RawBatch> Table(SourceFile file, OutcomeMap map)
    {
        var table = RawTable.Open(file);
        var specs = SecondReviewLayout.Specs(map.Founded, map.Unfounded);
        var undeclared = table.ColumnNames.Where(n => !specs.Any(s => string.Equals(s.Name, n, StringComparison.Ordinal))).ToArray();
        if (undeclared.Length > 0)
            throw new RefusedException(ExitCode.InputBroken, [.. undeclared.Select(n => Wrong(file, null, n, null, "a form of second readings has no such column"))]);
        return table.Read(specs);
    }

    private static Problem Wrong(SourceFile file, long? row, string column, string? value, string rule) => new()
    {
        Code = "second-review",
        File = file.Path,
        Row = row,
        Column = column.Length == 0 ? null : column,
        Value = value,
        Rule = rule,
        Remedy = "fill in the form that pipeline second-review wrote: one row a case, no column more",
    };
}
