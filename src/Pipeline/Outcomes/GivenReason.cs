using Interchange.Contracts;

namespace Pipeline.Outcomes;

/// <summary>A reason by its code.</summary>
/// <param name="Code">As reports give it.</param>
/// <param name="Directions">Acting, not acting, or both; for overrides, the kinds.</param>
/// <param name="Steps">Stages at which it may be given; empty for overrides.</param>
/// <param name="Words">What people read.</param>
internal sealed record GivenReason(string Code, IReadOnlyList<string> Directions, IReadOnlyList<string> Steps, LocalText Words)
{
    public bool MayStandFor(string direction) => Directions.Contains(direction, StringComparer.Ordinal);

    public bool MayStandAt(string step) => Steps.Contains(step, StringComparer.Ordinal);
}
