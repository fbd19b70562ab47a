using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>What stands above a page: who may see it, and what it can never be used for.</summary>
internal static class Editions
{
    public static Phrase Restricted { get; } = new("BEPERKTE EDITIE \u2013 EXACTE AANTALLEN, NIET VERSPREIDEN", "RESTRICTED EDITION \u2013 EXACT COUNTS, DO NOT DISTRIBUTE");

    public static Phrase Public { get; } = new("OPENBARE EDITIE \u2013 AFGERONDE AANTALLEN", "PUBLIC EDITION \u2013 ROUNDED COUNTS");

    public static Phrase PublicData { get; } = new("OPENBARE GEGEVENS \u2013 EXACTE AANTALLEN", "PUBLIC DATA \u2013 EXACT COUNTS");

    public static Phrase RestrictedOfAThirdParty { get; } = new("BEPERKTE EDITIE \u2013 AFGERONDE AANTALLEN VAN EEN DERDE", "RESTRICTED EDITION \u2013 A THIRD PARTY'S ROUNDED COUNTS");

    public static Phrase PublicOfAThirdParty { get; } = new("OPENBARE EDITIE \u2013 AFGERONDE AANTALLEN VAN EEN DERDE", "PUBLIC EDITION \u2013 A THIRD PARTY'S ROUNDED COUNTS");

    /// <summary>Of an audit on which nobody can decide.</summary>
    public static Phrase Process { get; } = new("GETUIGT VAN EEN PROCES \u2013 NOOIT VRIJ TE GEVEN", "EVIDENCES A PROCESS \u2013 NEVER RELEASABLE");
}
