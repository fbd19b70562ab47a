namespace Pipeline.Scoring;

/// <summary>What a width of register does with a block of <see cref="BlockTrees.Rows"/> rows. Blocks begin at multiples of 64 bytes.</summary>
internal unsafe interface ITreeLanes
{
    static abstract bool IsSupported { get; }

    /// <summary>Codes of number values: one more than the number of bounds below, 0 for NaN.</summary>
    static abstract void Search(ReadOnlySpan<float> values, ReadOnlySpan<float> bounds, Span<byte> plane);

    /// <summary>Codes of levels, by a map of 256.</summary>
    static abstract void Map(ReadOnlySpan<byte> codes, byte[] map, Span<byte> plane);

    /// <summary>Fills one slot a choice, from <paramref name="to"/> on.</summary>
    static abstract void Choose(ReadOnlySpan<Choice> choices, byte* planes, byte* slots, byte* to);

    /// <summary>Adds to each row's sum the value of its leaf.</summary>
    static abstract void Add(byte* leaves, CompiledTree tree, double* sums);
}
