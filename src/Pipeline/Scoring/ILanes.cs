namespace Pipeline.Scoring;

/// <summary>
/// What one width of registers does in its own way; everything else about scoring is written once, over any width. A register holds a whole
/// number for each of <see cref="Count"/> rows; a value lies in it by its bits.
/// </summary>
internal unsafe interface ILanes<TInts>
    where TInts : unmanaged
{
    static abstract int Count { get; }

    static abstract TInts All(int value);

    static abstract TInts Add(TInts left, TInts right);

    static abstract TInts Xor(TInts left, TInts right);

    static abstract TInts Max(TInts left, TInts right);

    static abstract TInts Min(TInts left, TInts right);

    /// <summary>Divides by 256, which <paramref name="sums"/> are multiples of.</summary>
    static abstract TInts Points(TInts sums);

    /// <summary>One step down a search tree: twice the place in this level, and one more where the bound that stands there lies below the value.</summary>
    /// <param name="bounds">The level's bounds.</param>
    /// <param name="width">Number of them: 1, 2, 4 ... 128.</param>
    /// <param name="at">Places in this level.</param>
    /// <param name="values">Bits of the values that are looked for.</param>
    static abstract TInts Descend(float* bounds, int width, TInts at, TInts values);

    /// <summary>Stores as bytes one more than the place under the lowest level, and 0 where the value is NaN.</summary>
    static abstract void StoreBins(TInts at, TInts values, byte* bins);

    /// <summary>A byte for each code, from a table of 256. Any number of rows.</summary>
    static abstract void Map(byte* map, byte* codes, byte* mapped, int rows);

    /// <summary>Cells of a pair. Whole strips of rows.</summary>
    static abstract void Cells(PairMaps maps, byte* first, byte* second, byte* cells, int rows);

    /// <summary>Keys of bins or cells. Whole strips of rows.</summary>
    static abstract void Keys(KeyTable table, byte* codes, int* keys, int rows);
}
