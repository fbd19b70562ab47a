using Interchange.Columns;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>A term ready for blocks of rows: its search bounds.</summary>
internal sealed class CompiledTerm
{
    private readonly float[] bounds;

    public CompiledTerm(Term term)
    {
        Term = term;
        // Padded to a power of two with positive infinity, which no value exceeds: the search needs no length check.
        var size = 1;
        while (size <= term.UpperBounds.Count)
            size *= 2;
        bounds = new float[size];
        Array.Fill(bounds, float.PositiveInfinity);
        for (var i = 0; i < term.UpperBounds.Count; i++)
            bounds[i] = term.UpperBounds[i];
    }

    public Term Term { get; }

    /// <summary>A power of two, padded with positive infinity.</summary>
    public ReadOnlySpan<float> Bounds => bounds;

    /// <summary>256 bins by column code, for levels; null for numbers.</summary>
    public byte[]? MapFor(Column column) => column is LevelColumn level ? Binning.LevelMap(Term.Levels, level.Levels) : null;
}
