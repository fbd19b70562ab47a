using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Interchange.ScoredSignals;

namespace FairnessAudit.Population;

/// <summary>The signals of a history in its own order, each with the one decision that the nights came to.</summary>
internal static class HistorySignals
{
    /// <exception cref="RefusedException">Exit code 3: a signal has no decision or two, or one that its sampling columns contradict; each is named.</exception>
    public static DecidedSignals Of(HistoryFiles history)
    {
        var contract = history.Signals.Contract;
        var kept = contract.Specs.Where(s => contract.Find(s.Name)!.Role != ColumnRole.Feature).ToArray();
        var columns = ColumnBatches.Join(kept, [.. history.Signals.Batches().Select(b => new ColumnBatch([.. kept.Select(k => b[k.Name])]))]);
        var signals = columns.Text(contract.Single(ColumnRole.Signal).Name).Values;
        var problems = new List<Problem>();
        var at = Decisions(history, signals, problems);
        Demand(problems);
        var step = Array.ConvertAll(at, d => StepOf(d.Batch.Level(ScoredSignalsLayout.State)[d.Row]));
        DemandArms(history, contract.Outcome, columns.Level(contract.Outcome.ArmColumn), signals, step, problems);
        var waiting = Array.ConvertAll(at, d => d.Batch.Number(ScoredSignalsLayout.WaitingDays).Values[d.Row]);
        for (var row = 0; row < step.Length; row++)
        {
            if (step[row] is Step.PutForward && !(waiting[row] >= 0))
                problems.Add(Wrong(history, signals[row], "was put forward but has no waiting time", ScoredSignalsLayout.WaitingDays));
        }

        Demand(problems);
        return new DecidedSignals
        {
            Contract = contract,
            Columns = columns,
            ReceivedDay = columns.Date(contract.Single(ColumnRole.Received).Name).Days,
            LastDay = history.Record.AsOf.DayNumber,
            Step = step,
            Band = Array.ConvertAll(at, d => d.Batch.Number(ScoredSignalsLayout.Band).Values[d.Row] is var band && float.IsNaN(band) ? null : DecidedSignals.BandName((int)band)),
            WaitingDays = [.. waiting.Select((days, row) => step[row] is Step.PutForward ? (int)days : DecisionRows.NotPutForward)],
            Score = null,
            Probability = null,
            Place = Array.ConvertAll(at, d => d.Batch.Number(ScoredSignalsLayout.Rank).Values[d.Row] is var place && float.IsNaN(place) ? 0 : (int)place),
        };
    }

    /// <summary>Where each signal's one decision stands.</summary>
    private static (ColumnBatch Batch, int Row)[] Decisions(HistoryFiles history, string?[] signals, List<Problem> problems)
    {
        var found = new Dictionary<string, (ColumnBatch, int)>(signals.Length, StringComparer.Ordinal);
        foreach (var batch in history.Decisions)
        {
            var decided = batch.Text(ScoredSignalsLayout.Signal).Values;
            for (var row = 0; row < decided.Length; row++)
            {
                if (!found.TryAdd(decided[row] ?? "", (batch, row)))
                    problems.Add(Wrong(history, decided[row], "has two decisions", null));
            }
        }

        var known = signals.ToHashSet(StringComparer.Ordinal);
        problems.AddRange(signals.Where(s => !found.ContainsKey(s ?? "")).Select(s => Wrong(history, s, "is in the manifest and has no decision", null)));
        problems.AddRange(found.Keys.Where(s => !known.Contains(s)).Order(StringComparer.Ordinal).Select(s => Wrong(history, s, "has a decision and is not in the manifest", null)));
        return problems.Count > 0 ? [] : Array.ConvertAll(signals, s => found[s!]);
    }

    /// <summary>The weights rest on the arm, the selection on the decision: the two must tell of one thing.</summary>
    private static void DemandArms(HistoryFiles history, OutcomeMap map, LevelColumn arm, string?[] signals, Step[] step, List<Problem> problems)
    {
        for (var row = 0; row < step.Length; row++)
        {
            var says = arm[row] == map.ProcessLevel ? Step.PutForward : arm[row] == map.RandomLevel ? Step.DrawnAtRandom : Step.Passed;
            if (says != step[row])
                problems.Add(Wrong(history, signals[row], $"has '{arm[row]}' in column {map.ArmColumn} of the history", ScoredSignalsLayout.State));
        }
    }

    private static Step StepOf(string? state) => state switch
    {
        "put_forward" => Step.PutForward,
        "random" => Step.DrawnAtRandom,
        _ => Step.Passed,
    };

    private static void Demand(List<Problem> problems)
    {
        if (problems.Count > 0)
            throw new RefusedException(ExitCode.InputBroken, [.. problems.Take(20)]);
    }

    private static Problem Wrong(HistoryFiles history, string? signal, string rule, string? column) => new()
    {
        Code = "history-decision",
        File = history.DecisionsFile.Path,
        Column = column ?? ScoredSignalsLayout.Signal,
        Value = signal,
        Rule = "the signal " + rule,
        Remedy = "every signal has exactly one decision; write the history again with pipeline outcomes",
    };
}
