using Interchange.Contracts;

namespace Pipeline.Intake;

/// <summary>What became of a delivery, in memory. Received is always kept plus quarantined.</summary>
public sealed record IntakeResult
{
    public required Contract Contract { get; init; }

    /// <summary>The kept signals, in order of day received, then pseudonym.</summary>
    public required ValidBatch Signals { get; init; }

    /// <summary>Every fault, in order of file, row and column.</summary>
    public required IReadOnlyList<QuarantinedCell> Quarantine { get; init; }

    /// <summary>Rows in the files.</summary>
    public required long Received { get; init; }

    /// <summary>Rows with at least one fault.</summary>
    public required long Quarantined { get; init; }

    public long Kept => Signals.Count;

    public bool WithinLimit => Quarantined <= Contract.MaximumQuarantineShare * Received;
}
