using FairnessAudit.Gate;
using FairnessAudit.SelfTest.Coverage;
using FairnessAudit.SelfTest.Drifting;
using FairnessAudit.SelfTest.Edges;
using FairnessAudit.SelfTest.Mechanisms;
using FairnessAudit.SelfTest.Releases;
using FairnessAudit.SelfTest.Simulation;
using Interchange.Columns;
using Interchange.Runs;
using Reporting.Terminal;

namespace FairnessAudit.SelfTest;

/// <summary>Audits the audit: data with known truths go through the same measures and the same judge as a real audit.</summary>
internal static class SelfTestRun
{
    /// <returns>Null where the same self-test is already there.</returns>
    /// <exception cref="RefusedException">Exit code 2 or 3.</exception>
    public static SelfTestResult? Run(SelfTestRequest request, string output, Progress people)
    {
        var policy = GatesPolicyReader.Read(request.Policy is { } path ? SourceFile.Read(path) : ShippedPolicy.Read());
        using var folder = ResultFolder.Begin(output, Record(request, policy));
        if (folder is null)
            return null;
        var result = Of(request, policy, people);
        File.WriteAllBytes(folder.FilePath(SelfTestResult.FileName), JsonFile.Bytes(result));
        foreach (var (name, page) in SelfTestReport.Render(result))
            File.WriteAllBytes(folder.FilePath(name), page);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["figures"] = result.Edges.Count + result.Policy.Count + result.Coverage.Count + result.Mechanisms.Count + result.Drift.Count,
            ["failures"] = result.Failures.Count,
        });
        return result;
    }

    public static SelfTestResult Of(SelfTestRequest request, GatesPolicy policy, Progress people)
    {
        var campaign = new Campaign(request.Seed, request.Threads);
        IReadOnlyList<T> Part<T>(string part, string words, Func<Action<int, int>, IReadOnlyList<T>> run) =>
            request.Parts.Contains(part, StringComparer.Ordinal) ? people.Run(words, run) : [];
        var result = new SelfTestResult
        {
            Seeds = request.Seeds,
            Releases = request.Releases,
            Seed = request.Seed,
            PolicyId = policy.Id,
            PolicySha256 = policy.Sha256,
            Edges = Part(SelfTestParts.Edges, "Gates at the edge", progress => EdgeCampaign.Run(policy, campaign, request.Seeds, progress)),
            Policy = Part(SelfTestParts.Policy, "What the policy clears", progress => PolicyTable.Run(policy, campaign, request.Volumes, request.Releases, progress)),
            Coverage = Part(SelfTestParts.Coverage, "Coverage of intervals", progress => (IReadOnlyList<CoverageFigure>)[.. ExactCoverage.Run(), .. SimulatedCoverage.Run(campaign, request.Seeds, progress)]),
            Mechanisms = Part(SelfTestParts.Mechanisms, "Planted mechanisms", progress => MechanismCampaign.Run(campaign, request.Releases, progress)),
            Drift = Part(SelfTestParts.Drift, "Drift of a rule in force", progress => DriftCampaign.Run(policy, campaign, request.Releases, progress)),
            Failures = [],
        };
        return result with { Failures = [.. SelfTestFailures.Of(result)] };
    }

    private static RunRecord Record(SelfTestRequest request, GatesPolicy policy) => new()
    {
        Command = "fairness-audit selftest",
        Seed = request.Seed,
        Inputs = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["gates.yaml"] = policy.Sha256 },
        Settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["parts"] = string.Join(',', request.Parts),
            ["releases"] = FormattableString.Invariant($"{request.Releases}"),
            ["seeds"] = FormattableString.Invariant($"{request.Seeds}"),
            ["volumes"] = string.Join(',', request.Volumes.Select(v => FormattableString.Invariant($"{v}"))),
        },
    };
}
