namespace FairnessAudit.Export;

/// <summary>What is known of a release's authority, from least to most.</summary>
internal enum ReleaseStanding
{
    /// <summary>Its files agree with each other; nobody's signature was checked.</summary>
    Unverified,

    /// <summary>The root's people signed it and that holds today; no list was shown that puts it in force.</summary>
    Signed,

    /// <summary>A fresh, signed list names it.</summary>
    InForce,
}
