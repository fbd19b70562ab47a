namespace Pipeline.Sampling;

/// <summary>What an auditor asks for: a fixed number of signals from every stratum of the nights of a period.</summary>
internal sealed record SampleRequest
{
    /// <summary>Folder of the nights.</summary>
    public required string Nights { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Signals drawn from each stratum; all of a smaller one.</summary>
    public required int PerStratum { get; init; }

    public required long Seed { get; init; }

    /// <summary>Ledger in which every night's run record must stand; null to trust the folder.</summary>
    public string? Ledger { get; init; }
}
