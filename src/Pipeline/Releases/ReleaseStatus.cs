using Interchange.Trust;

namespace Pipeline.Releases;

/// <summary>What is in force, for programs.</summary>
internal sealed record ReleaseStatus(
    string ReleaseId,
    string ModelLine,
    ReleaseState State,
    DateOnly ValidUntil,
    int MinimumCapacity,
    int MaximumCapacity,
    long InForceSequence,
    DateTimeOffset InForceUntil,
    string InForceBy,
    IReadOnlyList<SignOffPredicate> SignOffs,
    IReadOnlyList<GateException> Exceptions,
    DriftStanding Drift)
{
    public static ReleaseStatus Of(ReleasedModel model) => new(
        model.ReleaseId,
        model.Release.Bundle.ModelLine,
        model.State,
        model.ValidUntil,
        model.MinimumCapacity,
        model.MaximumCapacity,
        model.Release.InForceSequence,
        model.Release.InForceUntil,
        model.Release.InForceBy,
        [.. model.Release.Bundle.SignOffs.Select(s => s.Decision)],
        model.Exceptions,
        model.Release.Drift);
}
