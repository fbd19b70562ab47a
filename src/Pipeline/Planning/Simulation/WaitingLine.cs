namespace Pipeline.Planning.Simulation;

/// <summary>Arrival times of one flow and band, first come first: a ring that grows.</summary>
internal sealed class WaitingLine
{
    private double[] arrived = new double[16];
    private int first;

    public int Count { get; private set; }

    /// <summary>Arrival of whoever waits longest; only where somebody does.</summary>
    public double First => arrived[first];

    public void Clear() => (first, Count) = (0, 0);

    public void Add(double at)
    {
        if (Count == arrived.Length)
            Grow();
        arrived[(first + Count++) & (arrived.Length - 1)] = at;
    }

    public double Take()
    {
        var taken = arrived[first];
        first = (first + 1) & (arrived.Length - 1);
        Count--;
        return taken;
    }

    private void Grow()
    {
        var larger = new double[arrived.Length * 2];
        for (var i = 0; i < Count; i++)
            larger[i] = arrived[(first + i) & (arrived.Length - 1)];
        (arrived, first) = (larger, 0);
    }
}
