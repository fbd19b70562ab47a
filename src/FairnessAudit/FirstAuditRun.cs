using FairnessAudit.FirstAudit;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit;

/// <summary>From a table as an office has it to an audit: the plan, two clean tables, and the audit of those, in one folder.</summary>
internal static class FirstAuditRun
{
    public const string Decisions = "tables/decisions.csv";
    public const string Attributes = "tables/attributes.csv";
    public const string Audit = "audit";

    /// <returns>What the audit found (null where the same audit is there already), and how many values of attributes contradict each other.</returns>
    /// <exception cref="RefusedException">Exit code 2 or 3, with every problem.</exception>
    public static (Findings? Findings, int Contradictions) Run(FirstAuditPlan plan, string output, int threads)
    {
        var file = SourceFile.Read(plan.Table);
        var sheet = SheetReader.Read(file);
        PlanRules.Demand(plan, sheet, file);
        var clean = CleanTables.Of(sheet, plan);
        Keep(Path.Combine(output, PlanFile.Name), PlanFile.Bytes(plan, Path.GetFullPath(output)));
        Keep(Path.Combine(output, Decisions), clean.Decisions);
        Keep(Path.Combine(output, Attributes), clean.Attributes);
        return (TableAudit.Run(Request(plan, output, threads), Path.Combine(output, Audit)), clean.Contradictions);
    }

    private static TableAuditRequest Request(FirstAuditPlan plan, string output, int threads) => new()
    {
        Table = Path.Combine(output, Decisions),
        Protected = Path.Combine(output, Attributes),
        Columns = new TableRequest
        {
            Id = CleanTables.Person,
            Score = plan.Score is null ? null : CleanTables.Score,
            Outcome = plan.Outcome is null ? null : CleanTables.Outcome,
            Decision = new DecisionRule(CleanTables.Decision, null, null, null),
            Attributes = [.. plan.Attributes.Select(CleanTables.NamedAttribute)],
            Strata = [.. plan.Strata.Select(CleanTables.Named)],
        },
        References = new Dictionary<string, string>(StringComparer.Ordinal),
        Gates = null,
        Disclosure = "restricted",
        Threads = threads,
    };

    /// <summary>Writes a file for the account that makes it, or finds the same one there.</summary>
    private static void Keep(string path, byte[] bytes)
    {
        if (File.Exists(path) && SourceFile.Read(path).Bytes.AsSpan().SequenceEqual(bytes))
            return;
        if (File.Exists(path))
            throw RefusedException.Usage(new Problem { Code = "result-exists", File = path, Rule = "the folder already holds an audit of something else", Remedy = "give another --out folder; results are never overwritten" });
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        AuditOutput.Restricted(path, bytes);
    }
}
