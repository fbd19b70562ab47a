namespace Pipeline.Scoring;

/// <summary>What stands on every score, row and explanation made under a release: which one, until when it held, and on which conditions.</summary>
/// <param name="ReleaseId">SHA-256 of the release.</param>
/// <param name="ValidUntil">Last day on which everything that the release relies on holds.</param>
/// <param name="Conditions">What it was given on and what was excepted, in the words of who signed.</param>
public sealed record ReleaseMark(string ReleaseId, DateOnly ValidUntil, IReadOnlyList<string> Conditions)
{
    /// <summary>The conditions as one text for a cell; empty where there are none.</summary>
    public string ConditionText => string.Join(" | ", Conditions);
}
