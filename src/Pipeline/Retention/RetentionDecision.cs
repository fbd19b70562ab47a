namespace Pipeline.Retention;

/// <summary>What becomes of one result, and why.</summary>
internal sealed record RetentionDecision(KeptResult Result, RetentionFate Fate, string Because);

internal enum RetentionFate
{
    /// <summary>Past its period, and nothing keeps it.</summary>
    Delete,
    Keep,

    /// <summary>Past its period, and a hold, tonight's stock or a doubt keeps it.</summary>
    Held,
    Gone,
}
