using FairnessAudit.Reports;
using Reporting.Documents;

namespace FairnessAudit.Portal;

/// <summary>Every word by which a portal says how something stands.</summary>
internal static class States
{
    public static readonly Status Broken = new(StatusKind.Beyond, new("klopt niet met zijn lijst", "does not hold"));
    public static readonly Status Deleted = new(StatusKind.Stated, new("verwijderd na de bewaartermijn", "deleted after its period"));

    public static readonly Status InForce = new(StatusKind.Within, new("van kracht", "in force"));
    public static readonly Status InForceOnConditions = new(StatusKind.NotShown, new("van kracht, op voorwaarden", "in force, on conditions"));
    public static readonly Status Signed = new(StatusKind.Stated, new("ondertekend, niet van kracht", "signed, not in force"));
    public static readonly Status Lapsed = new(StatusKind.NotShown, new("verlopen", "lapsed"));
    public static readonly Status Refused = new(StatusKind.Beyond, new("geweigerd", "refused"));
    public static readonly Status Unchecked = new(StatusKind.Stated, new("handtekeningen niet nagegaan", "signatures not checked"));

    public static readonly Status ByRelease = new(StatusKind.Stated, new("geordend met een vrijgave", "ordered by a release"));
    public static readonly Status ByPolicyOnly = new(StatusKind.Stated, new("alleen volgens beleid", "by policy only"));

    public static readonly Status AimsMet = new(StatusKind.Within, new("elk doel haalbaar aangetoond", "every aim shown to be met"));
    public static readonly Status AimsNotMet = new(StatusKind.NotShown, new("doel niet haalbaar aangetoond", "an aim is not shown to be met"));
    public static readonly Status AimsNotComputable = new(StatusKind.NotPossible, new("doel niet te berekenen", "an aim cannot be computed"));
    public static readonly Status NoAims = new(StatusKind.Stated, new("berekend, zonder doel", "computed, without an aim"));

    public static readonly Status Measured = new(StatusKind.Stated, new("gemeten, niet beoordeeld", "measured, not judged"));

    public static readonly Status NothingErrs = new(StatusKind.Within, new("niets faalt vaker dan gezegd", "nothing errs more than it says"));
    public static readonly Status SomethingErrs = new(StatusKind.Beyond, new("iets faalt vaker dan gezegd", "something errs more than it says"));

    public static readonly Status NoPublicEdition = new(StatusKind.Stated, new("geen openbare editie", "no public edition"));

    private static readonly Status Free = new(StatusKind.Within, new("niets staat een vrijgave in de weg", "nothing stands in the way of a release"));
    private static readonly Status OnConditions = new(StatusKind.NotShown, new("alleen op voorwaarden", "on conditions only"));
    private static readonly Status Blocked = new(StatusKind.Beyond, new("geblokkeerd", "blocked"));
    private static readonly Status Evidence = new(StatusKind.Stated, new("bewijs over een proces, nooit vrij te geven", "evidence of a process, never releasable"));

    public static Status Of(Standing standing) => standing switch
    {
        Standing.Shown => Free,
        Standing.OnCondition => OnConditions,
        Standing.Blocked => Blocked,
        _ => Evidence,
    };

    /// <summary>What a result's own record says, for kinds that need nothing else.</summary>
    public static Status Of(FoundResult result) => result switch
    {
        { Holds: false } => Broken,
        { Deleted: not null } => Deleted,
        { Kind: ResultKind.Night } => result.Run!.Settings.GetValueOrDefault("policy_only") is "yes" ? ByPolicyOnly : ByRelease,
        { Kind: ResultKind.Plan } => Plan(result),
        { Kind: ResultKind.SelfTest } => result.Count("failures") is 0 ? NothingErrs : SomethingErrs,
        _ => Measured,
    };

    private static Status Plan(FoundResult plan) => (plan.Count("aims") ?? 0) == 0 ? NoAims
        : plan.Count("aims_not_met") > 0 ? AimsNotMet
        : plan.Count("aims_not_computable") > 0 ? AimsNotComputable
        : AimsMet;
}
