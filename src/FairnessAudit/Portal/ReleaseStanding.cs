using Interchange.Runs;
using Interchange.Trust;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Portal;

/// <summary>What the night's own verifier says of a release, and why.</summary>
/// <param name="State">In a word.</param>
/// <param name="ValidUntil">Last day on which everything it relies on holds; null where nothing was verified.</param>
/// <param name="Reasons">Why it is no more than that, and on which conditions it is.</param>
internal sealed record ReleaseStanding(Status State, DateOnly? ValidUntil, IReadOnlyList<Phrase> Reasons)
{
    private static readonly string[] TimeRanOut = ["-expired", "-stale", "-overdue"];

    public static ReleaseStanding Of(string release, PortalTrust? trust, DateTimeOffset time) =>
        trust is null ? new(States.Unchecked, null, []) : Look(release, trust, time);

    private static ReleaseStanding Look(string release, PortalTrust trust, DateTimeOffset time)
    {
        VerifiedBundle? signed = null;
        try
        {
            signed = BundleVerifier.VerifyUnlisted(release, trust.Root, trust.Installation, time);
            if (trust.InForce is null)
                return new(States.Signed, signed.ValidUntil, Conditions(signed));
            var drift = ReleaseVerifier.Verify(release, trust.InForce, trust.Root, trust.Installation, time).Drift;
            return new(signed.State is ReleaseState.ReleasedOnCondition ? States.InForceOnConditions : States.InForce, signed.ValidUntil, [.. Conditions(signed), .. drift.Warnings.Select(English)]);
        }
        catch (RefusedException refused) when (refused.ExitCode is ExitCode.Refused or ExitCode.InputBroken)
        {
            return new(StateOf(refused), signed?.ValidUntil, [.. refused.Problems.Select(p => English($"{p.Rule} [{p.Code}]"))]);
        }
    }

    private static Status StateOf(RefusedException refused)
    {
        var codes = refused.Problems.Select(p => p.Code).ToList();
        return codes.TrueForAll(c => c is "not-in-force") ? States.Signed
            : codes.TrueForAll(c => c is "not-in-force" || TimeRanOut.Any(end => c.EndsWith(end, StringComparison.Ordinal))) ? States.Lapsed
            : States.Refused;
    }

    private static Phrase[] Conditions(VerifiedBundle signed) =>
    [
        .. signed.Conditions.DistinctBy(c => (c.Text, c.Owner, c.Expires)).Select(c => new Phrase("voorwaarde: ", "condition: ") + English(c.Text) + new Phrase($" (door {c.Owner}", $" (by {c.Owner}")
            + (c.Expires is { } last ? new Phrase(", uiterlijk ", ", until ") + Written.Date(last) : Phrase.Same("")) + Phrase.Same(")")),
        .. signed.Exceptions.Select(e => new Phrase($"uitzondering op toets {e.Gate}: ", $"exception to gate {e.Gate}: ") + English(e.Reason)),
    ];

    private static Phrase English(string text) => Phrase.Quoted(text, Language.English);
}
