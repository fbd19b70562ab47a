namespace Interchange.Runs;

/// <summary>What a command tells its caller. Documented in the README; other programs rely on the numbers.</summary>
public enum ExitCode
{
    Done = 0,

    /// <summary>Our own fault.</summary>
    Unexpected = 1,
    Usage = 2,

    /// <summary>Contract, format, missing file, or something this machine cannot do; nothing was produced.</summary>
    InputBroken = 3,

    /// <summary>More rows quarantined than the contract allows.</summary>
    DeliveryRefused = 4,

    /// <summary>No release in force for exactly this rule, or a rule on roles, keys or capacity forbids it.</summary>
    Refused = 5,
    PolicyOnly = 6,
    AuditBlocks = 10,
    AuditAsks = 11,
    Temporary = 75,
}
