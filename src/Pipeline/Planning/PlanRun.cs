using System.Globalization;
using Interchange.Columns;
using Interchange.Runs;
using Prioritisation.Ordering;
using Reporting.Html;

namespace Pipeline.Planning;

/// <summary>From a planning file to a folder with the record and the report in both languages.</summary>
internal static class PlanRun
{
    /// <returns>Null where the same plan is already there.</returns>
    /// <exception cref="RefusedException">Exit code 2 or 3; nothing was written.</exception>
    public static PlanRecord? Run(PlanRequest request, string output, Action<string> told)
    {
        var (scenarioFile, policyFile) = (SourceFile.Read(request.Scenario), SourceFile.Read(request.Policy));
        var policy = OrderingPolicyReader.Read(policyFile);
        var stock = request.Stock is { } night ? OpeningStock.Read(night) : null;
        var scenario = ScenarioReader.Read(scenarioFile, policy, stock);
        using var folder = ResultFolder.Begin(output, Record(request, scenarioFile, policyFile, stock));
        if (folder is null)
            return null;
        var record = new PlanRecord
        {
            Scenario = scenario.Id,
            Purpose = scenario.Purpose,
            ScenarioSha256 = scenario.Sha256,
            Policy = $"{policy.Id} {policy.Version}",
            PolicySha256 = policy.Sha256,
            Start = scenario.Start,
            Stock = stock is null ? null : Outlook(stock, scenario, policy),
            WorkingDays = scenario.Horizon,
            Replications = request.Replications,
            CurveReplications = request.CurveReplications,
            Seed = request.Seed,
            Teams = new Planner(scenario, request.Replications, request.CurveReplications, request.Seed, request.Threads).Teams(told),
        };
        JsonFile.Write(folder.FilePath(PlanRecord.FileName), record);
        foreach (var (name, bytes) in HtmlReport.RenderBoth(PlanReport.Of(record)))
            File.WriteAllBytes(folder.FilePath(name), bytes);
        folder.Commit(Counts(record));
        return record;
    }

    private static StockOutlook Outlook(OpeningStock stock, PlanScenario scenario, OrderingPolicy policy)
    {
        var planned = scenario.Teams.SelectMany(t => t.Classes.Select(c => c.Name)).ToHashSet(StringComparer.Ordinal);
        return new(stock.Night, stock.Date, stock.RunSha256, stock.Signals, [.. stock.Classes.Where(name => !planned.Contains(name))
            .Select(name => new NotPlannedClass(name, policy.Classes.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal))?.Label, stock.Count(name)))]);
    }

    /// <summary>How the aims stand, for whoever lists plans without reading them.</summary>
    private static Dictionary<string, long> Counts(PlanRecord record)
    {
        var aims = record.Teams.SelectMany(t => t.Classes).SelectMany(c => c.Aims).ToList();
        return new(StringComparer.Ordinal)
        {
            ["teams"] = record.Teams.Count,
            ["replications"] = record.Replications,
            ["aims"] = aims.Count,
            ["aims_met"] = aims.Count(a => a.Met is true),
            ["aims_not_met"] = aims.Count(a => a.Met is false),
            ["aims_not_computable"] = aims.Count(a => a.Met is null),
        };
    }

    private static RunRecord Record(PlanRequest request, SourceFile scenario, SourceFile policy, OpeningStock? stock) => new()
    {
        Command = "pipeline plan",
        Seed = request.Seed,
        Inputs = Inputs(scenario, policy, stock),
        Settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["replications"] = request.Replications.ToString(CultureInfo.InvariantCulture),
            ["curve-replications"] = request.CurveReplications.ToString(CultureInfo.InvariantCulture),
        },
    };

    private static SortedDictionary<string, string> Inputs(SourceFile scenario, SourceFile policy, OpeningStock? stock)
    {
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["scenario.yaml"] = scenario.Sha256, ["ordering.yaml"] = policy.Sha256 };
        if (stock is not null)
            inputs["nights/" + stock.Night] = stock.RunSha256;
        return inputs;
    }
}

/// <param name="Scenario">Path of the planning file.</param>
/// <param name="Policy">Path of the ordering policy.</param>
/// <param name="Replications">Of every team.</param>
/// <param name="CurveReplications">Of every point of a curve and every sensitivity.</param>
/// <param name="Seed">Of all chance.</param>
/// <param name="Threads">To use; no result depends on it.</param>
/// <param name="Stock">Folder of the night whose stock the plan starts from; null to start from what the file types.</param>
internal sealed record PlanRequest(string Scenario, string Policy, int Replications, int CurveReplications, long Seed, int Threads, string? Stock = null);
