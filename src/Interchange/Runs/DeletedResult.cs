namespace Interchange.Runs;

/// <summary>
/// <c>deleted.json</c>: all that is left of a result past its period, beside its <c>run.json</c>. It holds digests and the policy that
/// deleted it, so that anybody can see which files there were, and that they were past their period; nothing of what was in them.
/// </summary>
public sealed record DeletedResult
{
    public const string FileName = "deleted.json";

    public string Schema { get; init; } = "deleted/1";

    /// <summary>Kind of result by the retention policy, for example "night".</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the result's folder.</summary>
    public required string Name { get; init; }

    /// <summary>First and last business day that the result is about; its period runs from the last.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>The business date by which it was judged.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>SHA-256 of the retention policy, and its text whole.</summary>
    public required string PolicySha256 { get; init; }

    public required string PolicyText { get; init; }

    /// <summary>SHA-256 of the run record that stays; null for a trace, which has none.</summary>
    public required string? RunSha256 { get; init; }

    /// <summary>SHA-256 of every deleted file.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>What a folder says of itself once it was deleted; null for one that was not.</summary>
    /// <exception cref="RefusedException">Exit code 3: the file is broken.</exception>
    public static DeletedResult? At(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? JsonFile.Parse<DeletedResult>(Columns.SourceFile.Read(path)) : null;
    }

    /// <summary>The refusal of any use of what was deleted.</summary>
    public RefusedException Refusal(string folder, ExitCode code, string remedy) => new(code,
    [
        new Problem { Code = "result-deleted", File = folder, Rule = FormattableString.Invariant($"the result was deleted as of {AsOf:yyyy-MM-dd} by retention policy {PolicySha256}; only its run record stands"), Remedy = remedy },
    ]);
}
