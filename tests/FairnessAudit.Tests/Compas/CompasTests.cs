using System.Text.Json;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Tests.Compas;

/// <summary>The audit of a public table against values of independent tools.</summary>
public sealed class CompasTests : IDisposable
{
    private static readonly JsonElement Reference = JsonDocument.Parse(File.ReadAllBytes("Data/compas-reference.json")).RootElement;
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["accuracy"] = "accuracy",
        ["tpr"] = "true_positive_rate",
        ["tnr"] = "true_negative_rate",
        ["for"] = "false_omission_rate",
        ["fdr"] = "false_discovery_rate",
        ["fpr"] = "false_positive_rate",
        ["fnr"] = "false_negative_rate",
        ["npv"] = "negative_predictive_value",
        ["precision"] = "positive_predictive_value",
        ["ppv"] = "positive_predictive_value",
        ["pprev"] = "selection_rate",
        ["selection_rate"] = "selection_rate",
        ["prev"] = "base_rate",
        ["prevalence"] = "base_rate",
    };

    private readonly ScratchFolder folder = new();

    [Fact]
    public void Counts_and_rates_of_every_group_equal_the_reference()
    {
        var findings = Run();
        foreach (var row in Reference.GetProperty("crosstabs").EnumerateArray())
        {
            var (attribute, group) = (row.GetProperty("attribute_name").GetString()!, row.GetProperty("attribute_value").GetString()!);
            if (attribute is not ("race" or "sex"))
                continue;
            var counts = Find(findings, attribute, group, "selection_rate", null).Counts;
            Assert.Equal(row.GetProperty("group_size").GetInt64(), counts["n"]);
            Assert.Equal(row.GetProperty("pp").GetInt64(), counts["selected"]);
            foreach (var cell in new[] { "tp", "fp", "fn", "tn" })
                Assert.Equal(row.GetProperty(cell).GetInt64(), counts[cell]);
            foreach (var (name, measure) in Names)
            {
                if (row.TryGetProperty(name, out var rate))
                    Same(rate, Find(findings, attribute, group, measure, null).Estimate, 1e-12);
            }
        }
    }

    [Fact]
    public void Wilson_intervals_of_every_group_equal_the_reference()
    {
        var findings = Run();
        foreach (var row in Reference.GetProperty("intervals").EnumerateArray())
        {
            var finding = Find(findings, Text(row, "attribute"), Text(row, "group"), Names[Text(row, "measure")], null);
            Same(row.GetProperty("wilson"), finding.Interval);
            Assert.True(finding.Interval is null || finding.Interval.Method is "wilson");
        }
    }

    [Fact]
    public void Differences_and_ratios_against_the_named_reference_equal_the_reference()
    {
        var findings = Run();
        foreach (var row in Reference.GetProperty("versus").EnumerateArray())
        {
            var measure = Names[Text(row, "measure")];
            var difference = Find(findings, Text(row, "attribute"), Text(row, "group"), measure + "_difference", Text(row, "reference"));
            Same(row.GetProperty("diff"), difference.Estimate, 1e-12);
            Same(row.GetProperty("newcombe"), difference.Interval);
            Same(row.GetProperty("p"), difference.PZero, 1e-9);
            var ratio = Find(findings, Text(row, "attribute"), Text(row, "group"), measure + "_ratio", Text(row, "reference"));
            Same(row.GetProperty("ratio"), ratio.Estimate, 1e-12);
            var score = CompasAudit.Reference.GetProperty("inference").GetProperty(Text(row, "attribute")).GetProperty("versus_reference").GetProperty(Text(row, "group")).GetProperty(Text(row, "measure")).GetProperty("ci_ratio_score");
            Same(score, ratio.Interval, 1e-6);
        }
    }

    [Fact]
    public void Areas_and_the_ratio_within_strata_equal_the_reference()
    {
        var findings = Run();
        foreach (var row in Reference.GetProperty("auc").EnumerateArray())
            Same(row.GetProperty("auc"), Find(findings, Text(row, "attribute"), Text(row, "group"), "auc", null).Estimate, 1e-12);
        var conditional = findings.Items.Single(f => f is { Measure: "mantel_haenszel_risk_ratio", Attribute: "sex", Group: "Female", StratumSet: "full", Reference: "(others)" });
        Assert.Equal(1, conditional.Estimate!.Value / Reference.GetProperty("mh")[0].GetProperty("risk_ratio").GetDouble(), 1e-8);
    }

    [Fact]
    public void Every_group_stands_against_all_others()
    {
        var findings = Run();
        foreach (var attribute in new[] { "race", "sex" })
        {
            var groups = findings.Items.Where(f => f.Attribute == attribute && f.Measure is "selection_rate").ToArray();
            foreach (var group in groups)
            {
                var ratio = Find(findings, attribute, group.Group, "selection_rate_ratio", "(others)");
                var others = groups.Where(g => g.Group != group.Group).ToArray();
                var rate = (double)others.Sum(g => g.Counts["selected"]) / others.Sum(g => g.Counts["n"]);
                Assert.Equal(group.Estimate!.Value / rate, ratio.Estimate!.Value, 1e-12);
            }
        }
    }

    [Fact]
    public void A_table_is_never_releasable_and_is_stamped_with_its_disclosure()
    {
        var findings = Run();
        Assert.False(findings.Releasable);
        Assert.Equal("public-data", findings.Disclosure);
    }

    [Fact]
    public void A_table_without_a_policy_is_judged_by_the_shipped_one_as_far_as_it_goes()
    {
        var findings = Run();
        Assert.Equal(SourceFile.Read(Path.Combine(AppContext.BaseDirectory, "Data", "default.yaml")).Sha256, findings.Policy!.Sha256);
        Assert.Contains(findings.GateResults, g => g is { Id: "X1", Verdict: "not_possible" });
        Assert.Contains(findings.GateResults, g => g is { Id: "S3", Verdict: "beyond" } && g.About.StartsWith("race=African-American", StringComparison.Ordinal));
        Assert.DoesNotContain(findings.GateResults, g => g is { Id: "S1" or "S2", Verdict: "within" or "beyond" });
    }

    [Fact]
    public void The_files_are_the_same_for_any_number_of_threads_and_are_for_their_owner_only()
    {
        Run();
        TableAudit.Run(Request("Data/compas.csv", 3), folder["again"]);
        foreach (var name in new[] { Findings.FileName, AuditOutput.CountsName, ResultFolder.RecordName })
            Assert.Equal(File.ReadAllBytes(folder["out/" + name]), File.ReadAllBytes(folder["again/" + name]));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["out/" + Findings.FileName]));
        Assert.Null(TableAudit.Run(Request("Data/compas.csv", 1), folder["out"]));
    }

    [Fact]
    public void What_is_missing_is_counted_and_shown_and_nothing_divided_by_nothing_becomes_zero()
    {
        var table = folder.Write("t.csv", "id,d,y,a\n1,1,1,x\n2,0,,x\n3,1,,\n4,0,0,y\n5,0,0,unknown\n");
        var findings = TableAudit.Run(Request(table, 1) with { Columns = Columns with { Id = "id", Score = null, Decision = new("d", null, null, null), Outcome = "y", Attributes = ["a"], Strata = [] }, References = new Dictionary<string, string>(StringComparer.Ordinal) }, folder["small"])!;
        Assert.Equal(5, findings.Population.Rows);
        Assert.Equal(2, findings.Population.OutcomeUnknown);
        Assert.Equal(2, findings.Population.Attributes[0].RowsUnknown);
        Assert.Equal(2, Find(findings, "a", "(unknown)", "selection_rate", null).Counts["n"]);
        var undefined = Find(findings, "a", "y", "true_positive_rate", null);
        Assert.Null(undefined.Estimate);
        Assert.NotNull(undefined.UndefinedBecause);
    }

    [Fact]
    public void A_value_that_cannot_be_read_is_refused_with_its_row()
    {
        var table = folder.Write("t.csv", "id,d,a\n1,1,x\n2,maybe,x\n");
        var refused = Assert.Throws<RefusedException>(() => TableAudit.Run(Request(table, 1) with { Columns = Columns with { Id = "id", Score = null, Decision = new("d", null, null, null), Outcome = null, Attributes = ["a"], Strata = [] }, References = new Dictionary<string, string>(StringComparer.Ordinal) }, folder["small"]));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Equal((2, "d", "maybe"), (refused.Problems[0].Row, refused.Problems[0].Column, refused.Problems[0].Value));
        Assert.False(Directory.Exists(folder["small"]));
    }

    public void Dispose() => folder.Dispose();

    private static TableRequest Columns { get; } = new()
    {
        Id = "entity_id",
        Score = "decile_score",
        Outcome = "label_value",
        Decision = new("score", null, null, null),
        Attributes = ["race", "sex"],
        Strata = ["age_cat"],
    };

    private static TableAuditRequest Request(string table, int threads) => new()
    {
        Table = table,
        Protected = table,
        Columns = Columns,
        References = new Dictionary<string, string>(StringComparer.Ordinal) { ["race"] = "Caucasian", ["sex"] = "Male" },
        Gates = null,
        Disclosure = "public-data",
        Threads = threads,
    };

    private Findings Run() => TableAudit.Run(Request("Data/compas.csv", 1), folder["out"])!;

    private static Finding Find(Findings findings, string attribute, string group, string measure, string? reference) =>
        findings.Items.Single(f => f.Attribute == attribute && f.Group == group && f.Measure == measure && f.Reference == reference);

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static void Same(JsonElement expected, double? actual, double tolerance)
    {
        if (expected.ValueKind is JsonValueKind.Null)
            Assert.Null(actual);
        else
            Assert.Equal(expected.GetDouble(), actual!.Value, tolerance);
    }

    private static void Same(JsonElement expected, FindingInterval? actual, double tolerance = 1e-9)
    {
        if (expected.ValueKind is JsonValueKind.Null)
        {
            Assert.Null(actual);
            return;
        }

        Assert.Equal(expected[0].GetDouble(), actual!.Low!.Value, tolerance);
        Assert.Equal(expected[1].GetDouble(), actual.High!.Value, tolerance);
    }
}
