using Interchange.Trust;

namespace FairnessAudit.Portal;

/// <summary>What a portal can list.</summary>
internal enum ResultKind
{
    Release,
    Audit,
    Night,
    Plan,
    Evaluation,
    SelfTest,
}

internal static class ResultKinds
{
    /// <summary>Whether a run of this verb makes results of this kind.</summary>
    public static bool Makes(this ResultKind kind, string command) => kind switch
    {
        ResultKind.Release => command is "fairness-audit certify",
        ResultKind.Audit => command.StartsWith("fairness-audit audit ", StringComparison.Ordinal),
        ResultKind.Night => command is "pipeline nightly",
        ResultKind.Plan => command is "pipeline plan",
        ResultKind.Evaluation => command is "pipeline evaluate" or "pipeline backtest",
        _ => command is "fairness-audit selftest",
    };

    /// <summary>A file that a result of this kind holds even where its run record is gone, so that taking the record away hides nothing.</summary>
    public static string Mark(this ResultKind kind) => kind switch
    {
        ResultKind.Release => ReleaseBundle.ReleaseName,
        ResultKind.Audit => "findings.json",
        ResultKind.Night => "night.json",
        ResultKind.Plan => "plan.json",
        ResultKind.Evaluation => "evaluation.json",
        _ => "selftest.json",
    };

    /// <summary>Beginning of the names of the report's pages in a result, and whether everybody may read it.</summary>
    public static (string Name, bool Public) Report(this ResultKind kind) => kind switch
    {
        ResultKind.Night => ("night", false),
        ResultKind.Evaluation => ("report", false),
        _ => ("report", true),
    };
}
