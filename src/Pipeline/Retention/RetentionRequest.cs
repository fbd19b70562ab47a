namespace Pipeline.Retention;

internal sealed record RetentionRequest
{
    /// <summary>Folder of the nights; those under replay belong to it.</summary>
    public required string Nights { get; init; }

    /// <summary>Other results, or folders that hold them.</summary>
    public required IReadOnlyList<string> Results { get; init; }

    public required string Ledger { get; init; }

    public IReadOnlyList<string> Folders => [.. KeptResults.NightRoots(Nights), .. Results];
}
