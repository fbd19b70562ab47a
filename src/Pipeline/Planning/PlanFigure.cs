using Statistics;

namespace Pipeline.Planning;

/// <summary>A figure over the replications: its mean with an interval, which more replications narrow, and the range of single replications, which they do not.</summary>
internal sealed record PlanFigure
{
    public const string MeanMethod = "mean over independent replications, Student's t";
    private const double Confidence = 0.95;
    private const double Tail = 0.05;

    /// <summary>Null where no replication has the figure.</summary>
    public double? Mean { get; init; }

    /// <summary>95% interval of the mean; null from fewer than two replications.</summary>
    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>Between these lie nine of ten replications.</summary>
    public double? Least { get; init; }

    public double? Most { get; init; }

    /// <summary>Replications in which there was something to measure.</summary>
    public int N { get; init; }

    public double Level { get; init; } = Confidence;

    public string Method { get; init; } = MeanMethod;

    public static PlanFigure Of(IEnumerable<double?> values)
    {
        double[] known = [.. values.OfType<double>().Order()];
        if (known.Length == 0)
            return new PlanFigure();
        var mean = known.Average();
        var half = known.Length < 2 ? (double?)null : StudentsT.TwoSided(Confidence, known.Length - 1) * Math.Sqrt(known.Sum(v => (v - mean) * (v - mean)) / (known.Length - 1) / known.Length);
        return new PlanFigure
        {
            Mean = mean,
            Low = mean - half,
            High = mean + half,
            Least = known[(int)(Tail * (known.Length - 1))],
            Most = known[(int)Math.Ceiling((1 - Tail) * (known.Length - 1))],
            N = known.Length,
        };
    }
}
