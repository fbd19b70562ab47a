using System.Runtime.CompilerServices;

namespace Pipeline.Scoring;

/// <summary>Bins of number values: how many bounds lie below, plus one; 0 for NaN.</summary>
internal static unsafe class BinSearch<TLanes, TInts>
    where TLanes : struct, ILanes<TInts>
    where TInts : unmanaged
{
    /// <param name="tree">The bounds.</param>
    /// <param name="values">Any number of them.</param>
    /// <param name="bins">Receives as many bins; room for a register more, which the last ones may fill.</param>
    public static void Bins(SearchTree tree, ReadOnlySpan<float> values, byte* bins)
    {
        var done = 0;
        fixed (float* value = values)
        {
            for (; done + (4 * TLanes.Count) <= values.Length; done += 4 * TLanes.Count)
                Four(tree, (TInts*)(value + done), bins + done);
            for (; done + TLanes.Count <= values.Length; done += TLanes.Count)
                Register(tree, *(TInts*)(value + done), bins + done);
        }

        if (done == values.Length)
            return;
        TInts rest = default;
        values[done..].CopyTo(new Span<float>(&rest, TLanes.Count));
        Register(tree, rest, bins + done);
    }

    /// <summary>Four searches in step: while one waits for its bounds, the others go on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(SearchTree tree, TInts* values, byte* bins)
    {
        var (one, two, three, four) = (TLanes.All(0), TLanes.All(0), TLanes.All(0), TLanes.All(0));
        for (var level = 0; level < tree.Levels; level++)
        {
            var bounds = tree.Nodes + (1 << level);
            one = TLanes.Descend(bounds, 1 << level, one, values[0]);
            two = TLanes.Descend(bounds, 1 << level, two, values[1]);
            three = TLanes.Descend(bounds, 1 << level, three, values[2]);
            four = TLanes.Descend(bounds, 1 << level, four, values[3]);
        }

        TLanes.StoreBins(one, values[0], bins);
        TLanes.StoreBins(two, values[1], bins + TLanes.Count);
        TLanes.StoreBins(three, values[2], bins + (2 * TLanes.Count));
        TLanes.StoreBins(four, values[3], bins + (3 * TLanes.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Register(SearchTree tree, TInts values, byte* bins)
    {
        var at = TLanes.All(0);
        for (var level = 0; level < tree.Levels; level++)
            at = TLanes.Descend(tree.Nodes + (1 << level), 1 << level, at, values);
        TLanes.StoreBins(at, values, bins);
    }
}
