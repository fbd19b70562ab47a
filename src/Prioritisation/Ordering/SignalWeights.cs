namespace Prioritisation.Ordering;

/// <summary>
/// What a signal weighs on a night: index = head + band points × band + ageing × age + deadline points. Ties go to the older signal, then
/// to a seeded hash of the pseudonym. Filled for the rows that were weighed last.
/// </summary>
internal sealed class SignalWeights(OrderingPolicy policy, OpenSignals signals, byte[] band, ulong[] hash, long seed)
{
    private readonly ClassRule[] classes = [.. policy.Classes];
    private readonly ulong[] tie = Array.ConvertAll(hash, h => SeededHash.Under(h, seed, 0));

    public byte[] Band { get; } = band;

    public int[] Index { get; } = new int[signals.Count];

    public int[] Age { get; } = new int[signals.Count];

    /// <summary>Days left to the norm, of its own kind; <see cref="NightDecision.NoNorm"/> without one.</summary>
    public int[] Slack { get; } = new int[signals.Count];

    /// <summary>Whether this is the last night within the maximum age, or later.</summary>
    public bool[] AtMaximumAge { get; } = new bool[signals.Count];

    public void Weigh(ReadOnlySpan<int> rows, DateOnly night)
    {
        var (tonight, next) = (night.DayNumber, WorkingDays.Add(night, 1).DayNumber);
        foreach (var row in rows)
        {
            var received = signals.ReceivedDay[row];
            if (received > tonight)
                throw new ArgumentException($"signal {signals.Signal[row]} is received after the night", nameof(night));
            var rule = classes[signals.Class[row]];
            Age[row] = NightOrder.Age(policy, received, tonight);
            AtMaximumAge[row] = NightOrder.Age(policy, received, next) > rule.MaximumAgeDays;
            Slack[row] = NightOrder.Slack(rule, received, tonight);
            var pressing = Slack[row] <= policy.DeadlineSlackDays || (Slack[row] != NightDecision.NoNorm && NightOrder.Slack(rule, received, next) < 0);
            Index[row] = rule.Head + (policy.BandPoints * Band[row]) + (rule.AgeingPerDay * Age[row]) + (pressing ? policy.DeadlinePoints : 0);
        }
    }

    public int ByIndex(int a, int b)
    {
        var order = Index[b].CompareTo(Index[a]);
        if (order == 0)
            order = signals.ReceivedDay[a].CompareTo(signals.ReceivedDay[b]);
        if (order == 0)
            order = tie[a].CompareTo(tie[b]);
        return order != 0 ? order : string.CompareOrdinal(signals.Signal[a], signals.Signal[b]);
    }

    /// <summary>Rows in the order of <see cref="ByIndex"/>: sorted as whole numbers, and compared only where these are equal.</summary>
    public int[] Sorted(int[] rows)
    {
        int[] sorted = [.. rows];
        var keys = Array.ConvertAll(sorted, row => ((ulong)~(uint)(Index[row] ^ int.MinValue) << 32) | (uint)(signals.ReceivedDay[row] ^ int.MinValue));
        Array.Sort(keys, sorted);
        foreach (var (start, length) in Equal(keys, 0, keys.Length))
        {
            for (var i = start; i < start + length; i++)
                keys[i] = tie[sorted[i]];
            Array.Sort(keys, sorted, start, length);
            foreach (var (from, count) in Equal(keys, start, start + length))
                sorted.AsSpan(from, count).Sort(ByIndex);
        }

        return sorted;
    }

    /// <summary>Stretches of more than one equal key.</summary>
    private static IEnumerable<(int Start, int Length)> Equal(ulong[] keys, int from, int end)
    {
        for (int start = from, at = from + 1; at <= end; at++)
        {
            if (at < end && keys[at] == keys[start])
                continue;
            if (at - start > 1)
                yield return (start, at - start);
            start = at;
        }
    }

    /// <summary>Furthest past the maximum age first, then by index.</summary>
    public int ByOverdue(int a, int b)
    {
        var order = (Age[b] - classes[signals.Class[b]].MaximumAgeDays).CompareTo(Age[a] - classes[signals.Class[a]].MaximumAgeDays);
        return order != 0 ? order : ByIndex(a, b);
    }
}
