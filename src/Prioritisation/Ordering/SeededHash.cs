namespace Prioritisation.Ordering;

/// <summary>
/// Chance that anybody can recompute: FNV-1a over the pseudonym's characters, mixed with a seed by SplitMix64 (Steele, Lea and Flood,
/// OOPSLA 2014). No generator state, so no order of rows and no number of threads can change a draw.
/// </summary>
public static class SeededHash
{
    /// <summary>64-bit FNV-1a over the UTF-16 code units.</summary>
    public static ulong Of(string text)
    {
        var hash = 0xcbf29ce484222325UL;
        foreach (var unit in text)
            hash = (hash ^ unit) * 0x100000001b3UL;
        return hash;
    }

    /// <summary>The hash under a seed and a stream (a night's day number, or 0).</summary>
    public static ulong Under(ulong textHash, long seed, int stream) =>
        Mix(textHash ^ Mix(unchecked((ulong)seed) + Mix((uint)stream)));

    private static ulong Mix(ulong z)
    {
        z += 0x9e3779b97f4a7c15UL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9UL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebUL;
        return z ^ (z >> 31);
    }
}
