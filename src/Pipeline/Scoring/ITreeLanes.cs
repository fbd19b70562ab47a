namespace Pipeline.Scoring;

/// <summary>What a width of register does with a block of <see cref="BlockTrees.Rows"/> rows. Blocks begin at multiples of 64 bytes.</summary>
internal unsafe interface ITreeLanes
{
    static abstract bool IsSupported { get; }

    /// <summary>Codes of number values; the plane has room for a block.</summary>
    static abstract void Search(SearchTree bounds, ReadOnlySpan<float> values, byte* plane);

    /// <summary>Codes of levels, from a table of 256.</summary>
    static abstract void Map(byte* map, byte* codes, byte* plane, int rows);

    /// <summary>Fills one slot a choice, from <paramref name="to"/> on.</summary>
    static abstract void Choose(ReadOnlySpan<Choice> choices, byte* planes, byte* slots, byte* to);

    /// <summary>Adds to each row's sum the value of its leaf.</summary>
    static abstract void Add(byte* leaves, CompiledTree tree, double* sums);
}
