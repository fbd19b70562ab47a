namespace Interchange.Runs;

/// <summary>Exit codes in words, as the README's table has them.</summary>
public static class ExitMeaning
{
    public static string Of(ExitCode code) => code switch
    {
        ExitCode.Done => "done; for an audit: nothing blocks and nothing asks for justification",
        ExitCode.Unexpected => "our own fault",
        ExitCode.Usage => "usage, or a folder that already holds another result",
        ExitCode.InputBroken => "input broken: contract, format, missing file; nothing was produced",
        ExitCode.DeliveryRefused => "delivery refused: more rows quarantined than the contract allows",
        ExitCode.Refused => "refused: no release in force for exactly this rule, or a rule on roles, keys or capacity forbids it",
        ExitCode.PolicyOnly => "delivered by the policy-only order, on explicit request, marked on every page",
        ExitCode.AuditBlocks => "audit: something blocks",
        ExitCode.AuditAsks => "audit: nothing blocks, but something is not shown or asks for justification",
        ExitCode.Temporary => "temporary failure: the same call may succeed later",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "no exit code"),
    };
}
