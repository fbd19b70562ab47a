using Interchange.Columns;
using Interchange.Runs;
using Reporting.Documents;

namespace FairnessAudit.Portal;

/// <summary>A result folder as it lies there, held against its own run record.</summary>
internal sealed record FoundResult
{
    public required ResultKind Kind { get; init; }

    public required string Path { get; init; }

    /// <summary>What to call it: the end of its path, as long as it takes to be told from the others of its kind.</summary>
    public string Name { get; init; } = "";

    /// <summary>The same for file names.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Null where the folder has none that can be read.</summary>
    public required RunRecord? Run { get; init; }

    /// <summary>What it says of itself once it was deleted after its period; null for one that was not.</summary>
    public required DeletedResult? Deleted { get; init; }

    /// <summary>Why the folder is not what its record says; empty where it holds.</summary>
    public required IReadOnlyList<Phrase> Problems { get; init; }

    /// <summary>SHA-256 over the names and digests of all that lies there.</summary>
    public required string Sha256 { get; init; }

    public bool Holds => Problems.Count == 0;

    /// <summary>Holds, and was not deleted: its files may be shown.</summary>
    public bool Readable => Holds && Deleted is null;

    public long? Count(string name) => Run is { } run && run.Counts.TryGetValue(name, out var count) ? count : null;

    /// <summary>What lies there by name, as it was hashed.</summary>
    public IReadOnlyDictionary<string, SourceFile?> Files { get; init; } = new Dictionary<string, SourceFile?>(StringComparer.Ordinal);

    /// <summary>A file that the record names, of a folder that may be shown: its bytes are those that were held against the record, or are refused. Null for no such file.</summary>
    public SourceFile? File(string name) => Readable && HasFile(name) ? Files.GetValueOrDefault(name) : null;

    public bool HasFile(string name) => Run is { } run && run.Outputs.ContainsKey(name);
}
