using System.Globalization;
using Interchange.Columns;
using Synthetic.Signals;
using Synthetic.World;

namespace Synthetic.Output;

/// <summary>Writes a history, one file a month; months are made side by side, and each streams its rows in batches.</summary>
internal sealed class HistoryWriter(WorldPlan plan, DateOnly from, DateOnly to, long rows, string format, int threads)
{
    /// <summary>Rows held at once in each thread, and in one row group.</summary>
    public const int BatchRows = 32_768;

    /// <summary>Writes signals/ and the protected file.</summary>
    /// <param name="pathOf">The path to write a file of the given name to.</param>
    /// <returns>Persons who occur.</returns>
    public int Write(Func<string, string> pathOf)
    {
        var counts = Volume.PerDay(from, to, rows);
        var months = Enumerable.Range(0, counts.Length).GroupBy(d => new DateOnly(from.AddDays(d).Year, from.AddDays(d).Month, 1)).ToArray();
        var occurs = new bool[plan.People];
        var paths = Array.ConvertAll(months, m => pathOf($"signals/signals-{m.Key.ToString("yyyy-MM", CultureInfo.InvariantCulture)}.{format}"));
        Parallel.For(0, months.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, m =>
            TableFile.Write(paths[m], format, SignalLayout.Specs(history: true), Batches(months[m], counts, occurs)));
        TableFile.Write(pathOf($"protected.{format}"), format, ProtectedTable.Specs, ProtectedTable.Batches(plan, occurs));
        return occurs.Count(o => o);
    }

    private IEnumerable<ColumnBatch> Batches(IEnumerable<int> days, int[] counts, bool[] occurs)
    {
        var signals = days.SelectMany(d => Enumerable.Range(0, counts[d]).Select(n => SignalMaker.Make(plan, from.AddDays(d), n, to)));
        foreach (var chunk in signals.Chunk(BatchRows))
        {
            foreach (var signal in chunk)
                occurs[signal.Person.Number] = true;
            yield return SignalLayout.Batch(Array.ConvertAll(chunk, s => s.Row), history: true);
        }
    }
}
