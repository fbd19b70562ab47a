using Interchange.Runs;
using Interchange.ScoredSignals;

namespace FairnessAudit.Population;

/// <summary>Where people departed from what the order did: arrays of equal length, one element a row.</summary>
/// <param name="Listed">On a list: put forward, or drawn at random, which staff cannot tell apart.</param>
/// <param name="SetAside">On a list, and not looked at now.</param>
/// <param name="Rerouted">On a list, and given to another team.</param>
/// <param name="TakenUp">On no list, and looked at.</param>
/// <param name="NotCounted">Overrides that cannot be of their signal's kind, such as taking up what stood on a list.</param>
internal sealed record Overrides(bool[] Listed, bool[] SetAside, bool[] Rerouted, bool[] TakenUp, long NotCounted)
{
    /// <exception cref="RefusedException">Exit code 3: an override of a signal that the history does not have.</exception>
    public static Overrides Of(HistoryFiles history, DecidedSignals signals)
    {
        var names = signals.Columns.Text(signals.Contract.Single(Interchange.Contracts.ColumnRole.Signal).Name).Values;
        var rowOf = names.Select((name, row) => (name, row)).ToDictionary(n => n.name!, n => n.row, StringComparer.Ordinal);
        var listed = Array.ConvertAll(signals.Step, step => step is not Step.Passed);
        bool[] aside = new bool[names.Length], rerouted = new bool[names.Length], taken = new bool[names.Length];
        var notCounted = 0L;
        var read = 0;
        foreach (var batch in history.Overrides)
        {
            var (signal, kind) = (batch.Text(HistoryLayout.Signal).Values, batch.Level(HistoryLayout.Kind));
            for (var i = 0; i < signal.Length; i++, read++)
            {
                if (signal[i] is not { } name || !rowOf.TryGetValue(name, out var row))
                    throw Stranger(history, read, signal[i]);
                var marks = (kind[i], listed[row]) switch
                {
                    (HistoryLayout.SetAside, true) => aside,
                    (HistoryLayout.Rerouted, true) => rerouted,
                    (HistoryLayout.TakenUp, false) => taken,
                    _ => null,
                };
                if (marks is null)
                    notCounted++;
                else
                    marks[row] = true;
            }
        }

        return new Overrides(listed, aside, rerouted, taken, notCounted);
    }

    /// <summary>What was on a list, with "set aside" as the one human step.</summary>
    public DecisionRows OnLists(DecisionRows rows)
    {
        int[] kept = [.. Enumerable.Range(0, Listed.Length).Where(row => Listed[row])];
        return rows.Take(kept) with
        {
            // The same quarters, so that a window is the same stretch of time for every step.
            Period = rows.Period with { Codes = Array.ConvertAll(kept, row => rows.Period.Codes[row]) },
            Funnel = [HistoryLayout.SetAside],
            Reached = Array.ConvertAll(kept, row => (byte)(SetAside[row] ? 1 : 0)),
        };
    }

    private static RefusedException Stranger(HistoryFiles history, int row, string? signal) => RefusedException.Input(new Problem
    {
        Code = "history-override",
        File = history.OverridesFile.Path,
        Row = row + 1,
        Column = HistoryLayout.Signal,
        Value = signal,
        Rule = "the history has no such signal",
        Remedy = "write the history again with pipeline outcomes",
    });
}
