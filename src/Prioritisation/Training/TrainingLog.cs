namespace Prioritisation.Training;

/// <summary>Mean logistic loss per signal after a round; validation is null while training on all rows.</summary>
public sealed record RoundLoss(int Round, double Training, double? Validation);

/// <summary>What a trainer tells about its work while and after it works.</summary>
public sealed class TrainingLog(Action<string>? progress = null)
{
    private readonly List<RoundLoss> losses = [];

    /// <summary>Rounds on the earlier rows with validation, then rounds on all rows.</summary>
    public IReadOnlyList<RoundLoss> Losses => losses;

    /// <summary>Rounds kept after early stopping.</summary>
    public int RoundsKept { get; set; }

    /// <summary>By feature: how much of the weighted loss its steps took away, to second order.</summary>
    public SortedDictionary<string, double> Gains { get; } = new(StringComparer.Ordinal);

    public void Say(string line) => progress?.Invoke(line);

    public void Add(RoundLoss loss) => losses.Add(loss);
}
