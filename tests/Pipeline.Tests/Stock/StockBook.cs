using Pipeline.Nights;
using Pipeline.Tests.Nights;

namespace Pipeline.Tests.Stock;

/// <summary>Every signal that ever arrived and the one state it is in, kept apart from the pipeline's own files.</summary>
internal sealed class StockBook
{
    private readonly HashSet<string> arrived = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string State, DateOnly Night)> handled = new(StringComparer.Ordinal);
    private NightCounts? before;

    public StockFigures Figures { get; } = new();

    public int Open => arrived.Count - handled.Count;

    public void Sent(IEnumerable<string> ids)
    {
        foreach (var id in ids)
            Assert.True(arrived.Add(NightBench.Keys.Signal(id)));
        Figures.Arrived = arrived.Count;
    }

    public void Check(NightFiles files, NightRequest request, IReadOnlySet<string> closedIds)
    {
        var (record, counts) = (files.Record, files.Record.Counts);
        Assert.True(counts.Reconcile);
        Assert.Equal(before?.StockAfter ?? 0, counts.StockBefore);
        Assert.Equal(record.Received, record.Quarantined + counts.New);
        Assert.Equal(files.Open.Count, counts.StockAfter);

        // Nothing lost, nothing twice, one state each.
        var states = files.Handled.ToDictionary(h => h.Signal, h => (h.State, h.Night), StringComparer.Ordinal);
        Assert.Equal(arrived.Count, states.Count + files.Open.Count);
        Assert.True(arrived.SetEquals(states.Keys.Concat(files.Open)));

        // What was handled before stays as it was, and what is new carries tonight's date.
        Assert.All(handled, old => Assert.Equal(old.Value, states[old.Key]));
        var tonight = states.Where(s => !handled.ContainsKey(s.Key)).ToList();
        Assert.All(tonight, s => Assert.Equal(request.Date, s.Value.Night));
        Assert.Equal((counts.PutForward, counts.Random, counts.Lapsed, counts.Closed), (In("put_forward"), In("random"), In("lapsed"), In("closed")));
        Assert.All(tonight.Where(s => s.Value.State == "closed"), s => Assert.Contains(s.Key, closedIds));
        Assert.DoesNotContain(files.Open, closedIds.Contains);

        // Every place is used while there is work, and no other.
        Assert.Equal(Math.Min(request.Capacity, counts.StockBefore + counts.New - counts.Closed), counts.PutForward + counts.Random);
        Lists(files, tonight.Where(s => s.Value.State is "put_forward" or "random").Select(s => s.Key), tonight.Where(s => s.Value.State == "lapsed").Select(s => s.Key));
        foreach (var (signal, state) in tonight)
            handled[signal] = state;
        before = counts;
        Count(counts, files, request);

        int In(string state) => tonight.Count(s => s.Value.State == state);
    }

    /// <summary>Every place of tonight stands on exactly one list; whatever is not reached has its reasons.</summary>
    private static void Lists(NightFiles files, IEnumerable<string> places, IEnumerable<string> lapsed)
    {
        Assert.Equal(places.Order(StringComparer.Ordinal), files.Listed.Where(l => l.Today).Select(l => l.Signal).Order(StringComparer.Ordinal));
        Assert.Equal(files.Listed.Count, files.Listed.Select(l => l.Signal).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(files.Open.Concat(lapsed).Order(StringComparer.Ordinal), files.Explained.Order(StringComparer.Ordinal));
    }

    private void Count(NightCounts counts, NightFiles files, NightRequest request)
    {
        Figures.Nights++;
        Figures.PutForward += counts.PutForward;
        Figures.Random += counts.Random;
        Figures.Lapsed += counts.Lapsed;
        Figures.Closed += counts.Closed;
        Figures.OpenAtEnd = counts.StockAfter;
        Figures.LargestStock = Math.Max(Figures.LargestStock, counts.StockAfter);
        Figures.LateListed += files.Listed.Count(l => l.Late);
        Figures.LongestWait = Math.Max(Figures.LongestWait, LongestOpen(files, request));
    }

    /// <summary>No open signal is older than its class lets it become.</summary>
    private static int LongestOpen(NightFiles files, NightRequest request)
    {
        var waits = files.Waits(request.Date, request.Rule.Policy.WorkingDays);
        Assert.All(waits, w => Assert.True(w.Days <= request.Rule.Policy.Classes.Single(c => c.Name == w.Class).LapseAfterDays, $"{w.Class} waits {w.Days} days"));
        return waits.Count == 0 ? 0 : waits.Max(w => w.Days);
    }
}
