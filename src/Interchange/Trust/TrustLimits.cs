namespace Interchange.Trust;

/// <summary>Sizes and counts beyond which a file is refused unread: far above honest use, far below what would hurt a machine.</summary>
public static class TrustLimits
{
    /// <summary>Bytes of an envelope, a statement or the trust root.</summary>
    public const int DocumentBytes = 4 << 20;

    /// <summary>Bytes of any other file of a release bundle: the model, a policy, the findings.</summary>
    public const int BundleFileBytes = 64 << 20;
    public const int JsonDepth = 16;
    public const int Signatures = 16;
    public const int Subjects = 256;
    public const int SignOffs = 32;
    public const int KeptDecisions = 500;
    public const int Answers = 500;
    public const int DriftStatements = 1_000;
    public const int Features = 1_000;
    public const int Gates = 10_000;
    public const int Persons = 500;
    public const int RootVersions = 500;

    /// <summary>A list of what is in force is good for days, not years.</summary>
    public const int InForceDays = 31;

    /// <summary>An order by policy only is signed for a year at most.</summary>
    public const int FallbackDays = 366;
}
