using Reporting.Documents;

namespace FairnessAudit.Export;

/// <summary>Who fills in what no file proves.</summary>
internal static class Role
{
    public static readonly Phrase ProcessOwner = new("de proceseigenaar", "the process owner");
    public static readonly Phrase ModelOwner = new("de modeleigenaar", "the model owner");
    public static readonly Phrase DataOwner = new("de eigenaar van de gegevens", "the owner of the data");
    public static readonly Phrase Lawyer = new("de jurist", "the lawyer");
    public static readonly Phrase PrivacyOfficer = new("de functionaris gegevensbescherming", "the data protection officer");
    public static readonly Phrase SecurityOfficer = new("de beveiligingsfunctionaris (CISO)", "the security officer (CISO)");
    public static readonly Phrase EthicsReviewer = new("de ethisch toetser", "the ethics reviewer");
    public static readonly Phrase Operator = new("de beheerder", "the operator");
    public static readonly Phrase Auditor = new("de interne auditor", "the internal auditor");
    public static readonly Phrase Archivist = new("de archivaris", "the archivist");
    public static readonly Phrase Management = new("de directie", "the management");
}
