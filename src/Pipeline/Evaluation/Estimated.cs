namespace Pipeline.Evaluation;

/// <summary>A number with its interval, its method and the size behind it; what is null says why.</summary>
internal sealed record Estimated
{
    /// <summary>Null where undefined (0/0).</summary>
    public required double? Estimate { get; init; }

    public required double? Low { get; init; }

    public required double? High { get; init; }

    /// <summary>Two-sided coverage of the interval.</summary>
    public required double Level { get; init; }

    public required string Method { get; init; }

    /// <summary>Known outcomes behind the number.</summary>
    public required long N { get; init; }

    /// <summary>(sum of weights)² / sum of squared weights: the number of equally weighted outcomes that would tell as much (Kish).</summary>
    public required double EffectiveN { get; init; }

    /// <summary>Why the estimate, or else its interval, is null.</summary>
    public required string? UndefinedBecause { get; init; }

    /// <summary>A quantity that a rule does not have at all.</summary>
    public static Estimated Undefined(string method, string because) => new()
    {
        Estimate = null,
        Low = null,
        High = null,
        Level = Statistics.Resampling.BlockJackknife.Level,
        Method = method,
        N = 0,
        EffectiveN = 0,
        UndefinedBecause = because,
    };
}
