using Reporting.Documents;

namespace Pipeline.Delivery;

/// <summary>
/// What a person may know of one signal on a list. It is made from the signal alone: nothing in it can say whether the order put the
/// signal forward or the draw did.
/// </summary>
internal sealed record WorklistRow
{
    public required string Signal { get; init; }

    /// <summary>The class as the contract names it, and in its words.</summary>
    public required string ClassLevel { get; init; }

    public required Phrase Class { get; init; }

    public required DateOnly Received { get; init; }

    /// <summary>Days waited, of the policy's kind.</summary>
    public required int WaitingDays { get; init; }

    /// <summary>Last day of the norm; null where the class has none.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>Where the class, the due day and the waiting stand in the order; three sentences for every row.</summary>
    public required IReadOnlyList<Phrase> Standing { get; init; }

    /// <summary>Values of <see cref="WorklistRows.FactColumns"/>, in that order.</summary>
    public required IReadOnlyList<RowFact> Facts { get; init; }

    /// <summary>At most five features that count for urgency, each with its value.</summary>
    public required IReadOnlyList<Phrase> Reasons { get; init; }

    /// <summary>That there are circumstances to weigh; which, stands in the file only.</summary>
    public required bool ToWeigh { get; init; }
}

/// <summary>A level of a column, null where it is not stated, and the words for it.</summary>
internal sealed record RowFact(string? Level, Phrase Words);
