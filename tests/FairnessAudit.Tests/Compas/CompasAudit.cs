using System.Text.Json;
using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Population;

namespace FairnessAudit.Tests.Compas;

/// <summary>The public table audited once, and what other tools say of it.</summary>
public sealed class CompasAudit : IDisposable
{
    private readonly ScratchFolder folder = new();

    public CompasAudit()
    {
        Findings = TableAudit.Run(
            new TableAuditRequest
            {
                Table = "Data/compas.csv",
                Protected = "Data/compas.csv",
                Columns = new TableRequest
                {
                    Id = "entity_id",
                    Score = "decile_score",
                    Outcome = "label_value",
                    Decision = new DecisionRule("score", null, null, null),
                    Attributes = ["race", "sex", "age_cat"],
                    Strata = ["age_cat"],
                },
                Crossed = [["race", "sex"], ["age_cat", "race"]],
                References = new Dictionary<string, string>(StringComparer.Ordinal) { ["race"] = "Caucasian", ["sex"] = "Male", ["age_cat"] = "25 - 45" },
                Gates = null,
                Disclosure = "public-data",
                Threads = 2,
            },
            folder["out"])!;
    }

    public static JsonElement Reference { get; } = JsonDocument.Parse(File.ReadAllBytes("Data/compas.json")).RootElement;

    internal static string[] Rates { get; } =
        ["selection_rate", "true_positive_rate", "true_negative_rate", "false_positive_rate", "false_negative_rate", "accuracy", "positive_predictive_value"];

    public Findings Findings { get; }

    public string Summary => AuditSummary.Text(Findings);

    public IEnumerable<string> Groups(string attribute) =>
        Findings.Items.Where(f => f.Attribute == attribute && f is { Measure: "selection_rate", Period: "pooled" }).Select(f => f.Group);

    public Finding Find(string attribute, string group, string measure, string? reference = null) =>
        Findings.Items.Single(f => f.Attribute == attribute && f.Group == group && f.Measure == measure && f.Reference == reference && f is { StratumSet: "none", Estimator: "all" or "observed", Period: "pooled" });

    public double? Rate(string attribute, string group, string measure) => Find(attribute, group, measure).Estimate;

    public IReadOnlyDictionary<string, long> Counts(string attribute, string group) => Find(attribute, group, "selection_rate").Counts;

    /// <summary>tp, fp, fn, tn and n of all groups but one.</summary>
    public Dictionary<string, double> Others(string attribute, string group) => new[] { "n", "tp", "fp", "fn", "tn" }.ToDictionary(
        cell => cell,
        cell => Groups(attribute).Where(g => g != group).Sum(g => (double)Counts(attribute, g)[cell]),
        StringComparer.Ordinal);

    public void Dispose() => folder.Dispose();
}
