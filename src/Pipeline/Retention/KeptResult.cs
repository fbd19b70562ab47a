using Interchange.Runs;

namespace Pipeline.Retention;

/// <summary>A result that lies in a folder, whole or deleted; or the trace beside one.</summary>
internal sealed record KeptResult
{
    public required string Folder { get; init; }

    public required ResultKind Kind { get; init; }

    /// <summary>The run record; of a trace that of the result beside which it lies.</summary>
    public required RunRecord Run { get; init; }

    public required string RunSha256 { get; init; }

    /// <summary>First and last business day that it is about; null where nothing says which.</summary>
    public required (DateOnly From, DateOnly To)? Days { get; init; }

    /// <summary>What it says of itself once it was deleted; null while it stands whole.</summary>
    public required DeletedResult? Deleted { get; init; }

    public string Name => Path.GetFileName(Folder);

    public string Parent => Path.GetDirectoryName(Folder)!;

    public bool IsTrace => Kind == ResultKind.Trace;
}
