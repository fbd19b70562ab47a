namespace Prioritisation.Training;

/// <summary>Mean logistic loss per signal after a round; validation is null while training on all rows.</summary>
public sealed record RoundLoss(int Round, double Training, double? Validation);

/// <summary>What a trainer tells about its work while and after it works.</summary>
public sealed class TrainingLog(Action<string>? progress = null)
{
    private readonly List<RoundLoss> losses = [];
    private readonly List<RoundLoss> pairLosses = [];

    /// <summary>Rounds on the earlier rows with validation, then rounds on all rows.</summary>
    public IReadOnlyList<RoundLoss> Losses => losses;

    /// <summary>Rounds kept after early stopping.</summary>
    public int RoundsKept { get; set; }

    /// <summary>Rounds over the pairs on the earlier rows with validation, then on all rows.</summary>
    public IReadOnlyList<RoundLoss> PairLosses => pairLosses;

    /// <summary>Rounds over the pairs kept after early stopping.</summary>
    public int PairRoundsKept { get; set; }

    /// <summary>Every part's shape with its errors.</summary>
    public IReadOnlyList<ReportedShape> Shapes { get; set; } = [];

    /// <summary>How the resamples behind the errors were drawn; null where there are none.</summary>
    public string? Resampling { get; set; }

    /// <summary>How far calibration holds on signals that its table does not know; null where nobody looked.</summary>
    public CalibrationCheck? CalibrationCheck { get; set; }

    /// <summary>By part: how much of the weighted loss its steps took away, to second order.</summary>
    public SortedDictionary<string, double> Gains { get; } = new(StringComparer.Ordinal);

    public void Say(string line) => progress?.Invoke(line);

    public void Add(RoundLoss loss) => losses.Add(loss);

    public void AddPairs(RoundLoss loss) => pairLosses.Add(loss);
}
