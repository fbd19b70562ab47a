using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>
/// Scores blocks of rows from bins that already are, or from values, into spans of the caller. One worker's own: it holds all the memory that
/// it needs, so that no row and no call allocates, and it is not for two threads at once. Fill every term for the rows of a block, then
/// score them.
/// </summary>
public abstract class BlockScorer
{
    /// <summary>Most rows of a block: their bins stay in the first-level cache.</summary>
    public const int BlockRows = 512;

    /// <summary>The bins of a term for every row of the block, to be filled by the caller.</summary>
    public abstract Span<byte> Bins(int term);

    /// <summary>Fills the bins of a term of numbers; NaN is missing.</summary>
    public abstract void Values(int term, ReadOnlySpan<float> values);

    /// <summary>Fills the bins of a term from codes that mean something else.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="codes">One a row.</param>
    /// <param name="map">256 bins by code, as <see cref="Binning.LevelMap"/> makes.</param>
    public abstract void Codes(int term, ReadOnlySpan<byte> codes, ReadOnlySpan<byte> map);

    /// <summary>Scores as many rows as <paramref name="scores"/> has room for, and their reasons where they are asked for.</summary>
    /// <param name="scores">Receives whole points.</param>
    /// <param name="raising">Receives five keys a row, place <c>k</c> of row <c>i</c> at <c>k * stride + i</c>; or empty.</param>
    /// <param name="lowering">The same for lowering reasons; or empty.</param>
    /// <param name="stride">From one place of a row to its next.</param>
    public abstract void Score(Span<int> scores, Span<int> raising, Span<int> lowering, int stride);
}
