namespace Pipeline.Outcomes;

/// <summary>One line of a file of follow-up or of overrides that keeps every rule.</summary>
internal sealed record Report
{
    /// <summary>Pseudonym.</summary>
    public required string Signal { get; init; }

    /// <summary>The stage, or the kind of override.</summary>
    public required string Subject { get; init; }

    /// <summary>The stage's result; empty for an override.</summary>
    public required string Result { get; init; }

    /// <summary>What stands beside the result, in the order of <see cref="Stage.Carried"/>; null where not stated.</summary>
    public required IReadOnlyList<string?> Carried { get; init; }

    /// <summary>Codes, in the order given.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    public required DateOnly Happened { get; init; }

    /// <summary>The day from which it was known.</summary>
    public required DateOnly Reported { get; init; }

    /// <summary>Name of the file, and one-based row in it.</summary>
    public required string File { get; init; }

    public required long Row { get; init; }

    public const char ReasonSeparator = ';';

    public string Place => FormattableString.Invariant($"{File} row {Row}");

    public string WrittenReasons => string.Join(ReasonSeparator, Reasons);

    public bool SaysTheSameAs(Report other) =>
        string.Equals(Result, other.Result, StringComparison.Ordinal) && Happened == other.Happened
        && Reasons.SequenceEqual(other.Reasons, StringComparer.Ordinal) && Carried.SequenceEqual(other.Carried, StringComparer.Ordinal);
}
