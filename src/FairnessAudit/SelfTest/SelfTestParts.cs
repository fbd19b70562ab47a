namespace FairnessAudit.SelfTest;

/// <summary>Parts of the self-test by name; each can run alone.</summary>
internal static class SelfTestParts
{
    public const string Edges = "edges";
    public const string Policy = "policy";
    public const string Coverage = "coverage";
    public const string Mechanisms = "mechanisms";
    public const string Drift = "drift";

    public static readonly string[] All = [Edges, Policy, Coverage, Mechanisms, Drift];
}
