namespace Interchange.Runs;

/// <summary>
/// What a verb answers the program that called it with <c>--json</c>: the one document on stdout of every refusal, and of every verb
/// that has no document of its own.
/// </summary>
public sealed record Answer
{
    public string Schema { get; init; } = "answer/1";

    /// <summary>Program and verb, for example "pipeline intake".</summary>
    public required string Verb { get; init; }

    public required int ExitCode { get; init; }

    /// <summary>The exit code in words.</summary>
    public required string Meaning { get; init; }

    /// <summary>What was made, in the order in which it came to stand.</summary>
    public required IReadOnlyList<AnswerResult> Made { get; init; }

    /// <summary>What was counted and stands in no result.</summary>
    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    /// <summary>What stands on stdout without <c>--json</c>, line by line.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Why the verb was refused; none where it was not.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}

/// <summary>A folder or file that a verb made.</summary>
/// <param name="Path">Where it lies, whole.</param>
/// <param name="Already">Whether the same result stood there before.</param>
/// <param name="Sha256">Of the folder's <c>run.json</c>, or of the file.</param>
/// <param name="Run">The folder's <c>run.json</c>; null for a file.</param>
public sealed record AnswerResult(string Path, bool Already, string Sha256, RunRecord? Run);
