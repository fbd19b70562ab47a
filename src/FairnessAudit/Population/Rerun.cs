using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace FairnessAudit.Population;

/// <summary>The window scored and ordered again from its features, in order of received day, then signal: what the measures count.</summary>
/// <param name="Contract">Of the delivery.</param>
/// <param name="Columns">Every declared column that the model does not read.</param>
/// <param name="Signals">What the order was given.</param>
/// <param name="Decisions">What the rule decides.</param>
/// <param name="Scorecard">The model that scored.</param>
/// <param name="Bins">By part of the scorecard, the bin or cell of every row: a byte a row a part, and all that is kept of the features.</param>
internal sealed record Rerun(Contract Contract, ColumnBatch Columns, OpenSignals Signals, ReplayedDecisions Decisions, Scorecard Scorecard, byte[][] Bins)
{
    /// <summary>The last day of the window, as <see cref="DateOnly.DayNumber"/>.</summary>
    public required int LastDay { get; init; }

    /// <summary>Terms and pairs in the scorecard's order.</summary>
    public IReadOnlyList<ScoredTerm> Terms => ScoredTerm.All(Scorecard, Bins);

    public string[] Persons => Columns.Text(Contract.Single(ColumnRole.Person).Name).Values!;

    /// <exception cref="RefusedException">Exit code 3: the signals are not as the manifest says; 5: the capacity lies outside the policy's range.</exception>
    public static Rerun Of(CandidateFiles candidate, SignalFolder signals, int threads)
    {
        var contract = signals.Contract;
        var batches = Window(signals, candidate.Record.From, candidate.Record.To).ToArray();
        var scores = new int[batches.Length][];
        var bins = new byte[batches.Length][][];
        Parallel.For(0, batches.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, b =>
        {
            scores[b] = PlainScorer.Score(candidate.Scorecard, batches[b]);
            bins[b] = Binning.Parts(candidate.Scorecard, batches[b]);
        });
        var kept = contract.Specs.Where(s => contract.Find(s.Name)!.Role != ColumnRole.Feature).ToArray();
        var joined = ColumnBatches.Join(kept, [.. batches.Select(b => new ColumnBatch([.. kept.Select(k => b[k.Name])]))]);
        var order = Order(contract, joined);
        var columns = joined.Take(order);
        var score = scores.SelectMany(s => s).ToArray();
        var open = OpenSignals.Of(candidate.Policy, contract, columns, Array.ConvertAll(order, row => score[row]));
        var record = candidate.Record;
        var decisions = Replay.Run(candidate.Policy, candidate.Scorecard, open, record.From, record.To, record.Capacity, record.Seed);
        return new Rerun(contract, columns, open, decisions, candidate.Scorecard, Ordered(bins, order, candidate.Scorecard.PartCount))
        {
            LastDay = record.To.DayNumber,
        };
    }

    private static byte[][] Ordered(byte[][][] byBatch, int[] order, int parts) => [.. Enumerable.Range(0, parts).Select(part =>
    {
        var joined = byBatch.SelectMany(batch => batch[part]).ToArray();
        return Array.ConvertAll(order, row => joined[row]);
    })];

    private static IEnumerable<ColumnBatch> Window(SignalFolder signals, DateOnly from, DateOnly to)
    {
        var received = signals.Contract.Single(ColumnRole.Received).Name;
        var any = false;
        foreach (var batch in signals.Batches())
        {
            var days = batch.Date(received).Days;
            var rows = Enumerable.Range(0, batch.Count).Where(row => days[row] >= from.DayNumber && days[row] <= to.DayNumber).ToArray();
            if (rows.Length == 0)
                continue;
            any = true;
            yield return batch.Take(rows);
        }

        if (!any)
            throw RefusedException.Input(new Problem { Code = "window-empty", Rule = "no signal was received in the candidate's window", Remedy = "give the intake that the evaluation read" });
    }

    private static int[] Order(Contract contract, ColumnBatch batch)
    {
        var days = batch.Date(contract.Single(ColumnRole.Received).Name).Days;
        var signal = batch.Text(contract.Single(ColumnRole.Signal).Name).Values;
        var order = Enumerable.Range(0, batch.Count).ToArray();
        Array.Sort(order, (a, b) => days[a] != days[b] ? days[a].CompareTo(days[b]) : string.CompareOrdinal(signal[a], signal[b]));
        return order;
    }
}
