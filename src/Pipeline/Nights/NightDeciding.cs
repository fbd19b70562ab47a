using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Pipeline.Intake;
using Pipeline.Scoring;
using Prioritisation.Ordering;

namespace Pipeline.Nights;

/// <summary>From tonight's signals and yesterday's stock to a decision; touches no file.</summary>
internal static class NightDeciding
{
    /// <exception cref="RefusedException">Exit code 3, 4 or 5.</exception>
    public static Night Decide(NightRequest request, NightName? previous, OpenStock before, IReadOnlySet<string> closures)
    {
        var (rule, contract, phases) = (request.Rule, request.Rule.Contract, request.Phases);
        phases.Begin("intake");
        var intake = IntakeRun.Read(contract, request.Signals, request.Pseudonymiser, request.Threads);
        phases.Begin("stock");
        var (stock, joined, refused) = before.Join(contract, intake.Signals.Columns, request.Date);
        DemandQuarantineWithinLimit(contract, intake, refused);
        var (open, closed) = Close(stock.Open, contract, closures);
        phases.Begin("score");
        var scored = rule.Scorecard is { } scorecard ? ScoringRun.Whole(ScoringKernels.For(scorecard), open, request.Threads, ReasonSides.Both) : null;
        var scores = scored?.Score ?? new int[open.Count];
        phases.Begin("order");
        var signals = OpenSignals.Of(rule.Policy, contract, open, scores);
        bool[] isNew = [.. open.Date(OpenStock.JoinedOn).Days.Select(day => day == request.Date.DayNumber)];
        var shadow = request.Shadow is null ? null : ShadowOrder.Of(request, open);
        var decision = NightOrder.Decide(rule.Policy, rule.Scorecard, signals, isNew, request.Date, request.Capacity, request.Seed, shadow?.PutForward.ToHashSet());
        var state = States(open.Count, decision);
        var night = new Night
        {
            Request = request,
            Previous = previous,
            Intake = intake,
            Joined = joined,
            Quarantine = [.. intake.Quarantine, .. refused],
            Open = WithDraw(open, decision),
            IsNew = isNew,
            Signals = signals,
            Scored = scored,
            Decision = decision,
            Shadow = shadow,
            State = state,
            Closed = closed,
            Handled = StateFiles.Handled(before.Handled, closed.Text(contract.Single(ColumnRole.Signal).Name).Values!, "closed", request.Date),
            Counts = new NightCounts
            {
                StockBefore = before.Open.Count,
                New = joined.Count,
                PutForward = decision.Ranked.Length,
                Random = decision.Random.Length,
                Lapsed = decision.Lapsed.Length,
                Closed = closed.Count,
                StockAfter = state.Count(s => s == ReplayedDecisions.Open),
            },
        };
        return night.Counts.Reconcile ? night : throw new InvalidOperationException($"the night's counts do not reconcile: {night.Counts}");
    }

    private static (ColumnBatch Open, ColumnBatch Closed) Close(ColumnBatch stock, Contract contract, IReadOnlySet<string> closures)
    {
        if (closures.Count == 0)
            return (stock, stock.Take([]));
        var signals = stock.Text(contract.Single(ColumnRole.Signal).Name).Values;
        var rows = Enumerable.Range(0, stock.Count).ToLookup(row => closures.Contains(signals[row]!));
        return (stock.Take([.. rows[false]]), stock.Take([.. rows[true]]));
    }

    private static byte[] States(int count, NightDecision decision)
    {
        var state = new byte[count];
        foreach (var row in decision.Ranked)
            state[row] = ReplayedDecisions.PutForward;
        foreach (var row in decision.Random)
            state[row] = ReplayedDecisions.Random;
        foreach (var row in decision.Lapsed)
            state[row] = ReplayedDecisions.Lapsed;
        return state;
    }

    /// <summary>Every signal that could be drawn tonight keeps the probability for good.</summary>
    private static ColumnBatch WithDraw(ColumnBatch open, NightDecision decision)
    {
        var stratum = (string?[])open.Text(OpenStock.SamplingStratum).Values.Clone();
        var probability = (float[])open.Number(OpenStock.SamplingProbability).Values.Clone();
        foreach (var drawn in decision.Design.Strata)
        {
            foreach (var row in drawn.Rows)
                (stratum[row], probability[row]) = (drawn.Name, drawn.Probability);
        }

        return open.With(new TextColumn(OpenStock.SamplingStratum, stratum), new NumberColumn(OpenStock.SamplingProbability, probability));
    }

    private static void DemandQuarantineWithinLimit(Contract contract, IntakeResult intake, IReadOnlyList<QuarantinedCell> refused)
    {
        var quarantined = intake.Quarantined + refused.Count;
        if (quarantined <= contract.MaximumQuarantineShare * intake.Received)
            return;
        throw new RefusedException(ExitCode.DeliveryRefused,
        [
            new Problem
            {
                Code = "quarantine-limit",
                Value = FormattableString.Invariant($"{quarantined} of {intake.Received}"),
                Rule = FormattableString.Invariant($"more rows are in quarantine than the contract allows (a share of {contract.MaximumQuarantineShare}); nothing was delivered"),
                Remedy = "mend the source and run the night again; the first of them follow",
            },
            .. intake.Quarantine.Concat(refused).Take(5).Select(c => new Problem { Code = "quarantined", File = c.File, Row = c.Row, Column = c.Column, Value = c.Value, Rule = c.Rule }),
        ]);
    }
}
