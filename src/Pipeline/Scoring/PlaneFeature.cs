using Interchange.Columns;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>A feature ready to be written as planes of codes.</summary>
internal sealed class PlaneFeature
{
    private readonly FeatureBins bins;
    private readonly float[] bounds;

    public PlaneFeature(FeatureBins bins)
    {
        this.bins = bins;
        // Padded to a power of two with positive infinity, which no value exceeds: the search needs no length check.
        var size = 1;
        while (size <= bins.UpperBounds.Count)
            size *= 2;
        bounds = new float[size];
        Array.Fill(bounds, float.PositiveInfinity);
        for (var i = 0; i < bins.UpperBounds.Count; i++)
            bounds[i] = bins.UpperBounds[i];
    }

    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: the batch lacks the column, or has it as another kind.</exception>
    public PlaneSource In(ColumnBatch batch)
    {
        var column = Binning.Column(bins, batch);
        return new PlaneSource(column, bounds, column is LevelColumn level ? Binning.LevelMap(bins.Levels, level.Levels) : []);
    }
}
