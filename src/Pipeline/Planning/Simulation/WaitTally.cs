namespace Pipeline.Planning.Simulation;

/// <summary>Durations of one flow in one replication: their number, sum, and a count for every thirty-second of a day, from which quantiles come.</summary>
internal sealed class WaitTally
{
    /// <summary>Parts of a day that a quantile tells apart.</summary>
    public const int Parts = 32;
    private const int LongestDays = 2_048;
    private readonly int[] counts = new int[Parts * LongestDays];
    private int highest = -1;

    public long Count { get; private set; }

    public double Sum { get; private set; }

    public void Clear()
    {
        Array.Clear(counts, 0, highest + 1);
        (Count, Sum, highest) = (0, 0, -1);
    }

    public void Add(double days)
    {
        var part = (int)Math.Min(days * Parts, counts.Length - 1);
        counts[part]++;
        highest = Math.Max(highest, part);
        Count++;
        Sum += days;
    }

    /// <summary>Null where nothing was counted.</summary>
    public double? Mean => Count == 0 ? null : Sum / Count;

    /// <summary>Least number of days within which at least this share of all fell, rounded up to a part of a day; null where nothing was counted.</summary>
    public double? Quantile(double share)
    {
        if (Count == 0)
            return null;
        var (wanted, seen) = ((long)Math.Ceiling(share * Count), 0L);
        for (var part = 0; part <= highest; part++)
        {
            seen += counts[part];
            if (seen >= wanted)
                return (part + 1.0) / Parts;
        }

        return null;
    }
}
