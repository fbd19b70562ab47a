namespace Statistics.Resampling;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed on every machine and every runtime. Streams with another
/// number are independent for practical purposes, so replicate r of a bootstrap does not depend on which thread made replicate r - 1.
/// </summary>
public struct RandomStream(ulong seed, ulong number = 0)
{
    private ulong state = Mix(Mix(seed + Step) ^ number);

    private const ulong Step = 0x9E3779B97F4A7C15UL;

    public ulong Next()
    {
        state = unchecked(state + Step);
        return Mix(state);
    }

    /// <summary>Uniform on [0, 1) with 53 bits.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform on 0 to <paramref name="count"/> - 1, without the bias of a remainder. Lemire (2019), ACM TOMACS 29(1), 3.</summary>
    public int Below(int count)
    {
        var product = Math.BigMul(Next(), (ulong)count, out var low);
        if (low < (ulong)count)
        {
            var refused = unchecked(0UL - (ulong)count) % (ulong)count;
            while (low < refused)
                product = Math.BigMul(Next(), (ulong)count, out low);
        }

        return (int)product;
    }

    /// <summary>Standard normal, by Box and Muller (1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>Fisher and Yates: every order is as likely.</summary>
    public void Shuffle(Span<int> values)
    {
        for (var last = values.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
