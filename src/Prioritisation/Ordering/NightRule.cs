using Prioritisation.Scorecards;

namespace Prioritisation.Ordering;

/// <summary>
/// The one implementation behind a single night and a replay of many: what does not change from night to night (bands, hashes, class
/// ranks) is computed once over the whole window.
/// </summary>
internal sealed class NightRule
{
    private readonly OrderingPolicy policy;
    private readonly OpenSignals signals;
    private readonly long seed;
    private readonly int capacity;
    private readonly ClassRule[] classes;
    private readonly int[] strictRank;
    private readonly ulong[] hash;
    private readonly ulong[] tie;
    private readonly int[] index;
    private readonly int[] age;

    public NightRule(OrderingPolicy policy, Scorecard? scorecard, OpenSignals signals, int capacity, long seed)
    {
        this.policy = policy;
        this.signals = signals;
        this.capacity = capacity;
        this.seed = seed;
        classes = [.. policy.Classes];
        strictRank = [.. classes.Select((c, i) => c.Strict ? i : classes.Length)];
        hash = Array.ConvertAll(signals.Signal, SeededHash.Of);
        tie = Array.ConvertAll(hash, h => SeededHash.Under(h, seed, 0));
        var cuts = ScoreBands.Of(policy, scorecard);
        Band = Array.ConvertAll(signals.Score, score => ScoreBands.Band(cuts, score));
        index = new int[signals.Count];
        age = new int[signals.Count];
    }

    public byte[] Band { get; }

    /// <summary>Age at the last night decided; filled for the rows that were ordered then.</summary>
    public int Age(int row) => age[row];

    /// <summary>Decides over the stock: open signals first, tonight's new ones from <paramref name="newFrom"/> on.</summary>
    public NightDecision Decide(ReadOnlySpan<int> rows, int newFrom, DateOnly night)
    {
        foreach (var row in rows)
            Weigh(row, night.DayNumber);
        var randomPlaces = NightOrder.RandomPlaces(policy, capacity);
        var ranked = Best(rows, capacity - randomPlaces);
        var taken = ranked.ToHashSet();
        var eligible = Except(rows[newFrom..], taken);
        var random = Draw(eligible, randomPlaces, night.DayNumber);
        taken.UnionWith(random);
        if (random.Length < randomPlaces)
        {
            // The draw took every new signal that was left, so only older stock can fill up and no probability changes.
            ranked = [.. ranked, .. Best(Except(rows, taken), randomPlaces - random.Length)];
            taken.UnionWith(ranked);
        }

        return new NightDecision
        {
            Ranked = ranked,
            Random = random,
            Eligible = eligible.Length,
            Stratum = NightOrder.StratumOf(night),
            Lapsed = Lapsed(rows, taken),
            Index = index,
            Band = Band,
        };
    }

    private void Weigh(int row, int night)
    {
        var received = signals.ReceivedDay[row];
        if (received > night)
            throw new ArgumentException($"signal {signals.Signal[row]} is received after the night", nameof(row));
        var rule = classes[signals.Class[row]];
        var days = NightOrder.Age(policy, received, night);
        var deadline = rule.NormDays is { } norm && norm - days <= 1 ? policy.DeadlinePoints : 0;
        age[row] = days;
        index[row] = rule.Head + (policy.BandPoints * Band[row]) + (rule.AgeingPerDay * days) + deadline;
    }

    /// <summary>The first rows in order, best first, without sorting the rest.</summary>
    private int[] Best(ReadOnlySpan<int> rows, int places)
    {
        if (places <= 0)
            return [];
        var kept = new PriorityQueue<int, int>(places, Comparer<int>.Create((a, b) => Compare(b, a)));
        foreach (var row in rows)
        {
            if (kept.Count < places)
                kept.Enqueue(row, row);
            else if (Compare(row, kept.Peek()) < 0)
                kept.DequeueEnqueue(row, row);
        }

        var best = new int[kept.Count];
        for (var i = best.Length - 1; i >= 0; i--)
            best[i] = kept.Dequeue();
        return best;
    }

    private int Compare(int a, int b)
    {
        var order = strictRank[signals.Class[a]].CompareTo(strictRank[signals.Class[b]]);
        if (order == 0)
            order = index[b].CompareTo(index[a]);
        if (order == 0)
            order = signals.ReceivedDay[a].CompareTo(signals.ReceivedDay[b]);
        if (order == 0)
            order = tie[a].CompareTo(tie[b]);
        return order != 0 ? order : string.CompareOrdinal(signals.Signal[a], signals.Signal[b]);
    }

    private int[] Draw(int[] eligible, int places, int night)
    {
        var drawn = (int[])eligible.Clone();
        var key = Array.ConvertAll(drawn, row => (SeededHash.Under(hash[row], seed, night), signals.Signal[row]));
        Array.Sort(key, drawn, Comparer<(ulong Hash, string Signal)>.Create((a, b) =>
            a.Hash != b.Hash ? a.Hash.CompareTo(b.Hash) : string.CompareOrdinal(a.Signal, b.Signal)));
        return drawn[..Math.Min(places, drawn.Length)];
    }

    private int[] Lapsed(ReadOnlySpan<int> rows, HashSet<int> taken)
    {
        var lapsed = new List<int>();
        foreach (var row in rows)
        {
            if (age[row] > classes[signals.Class[row]].LapseAfterDays && !taken.Contains(row))
                lapsed.Add(row);
        }

        lapsed.Sort((a, b) => string.CompareOrdinal(signals.Signal[a], signals.Signal[b]));
        return [.. lapsed];
    }

    private static int[] Except(ReadOnlySpan<int> rows, HashSet<int> taken)
    {
        var left = new List<int>(rows.Length);
        foreach (var row in rows)
        {
            if (!taken.Contains(row))
                left.Add(row);
        }

        return [.. left];
    }
}
