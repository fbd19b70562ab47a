using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;
using Pipeline.Scoring;
using Prioritisation.Scorecards;

namespace Pipeline.Evaluation;

/// <summary>The signals of the window in order of received day, then pseudonym: every declared column but the features, and a score a model.</summary>
internal sealed class Window
{
    private Window(Contract contract, ColumnBatch columns, IReadOnlyList<int[]> scores, IReadOnlyList<byte[]> parts)
    {
        Contract = contract;
        Columns = columns;
        Scores = scores;
        Parts = parts;
    }

    public Contract Contract { get; }

    public ColumnBatch Columns { get; }

    /// <summary>Whole points: one array a model.</summary>
    public IReadOnlyList<int[]> Scores { get; }

    /// <summary>By part of the scorecard that is explained, the bin or cell of every signal; empty where none is.</summary>
    public IReadOnlyList<byte[]> Parts { get; }

    public int Count => Columns.Count;

    public TextColumn Signal => Columns.Text(Contract.Single(ColumnRole.Signal).Name);

    public TextColumn Person => Columns.Text(Contract.Single(ColumnRole.Person).Name);

    public DateColumn Received => Columns.Date(Contract.Single(ColumnRole.Received).Name);

    public LevelColumn Class => Columns.Level(Contract.Single(ColumnRole.Class).Name);

    /// <param name="signals">The delivery.</param>
    /// <param name="models">To score by.</param>
    /// <param name="from">First day of receipt.</param>
    /// <param name="to">Last day of receipt.</param>
    /// <param name="threads">Change no result.</param>
    /// <param name="beside">Sees every batch of the delivery as it passes, so that it is read once.</param>
    /// <param name="explained">Whose bins are kept, at a byte a part and signal; null for none.</param>
    /// <exception cref="RefusedException">Exit code 3: the folder is not as its manifest says, or holds no signal of these days.</exception>
    public static Window Read(SignalFolder signals, IReadOnlyList<IModel> models, DateOnly from, DateOnly to, int threads, Action<ColumnBatch>? beside = null, Scorecard? explained = null)
    {
        var contract = signals.Contract;
        var received = contract.Single(ColumnRole.Received).Name;
        var kept = contract.Columns.Where(c => c.Role != ColumnRole.Feature).Select(c => c.Name).ToList();
        var scorers = models.Select(ModelScorer.For).ToList();
        var parts = new List<ColumnBatch>();
        var scores = models.Select(_ => new List<int>()).ToList();
        var codes = Enumerable.Range(0, explained?.PartCount ?? 0).Select(_ => new List<byte>()).ToList();
        foreach (var batch in signals.Batches())
        {
            beside?.Invoke(batch);
            var days = batch.Date(received).Days;
            var rows = Enumerable.Range(0, batch.Count).Where(row => days[row] >= from.DayNumber && days[row] <= to.DayNumber).ToArray();
            if (rows.Length == 0)
                continue;
            var inside = batch.Take(rows);
            for (var m = 0; m < scorers.Count; m++)
                scores[m].AddRange(scorers[m].Score(inside, threads));
            if (explained is not null)
            {
                foreach (var (of, bins) in codes.Zip(Binning.Parts(explained, inside)))
                    of.AddRange(bins);
            }

            parts.Add(new ColumnBatch([.. kept.Select(name => inside[name])]));
        }

        if (parts.Count == 0)
        {
            throw RefusedException.Input(new Problem
            {
                Code = "window-empty",
                Column = received,
                Value = Day(from) + " to " + Day(to),
                Rule = "no signal was received in this window",
                Remedy = signals.Manifest.Days.Count == 0
                    ? "the delivery holds no signal at all"
                    : $"the delivery runs from {Day(signals.Manifest.Days[0].Date)} to {Day(signals.Manifest.Days[^1].Date)}",
            });
        }

        return new Window(contract, JoinedColumns.Of(parts), [.. scores.Select(s => s.ToArray())], [.. codes.Select(c => c.ToArray())]);
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
