using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Prioritisation.Training;

namespace Pipeline.Evaluation.Backtest;

/// <summary>Counts all windows in one passage through the history.</summary>
internal static class HistorySizes
{
    /// <exception cref="RefusedException">Exit code 3: a window without both outcomes to learn from or without a signal to evaluate; all problems at once.</exception>
    public static IReadOnlyList<SizedWindow> Of(Contract contract, IEnumerable<ColumnBatch> batches, IReadOnlyList<PlannedWindow> windows)
    {
        var counters = windows.Select(window => new Counter(contract, window)).ToList();
        foreach (var batch in batches)
        {
            foreach (var counter in counters)
                counter.Add(batch);
        }

        List<SizedWindow> sized = [.. counters.Select(counter => counter.Sized())];
        Problem[] problems = [.. sized.SelectMany(Thin)];
        return problems.Length == 0 ? sized : throw RefusedException.Input(problems);
    }

    private static IEnumerable<Problem> Thin(SizedWindow window)
    {
        foreach (var (name, slice) in new[] { ("training", window.Size.Training), ("calibration", window.Size.Calibration) })
        {
            if (slice.Founded == 0 || slice.Founded == slice.Signals)
            {
                yield return Problem(
                    "slice-one-sided", window, $"the {name} slice holds {slice.Founded} founded among {slice.Signals} signals with an outcome known in time; both kinds are needed");
            }
        }

        if (window.Size.Evaluation == 0)
            yield return Problem("window-empty", window, "no signal was received in the nights to evaluate");
    }

    private static Problem Problem(string code, SizedWindow window, string rule) => new()
    {
        Code = code,
        Value = FormattableString.Invariant($"window {window.Window.Number}, cut on {window.Window.TrainTo:yyyy-MM-dd}"),
        Rule = rule,
        Remedy = "choose other cuts or longer spans",
    };

    private sealed class Counter(Contract contract, PlannedWindow window)
    {
        private readonly LearntPersons learnt = new(contract, window.Training);
        private readonly List<string> evaluated = [];
        private readonly long[] training = new long[4];
        private readonly long[] calibration = new long[4];

        public void Add(ColumnBatch batch)
        {
            learnt.Add(batch);
            foreach (var row in window.Training.Of(contract, batch))
                training[(int)row]++;
            foreach (var row in window.Calibration.Of(contract, batch))
                calibration[(int)row]++;
            var days = batch.Date(contract.Single(ColumnRole.Received).Name).Days;
            var persons = batch.Text(contract.Single(ColumnRole.Person).Name).Values;
            evaluated.AddRange(persons.Where((_, row) => days[row] >= window.EvaluateFrom.DayNumber && days[row] <= window.EvaluateTo.DayNumber)!);
        }

        public SizedWindow Sized()
        {
            var again = evaluated.Where(learnt.Persons.Contains).ToList();
            return new(window, new WindowSize(
                Counts(training), Counts(calibration), evaluated.Count, learnt.Persons.Count,
                evaluated.Distinct(StringComparer.Ordinal).LongCount(), again.Distinct(StringComparer.Ordinal).LongCount(), again.Count))
            {
                Learnt = learnt.Persons,
            };
        }

        private static SliceCounts Counts(long[] rows) =>
            new(rows[(int)SliceRow.Founded] + rows[(int)SliceRow.Unfounded], rows[(int)SliceRow.Founded], rows[(int)SliceRow.WithoutOutcome]);
    }
}
