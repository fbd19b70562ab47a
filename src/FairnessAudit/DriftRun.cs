using FairnessAudit.Drift;
using FairnessAudit.Gate;
using FairnessAudit.Measures;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit;

/// <summary>What to look at; every member is a path.</summary>
/// <param name="Release">The release in force: its gates policy says how to watch.</param>
/// <param name="Audit">The audit of that release, with its counts.</param>
/// <param name="Weeks">Stored counts of nights or weeks.</param>
/// <param name="Earlier">Audits of earlier releases, to stand beside this one.</param>
internal sealed record DriftRequest(string Release, string Audit, IReadOnlyList<string> Weeks, IReadOnlyList<string> Earlier);

/// <summary>One look at a rule in force, from stored counts.</summary>
internal static class DriftRun
{
    /// <returns>Null where the same look is already there.</returns>
    /// <exception cref="RefusedException">Exit code 2, 3 or 5.</exception>
    public static DriftLook? Run(DriftRequest request, string output)
    {
        var bundle = ReleaseBundle.Read(request.Release);
        var statement = TrustJson.ReadFile(Path.Combine(request.Audit, AuditOutput.StatementName));
        DemandAuditOf(bundle, statement);
        var policy = GatesPolicyReader.Read(bundle[ReleaseBundle.GatesName]);
        var rule = policy.Drift ?? throw RefusedException.Input(new Problem { Code = "drift-not-in-policy", File = bundle[ReleaseBundle.GatesName].Path, Column = "drift", Rule = "the gates policy of this release does not say how to watch it", Remedy = "audit and release under a policy with a block drift" });
        string[] attributes = [.. rule.Watched.SelectMany(w => w.Attributes).Distinct(StringComparer.Ordinal)];
        var audited = AuditedCounts.Read(request.Audit, attributes);
        AuditedCounts[] earlier = [.. request.Earlier.Select(e => AuditedCounts.Read(e, attributes))];
        var (weeks, weekInputs) = WeeklyCounts.Read(request.Weeks, audited, attributes, bundle.ReleaseId);
        var inputs = new SortedDictionary<string, string>(weekInputs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            [ReleaseBundle.ReleaseName] = bundle.ReleaseId,
            [ReleaseBundle.GatesName] = policy.Sha256,
            ["audit counts.csv"] = audited.Sha256,
        };
        foreach (var (counts, i) in earlier.OrderBy(e => e.Sha256, StringComparer.Ordinal).Select((e, i) => (e, i + 1)))
            inputs[FormattableString.Invariant($"earlier {i:00} counts.csv")] = counts.Sha256;
        using var folder = ResultFolder.Begin(output, new RunRecord { Command = "fairness-audit drift", Inputs = inputs });
        if (folder is null)
            return null;
        var gates = DriftGates.Of(policy, audited.Tables);
        var line = AuditStatement.Read(statement).Predicate.ModelLine;
        var look = DriftLooking.Of(policy, gates, weeks, new DriftLookNames(line, bundle.ReleaseId, audited.Days, audited.Tables, ReleasesCompared.Of(gates, audited, earlier), inputs));
        Write(folder, look, DriftFindings.Of(look, policy, weeks));
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["weeks"] = weeks.Count, ["rows"] = look.Weeks.Sum(w => w.Rows), ["comparisons"] = look.Comparisons.Count });
        return look;
    }

    private static void Write(ResultFolder folder, DriftLook look, Findings findings)
    {
        GateNotes.Note(folder, findings);
        AuditOutput.Restricted(folder.FilePath(DriftLook.FileName), JsonFile.Bytes(look));
        AuditOutput.Restricted(folder.FilePath(Findings.FileName), JsonFile.Bytes(findings));
        foreach (var (name, page) in DriftReport.Render(look))
            AuditOutput.Restricted(folder.FilePath(name), page);
    }

    private static void DemandAuditOf(ReleaseBundle bundle, Interchange.Columns.SourceFile statement)
    {
        if (string.Equals(bundle[ReleaseBundle.AuditName].Sha256, statement.Sha256, StringComparison.Ordinal))
            return;
        throw RefusedException.Input(new Problem { Code = "drift-other-audit", File = statement.Path, Value = statement.Sha256, Rule = $"the release was made of another audit ({bundle[ReleaseBundle.AuditName].Sha256})", Remedy = "give the audit folder of this very release" });
    }
}
