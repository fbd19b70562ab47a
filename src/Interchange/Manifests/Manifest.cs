namespace Interchange.Manifests;

/// <summary>
/// <c>manifest.json</c>: every signal of a delivery by count and digest; the population that the audit must account for.
/// <see cref="Received"/> is always <see cref="Kept"/> plus <see cref="Quarantined"/>.
/// </summary>
public sealed record Manifest
{
    public const string FileName = "manifest.json";
    public const string SchemaName = "manifest/1";

    public string Schema { get; init; } = SchemaName;

    public required string ContractSha256 { get; init; }

    public required long Received { get; init; }

    public required long Kept { get; init; }

    public required long Quarantined { get; init; }

    /// <summary>Days on which kept signals were received, in order.</summary>
    public required IReadOnlyList<ManifestDay> Days { get; init; }

    /// <summary>Files under <c>signals/</c>, in order.</summary>
    public required IReadOnlyList<ManifestPart> Parts { get; init; }
}

/// <param name="Date">The day of receipt.</param>
/// <param name="Kept">Signals of that day.</param>
/// <param name="Digest">SHA-256 over their pseudonyms, sorted ordinally, each followed by a line feed.</param>
public sealed record ManifestDay(DateOnly Date, long Kept, string Digest);

/// <param name="Name">File name under <c>signals/</c>.</param>
/// <param name="Rows">Number of signals in it.</param>
/// <param name="Sha256">Of the file's bytes.</param>
public sealed record ManifestPart(string Name, long Rows, string Sha256);
