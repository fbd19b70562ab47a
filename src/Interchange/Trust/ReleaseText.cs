namespace Interchange.Trust;

/// <summary>A release in words, the same in both rooms.</summary>
public static class ReleaseText
{
    public static IEnumerable<string> Lines(VerifiedRelease release) =>
    [
        .. Lines(release.Bundle),
        FormattableString.Invariant($"in force by list {release.InForceSequence}, signed by {release.InForceBy}, until {release.InForceUntil:yyyy-MM-dd HH:mm} UTC"),
        .. Drift(release.Drift),
    ];

    private static IEnumerable<string> Drift(DriftStanding drift)
    {
        yield return drift.Newest is { } newest
            ? FormattableString.Invariant($"drift: {newest.Found.ToString().ToLowerInvariant()} by statement {newest.Sequence}, signed by {newest.Person} as {newest.Role}, of the days up to {newest.Until:yyyy-MM-dd}")
            : "drift: nobody has signed a look at it yet";
        foreach (var warning in drift.Warnings)
            yield return "note: " + warning;
    }

    public static IEnumerable<string> Lines(VerifiedBundle bundle)
    {
        yield return $"release {bundle.ReleaseId}";
        yield return FormattableString.Invariant($"{bundle.ModelLine}: {(bundle.State is ReleaseState.Released ? "released" : "released on condition")}, valid until {bundle.ValidUntil:yyyy-MM-dd}, {bundle.Audit.MinimumCapacity} to {bundle.Audit.MaximumCapacity} places a night{(bundle.Audit.Stage is PilotTerm.Pilot ? ", as a pilot: outcomes of what it chooses are not yet audited" : "")}");
        foreach (var signOff in bundle.SignOffs)
            yield return $"signed off by {signOff.Person.Name} ({signOff.Person.Id}) as {signOff.Decision.Role}: {signOff.Decision.Reasons}";
        foreach (var condition in bundle.Conditions)
            yield return $"condition{(condition.Gate is null ? "" : $" on gate {condition.Gate}")}: {condition.Text} (owner: {condition.Owner})";
        foreach (var exception in bundle.Exceptions)
            yield return FormattableString.Invariant($"exception to gate {exception.Gate} ({exception.About}) until {exception.Expires:yyyy-MM-dd}: {exception.Reason}");
    }
}
