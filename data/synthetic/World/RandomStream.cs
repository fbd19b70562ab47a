namespace Synthetic.World;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014). Every person and every signal has its own stream, keyed by seed and number, so nothing depends
/// on the order or the thread in which rows are made.
/// </summary>
internal struct RandomStream
{
    private ulong state;

    public RandomStream(long seed, StreamKind kind, long major, long minor = 0) =>
        state = Mix(Mix(Mix(Mix((ulong)seed) ^ (ulong)kind) ^ (ulong)major) ^ (ulong)minor);

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        return Mix(state);
    }

    /// <summary>Uniform on [0, 1) with 53 bits.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double low, double high) => low + (Uniform() * (high - low));

    /// <summary>Uniform on 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Uniform() * count);

    public bool Chance(double probability) => Uniform() < probability;

    /// <summary>Near-normal with mean 0 and deviation 1: twelve uniforms (Irwin-Hall), which every processor adds alike.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Uniform();
        return sum;
    }

    /// <summary>Position drawn with the given weights, which need not add up to one.</summary>
    public int Pick(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
            total += weight;
        var left = Uniform() * total;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            left -= weights[i];
            if (left < 0)
                return i;
        }

        return weights.Length - 1;
    }

    /// <summary>Poisson by inversion; for small means only.</summary>
    public int Poisson(double mean)
    {
        var left = Uniform();
        var term = Math.Exp(-mean);
        var count = 0;
        while (left >= term && count < 200)
        {
            left -= term;
            count++;
            term *= mean / count;
        }

        return count;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>What a stream is for. Apart, so that a variant that uses one more draw shifts no other column.</summary>
internal enum StreamKind
{
    Person = 11,
    Protected,
    Series,
    Sponsor,
    Signal,
    Process,
    Outcome,
    Defect,
    Planted,
    CaseSystem,
    SecondReading,
}
