using Interchange.Columns;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>A feature ready to be written as planes of codes.</summary>
internal sealed unsafe class PlaneFeature
{
    private readonly FeatureBins bins;
    private readonly AlignedMemory<float> nodes = new(SearchTree.Room);

    public PlaneFeature(FeatureBins bins)
    {
        this.bins = bins;
        Bounds = SearchTree.Of(bins.UpperBounds, nodes.Start);
    }

    /// <summary>Of numbers.</summary>
    public SearchTree Bounds { get; }

    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: the batch lacks the column, or has it as another kind.</exception>
    public PlaneSource In(ColumnBatch batch)
    {
        var column = Binning.Column(bins, batch);
        return new PlaneSource(this, column, column is LevelColumn level ? Binning.LevelMap(bins.Levels, level.Levels) : []);
    }
}
