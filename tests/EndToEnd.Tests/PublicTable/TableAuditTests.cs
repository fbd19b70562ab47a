using System.Text.Json;
using EndToEnd.Tests.Worlds;

namespace EndToEnd.Tests.PublicTable;

/// <summary>The verb on the public table against counts, rates and intervals that independent tools computed.</summary>
public sealed class TableAuditTests : IDisposable
{
    private static readonly Dictionary<string, string> Rates = new(StringComparer.Ordinal)
    {
        ["tpr"] = "true_positive_rate",
        ["tnr"] = "true_negative_rate",
        ["fpr"] = "false_positive_rate",
        ["fnr"] = "false_negative_rate",
        ["for"] = "false_omission_rate",
        ["fdr"] = "false_discovery_rate",
        ["npv"] = "negative_predictive_value",
        ["precision"] = "positive_predictive_value",
        ["pprev"] = "selection_rate",
        ["prev"] = "base_rate",
    };

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Counts_and_rates_of_every_group_are_those_of_the_reference()
    {
        var table = Path.Combine(AppContext.BaseDirectory, "Data", "compas.csv");
        var ran = Executable.FairnessAudit.Run(
            "audit", "--table", table, "--column", "id=entity_id", "--column", "score=decile_score", "--column", "decision=score", "--column", "outcome=label_value",
            "--protected", table, "--attribute", "race", "--attribute", "sex", "--reference", "race=Caucasian", "--reference", "sex=Male", "--stratum", "age_cat",
            "--disclosure", "public-data", "--json", "--out", folder.File("audit")).Ends(10);
        Assert.Equal(File.ReadAllText(folder.File("audit/findings.json")), ran.Out);
        using var findings = JsonDocument.Parse(ran.Out);
        Assert.False(findings.RootElement.GetProperty("releasable").GetBoolean());

        using var reference = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "compas-reference.json")));
        var groups = reference.RootElement.GetProperty("crosstabs").EnumerateArray().Where(r => Text(r, "attribute_name") is "race" or "sex").ToList();
        Assert.Equal(8, groups.Count);
        foreach (var expected in groups)
        {
            var counts = Find(findings, expected, "selection_rate").GetProperty("counts");
            Assert.Equal(expected.GetProperty("group_size").GetInt64(), counts.GetProperty("n").GetInt64());
            foreach (var cell in new[] { "tp", "fp", "fn", "tn" })
                Assert.Equal(expected.GetProperty(cell).GetInt64(), counts.GetProperty(cell).GetInt64());
            foreach (var (name, measure) in Rates)
                Assert.Equal(expected.GetProperty(name).GetDouble(), Find(findings, expected, measure).GetProperty("estimate").GetDouble(), 1e-9);
        }
    }

    public void Dispose() => folder.Dispose();

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement Find(JsonDocument findings, JsonElement group, string measure) => findings.RootElement.GetProperty("findings").EnumerateArray().Single(f =>
        Text(f, "attribute") == Text(group, "attribute_name") && Text(f, "group") == Text(group, "attribute_value") && Text(f, "measure") == measure
        && Text(f, "estimate_of") is "group" && Text(f, "reference") is null && Text(f, "stratum") is null && Text(f, "period") is "pooled");
}
