namespace Benchmarks.PublicTables;

/// <summary>A table dealt into equal parts with the same share of each outcome, by a shuffle from a seed.</summary>
internal sealed class Folds
{
    private readonly int[] rows;
    private readonly int[] part;

    public Folds(int[] rows, byte[] outcome, int parts, int seed)
    {
        this.rows = [.. rows];
        new Random(seed).Shuffle(this.rows);
        part = new int[rows.Length];
        var dealt = new int[2];
        for (var i = 0; i < part.Length; i++)
            part[i] = dealt[outcome[this.rows[i]]]++ % parts;
    }

    /// <summary>The rows of one part, and those of all others.</summary>
    public (int[] Test, int[] Training) Of(int number) =>
        ([.. rows.Where((_, i) => part[i] == number)], [.. rows.Where((_, i) => part[i] != number)]);
}
