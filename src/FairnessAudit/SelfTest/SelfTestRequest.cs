namespace FairnessAudit.SelfTest;

/// <summary>What to simulate, and how often.</summary>
internal sealed record SelfTestRequest
{
    public required int Seeds { get; init; }

    public required int Releases { get; init; }

    public required long Seed { get; init; }

    /// <summary>Null: the policy that ships with the program.</summary>
    public required string? Policy { get; init; }

    /// <summary>Signals a year, in rising order.</summary>
    public required IReadOnlyList<int> Volumes { get; init; }

    /// <summary>Of <see cref="SelfTestParts.All"/>.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    public required int Threads { get; init; }
}
