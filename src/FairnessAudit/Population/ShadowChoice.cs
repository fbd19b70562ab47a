using Interchange.Contracts;
using Interchange.Runs;
using Interchange.ScoredSignals;

namespace FairnessAudit.Population;

/// <summary>The signals of a history as a rule that looked on would have chosen among them.</summary>
internal static class ShadowChoice
{
    /// <summary>The same rows with "put forward" for what the rule that looked on gave a place on any night, and "passed" for all else; null where none looked on.</summary>
    /// <exception cref="RefusedException">Exit code 3: it gave a place to a signal that the history does not have.</exception>
    public static DecisionRows? Of(HistoryFiles history, DecidedSignals signals, DecisionRows rows)
    {
        if (history.Shadow is not { } shadow)
            return null;
        var rowOf = signals.Columns.Text(signals.Contract.Single(ColumnRole.Signal).Name).Values.Select((name, row) => (name, row)).ToDictionary(n => n.name!, n => n.row, StringComparer.Ordinal);
        var step = new Step[rows.Count];
        var line = 0;
        foreach (var batch in shadow)
        {
            foreach (var signal in batch.Text(HistoryLayout.Signal).Values)
            {
                line++;
                if (signal is null || !rowOf.TryGetValue(signal, out var row))
                    throw RefusedException.Input(new Problem { Code = "history-shadow", File = HistoryLayout.ShadowName, Row = line, Column = HistoryLayout.Signal, Value = signal, Rule = "the history has no such signal", Remedy = "write the history again with pipeline outcomes" });
                step[row] = Step.PutForward;
            }
        }

        return rows with { Step = step };
    }
}
