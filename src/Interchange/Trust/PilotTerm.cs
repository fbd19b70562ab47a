namespace Interchange.Trust;

/// <summary>How long a pilot holds: from the day on which its first sign-off does, however often it is signed again.</summary>
internal static class PilotTerm
{
    public const string Pilot = "pilot";
    public const string Full = "full";

    /// <summary>The last day; null where the stage sets none.</summary>
    public static DateOnly? LastDay(AuditPredicate audit, IReadOnlyList<SignOff> signOffs) =>
        audit.ExpiresMonths is { } months && signOffs.Count > 0 ? signOffs.Min(s => s.Decision.ValidFrom).AddMonths(months) : null;

    public static void Check(string file, AuditPredicate audit, IReadOnlyList<SignOff> signOffs, DateOnly day, Refusals refusals)
    {
        if (audit.Stage is not (Pilot or Full))
            refusals.Add("stage-unknown", file, "an audit's stage is pilot or full", "audit again", audit.Stage);
        if (audit.Stage is Pilot && audit.ExpiresMonths is not >= 1)
            refusals.Add("pilot-without-term", file, "a pilot states the months after which it expires", "audit again");
        if (LastDay(audit, signOffs) is { } last && day > last)
            refusals.Add("pilot-expired", file, $"the pilot held until {last:O}, {audit.ExpiresMonths} months from its first sign-off", "audit the rule at the full stage, on the outcomes that the pilot gathered");
    }
}
