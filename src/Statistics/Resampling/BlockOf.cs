namespace Statistics.Resampling;

/// <summary>Spreads clusters over blocks by a hash that is the same on every machine: FNV-1a 64 over UTF-16, finished as in SplitMix64.</summary>
public static class BlockOf
{
    /// <param name="cluster">What rows share: a person's pseudonym, which is itself keyed.</param>
    /// <param name="seed">Another seed spreads the clusters otherwise.</param>
    /// <param name="blocks">At least 1.</param>
    /// <returns>0 to <paramref name="blocks"/> - 1.</returns>
    public static int Cluster(string cluster, long seed, int blocks = BlockJackknife.Blocks)
    {
        var hash = unchecked(14695981039346656037UL ^ Mix((ulong)seed));
        foreach (var character in cluster)
            hash = unchecked((hash ^ character) * 1099511628211UL);
        return (int)(Mix(hash) % (ulong)blocks);
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15UL;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
