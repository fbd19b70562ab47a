using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Reports;
using FairnessAudit.ThirdParty;
using FairnessAudit.ThirdParty.Meta;
using FairnessAudit.ThirdParty.Tables;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit;

/// <summary>What to audit in a third party's rounded table.</summary>
/// <param name="Table">Long table of counts.</param>
/// <param name="Meta">What it holds and how it was protected.</param>
/// <param name="Gates">Null: the shipped policy, as far as it can judge counts for which nobody planned volumes.</param>
internal sealed record CountsAuditRequest(string Table, string Meta, string? Gates);

/// <summary>
/// The audit from a third party's table: origin never enters the house, and every figure is what all real counts behind the printed ones
/// have in common. It evidences a process; it can never release anything.
/// </summary>
internal static class CountsAudit
{
    private static readonly string[] Limits =
    [
        "Counts say what happened, not by which rule: nothing was scored or ordered again.",
        "Each person is taken as decided on independently of the others; a table of counts cannot show who belongs together.",
        "Rounding, suppression and sums are taken as the description states them; the audit can only refuse what contradicts itself.",
        "Whether the recorded outcomes are right cannot be seen from the outcomes.",
    ];

    private const string NotPublic = "No public edition was made: lines of the table together give away counts that were to be protected. Tell the bureau.";

    /// <returns>Null where the same audit is already there.</returns>
    /// <exception cref="RefusedException">Exit code 3.</exception>
    public static Findings? Run(CountsAuditRequest request, string output)
    {
        var (table, description) = (SourceFile.Read(request.Table), SourceFile.Read(request.Meta));
        var stated = GatesPolicyReader.Read(request.Gates is { } path ? SourceFile.Read(path) : ShippedPolicy.Read());
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["counts"] = table.Sha256, ["counts-meta"] = description.Sha256, ["gates.yaml"] = stated.Sha256 };
        using var folder = ResultFolder.Begin(output, new RunRecord { Command = "fairness-audit audit --counts", Inputs = inputs });
        if (folder is null)
            return null;
        var meta = CountsMetaReader.Read(description);
        var printed = PrintedTableReader.Read(table, meta);
        var tables = RealTables.Of(printed, table);
        var protection = Protection.Of(tables, stated.Disclosure.Minimum);
        var found = new CountsFindings(tables, RealTables.Of(printed.Without(key => !key.IsEverybody && key.Step != meta.Population), table));
        var (items, results, tests) = found.Judged(stated);
        var judgement = new Judgement([], results, tests);
        var limits = protection.Holds ? Limits : [.. Limits, NotPublic];
        var findings = FindingsBuilder.Make(items, judgement, stated, [], CountsSummary.Population(printed), new AuditWindow(null, null), inputs, releasable: false, "restricted", limits) with
        {
            ThirdParty = CountsSummary.Of(printed, found.LargerParts),
        };
        Write(folder, findings, protection, stated);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["cells"] = printed.Cells.Count, ["findings"] = findings.Items.Count });
        return findings;
    }

    private static void Write(ResultFolder folder, Findings findings, Protection protection, GatesPolicy policy)
    {
        GateNotes.Note(folder, findings);
        AuditOutput.Restricted(folder.FilePath(Findings.FileName), JsonFile.Bytes(findings));
        foreach (var (name, page) in AuditReport.Render(findings))
            AuditOutput.Restricted(folder.FilePath(name), page);
        if (!protection.Holds)
            return;
        var rounded = RoundedEdition.Of(findings, policy.Disclosure.MinimumDenominator);
        File.WriteAllBytes(folder.FilePath($"{AuditOutput.Public}/{Findings.FileName}"), JsonFile.Bytes(rounded));
        foreach (var (name, page) in AuditReport.Render(rounded))
            File.WriteAllBytes(folder.FilePath($"{AuditOutput.Public}/{name}"), page);
    }
}
