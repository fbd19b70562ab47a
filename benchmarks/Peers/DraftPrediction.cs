namespace Benchmarks.Peers;

/// <summary>What Microsoft.ML says of a row.</summary>
internal sealed class DraftPrediction
{
    public string? Signal { get; set; }

    public float Score { get; set; }

    public float Probability { get; set; }

    public float[] FeatureContributions { get; set; } = [];
}
