namespace Pipeline.Sampling;

/// <summary><c>sample.json</c>: how the sample was drawn, so that anyone can draw it again.</summary>
internal sealed record SampleRecord
{
    public const string FileName = "sample.json";

    public string Schema { get; init; } = "sample/1";

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required long Seed { get; init; }

    public required int PerStratum { get; init; }

    /// <summary>The nights of the frame with the SHA-256 of their run records.</summary>
    public required IReadOnlyDictionary<string, string> Nights { get; init; }

    public required int FrameSignals { get; init; }

    public required IReadOnlyList<SampleStratum> Strata { get; init; }
}

/// <param name="Stratum">State by the end of the period, and class.</param>
/// <param name="Signals">Signals of the frame in it.</param>
/// <param name="Drawn">Signals drawn.</param>
/// <param name="Probability">Drawn by signals: the same for each of them.</param>
internal sealed record SampleStratum(string Stratum, int Signals, int Drawn, double Probability);
