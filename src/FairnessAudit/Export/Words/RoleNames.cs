using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Export.Words;

/// <summary>The roles of the trust root as people read them.</summary>
internal static class RoleNames
{
    public static Phrase Of(string role) => role switch
    {
        Roles.ModelOwner => Role.ModelOwner,
        Roles.EthicsReviewer => Role.EthicsReviewer,
        Roles.Auditor => Role.Auditor,
        _ => Phrase.Same(role.Replace('_', ' ')),
    };
}
