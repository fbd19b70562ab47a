using Interchange.Registers;

namespace Interchange.Trust;

/// <summary>Until when everything holds that a release relies on.</summary>
internal static class ReliedUpon
{
    /// <summary>The first of all last days: of sign-offs, exceptions, the gates' justifications, the features', and a pilot's term.</summary>
    public static DateOnly Until(
        AuditPredicate audit, IReadOnlyList<SignOff> signOffs, IReadOnlyList<GateException> exceptions, IReadOnlyList<Condition> answers, IReadOnlyList<Justification> justifications) =>
        signOffs.Select(s => s.Decision.ValidUntil)
            .Concat(exceptions.Select(e => e.Expires))
            .Concat(answers.Select(a => a.Expires!.Value))
            .Concat(justifications.Select(j => j.Expires))
            .Concat(PilotTerm.LastDay(audit, signOffs) is { } last ? [last] : [])
            .Min();
}
