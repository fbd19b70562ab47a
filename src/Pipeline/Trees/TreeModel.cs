using Prioritisation.Scorecards;

namespace Pipeline.Trees;

/// <summary>
/// A sum of decision trees over byte codes, to compare a scorecard with. The score in logits is the sum of one leaf of each tree, added in
/// the order of the trees from 0 on; in whole points it is a thousand times that, rounded to the nearest, halves to even.
/// </summary>
public sealed record TreeModel : IModel
{
    public const string SchemaName = "trees/1";

    public string Schema { get; init; } = SchemaName;

    /// <summary>How columns become codes. Levels stand in the order in which the trees cut them.</summary>
    public required IReadOnlyList<FeatureBins> Features { get; init; }

    public required IReadOnlyList<Tree> Trees { get; init; }

    public required IReadOnlyList<CalibrationStep> Calibration { get; init; }

    public required Provenance Provenance { get; init; }

    public double Probability(int score) => Calibration.Last(step => step.FromScore <= score).Probability;
}
