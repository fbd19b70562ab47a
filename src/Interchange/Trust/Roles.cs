namespace Interchange.Trust;

/// <summary>The roles that a trust root can give.</summary>
public static class Roles
{
    public const string ModelOwner = "model_owner";
    public const string EthicsReviewer = "ethics_reviewer";
    public const string Trainer = "trainer";
    public const string Auditor = "auditor";
    public const string ReleaseManager = "release_manager";
    public const string InternalAuditor = "internal_auditor";

    public static IReadOnlyList<string> All { get; } = [ModelOwner, EthicsReviewer, Trainer, Auditor, ReleaseManager, InternalAuditor];

    /// <summary>Who may answer an objection: people who look at a rule, not those who want it.</summary>
    public static IReadOnlyList<string> Answering { get; } = [EthicsReviewer, Auditor, InternalAuditor];

    /// <summary>Who always signs off, whatever a root says.</summary>
    public static IReadOnlyList<string> AlwaysRequired { get; } = [ModelOwner, EthicsReviewer];
}
