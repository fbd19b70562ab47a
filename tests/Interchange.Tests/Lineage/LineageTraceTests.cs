using System.Text.Json.Nodes;
using Interchange.Columns;
using Interchange.Lineage;
using Interchange.Runs;

namespace Interchange.Tests.Lineage;

public sealed class LineageTraceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lineage-").FullName;

    private string Target => Path.Combine(folder, "result");

    private string[] Lines => File.ReadAllLines(Target + ".trace/" + "lineage.ndjson");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_result_leaves_a_start_and_a_completion_that_the_real_schemas_accept()
    {
        Make();
        Assert.Equal(["START", "COMPLETE"], Types(), StringComparer.Ordinal);
        Assert.All(Lines, line => Assert.Empty(OpenLineageSchemas.Faults(line)));
        var (start, complete) = (Parsed(0), Parsed(1));
        Assert.Equal((string)start["run"]!["runId"]!, (string)complete["run"]!["runId"]!);
        Assert.Equal("2026-11-02T00:00:00Z", (string)complete["run"]!["facets"]!["nominalTime"]!["nominalStartTime"]!);
        Assert.Equal("sha256:" + new string('a', 64), (string)complete["inputs"]![0]!["facets"]!["version"]!["datasetVersion"]!);
        Assert.Equal(3, (int)complete["inputs"]![0]!["inputFacets"]!["inputStatistics"]!["rowCount"]!);
        var table = complete["outputs"]!.AsArray().Single(o => (string)o!["name"]! == "table.parquet")!;
        Assert.Equal(2, (int)table["outputFacets"]!["outputStatistics"]!["rowCount"]!);
        Assert.Equal(new FileInfo(Path.Combine(Target, "table.parquet")).Length, (long)table["outputFacets"]!["outputStatistics"]!["size"]!);
        Assert.Equal("pass", (string)complete["run"]!["facets"]!["test"]!["tests"]![0]!["status"]!);
        Assert.False((bool)complete["inputs"]![0]!["inputFacets"]!["dataQualityAssertions"]!["assertions"]![0]!["success"]!);
    }

    [Fact]
    public void The_trace_changes_no_byte_of_the_result_and_the_same_work_again_leaves_no_event()
    {
        Make();
        var (bytes, events) = (Digests(Target), Lines.Length);
        Assert.Null(ResultFolder.Begin(Target, Record()));
        Assert.Equal(events, Lines.Length);
        Directory.Delete(Target, recursive: true);
        Make();
        Assert.Equal(bytes, Digests(Target));
        Assert.DoesNotContain("lineage.ndjson", bytes, StringComparison.Ordinal);
        Assert.Equal(4, Lines.Length);
        Assert.Equal(2, Enumerable.Range(0, 4).Select(i => (string)Parsed(i)["run"]!["runId"]!).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_refusal_ends_in_failure_by_its_codes_and_never_by_a_value()
    {
        using var errors = new StringWriter();
        Assert.Equal(4, CommandShell.Guard(() =>
        {
            using var result = ResultFolder.Begin(Target, Record())!;
            throw new RefusedException(ExitCode.DeliveryRefused, [new Problem { Code = "quarantine-limit", Value = "S-123 of Jansen", Rule = "too much" }, new Problem { Code = "other", Rule = "x" }]);
        }, errors));
        Assert.Equal(["START", "FAIL"], Types(), StringComparer.Ordinal);
        Assert.Equal("quarantine-limit, other", (string)Parsed(1)["run"]!["facets"]!["errorMessage"]!["message"]!);
        Assert.DoesNotContain("Jansen", string.Concat(Lines), StringComparison.Ordinal);
        Assert.All(Lines, line => Assert.Empty(OpenLineageSchemas.Faults(line)));
        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public void Our_own_fault_ends_in_failure_by_its_kind_and_a_folder_left_without_one_is_aborted()
    {
        using var errors = new StringWriter();
        CommandShell.Guard(() =>
        {
            using var result = ResultFolder.Begin(Target, Record())!;
            throw new InvalidOperationException("S-123");
        }, errors);
        CommandShell.Guard(() =>
        {
            using var result = ResultFolder.Begin(Target, Record())!;
            return ExitCode.Done;
        }, errors);
        ResultFolder.Begin(Target, Record())!.Dispose();
        Assert.Equal(["START", "FAIL", "START", "ABORT", "START", "ABORT"], Types(), StringComparer.Ordinal);
        Assert.Equal("InvalidOperationException", (string)Parsed(1)["run"]!["facets"]!["errorMessage"]!["message"]!);
        Assert.All(Lines, line => Assert.Empty(OpenLineageSchemas.Faults(line)));
    }

    [Fact]
    public void A_run_that_was_killed_is_ended_by_the_next()
    {
        _ = ResultFolder.Begin(Target, Record());
        Make();
        Assert.Equal(["START", "ABORT", "START", "COMPLETE"], Types(), StringComparer.Ordinal);
        Assert.Equal((string)Parsed(0)["run"]!["runId"]!, (string)Parsed(1)["run"]!["runId"]!);
        Assert.All(Lines, line => Assert.Empty(OpenLineageSchemas.Faults(line)));
    }

    [Theory]
    [InlineData("\"runId\":\"", "\"runId\":\"x")]
    [InlineData("\"eventType\":\"COMPLETE\"", "\"eventType\":\"DONE\"")]
    [InlineData("\"rowCount\":2", "\"rowCount\":\"two\"")]
    [InlineData("\"nominalStartTime\"", "\"nominalTime\"")]
    [InlineData("\"datasetVersion\"", "\"digest\"")]
    [InlineData("\"success\":false", "\"succeeded\":false")]
    [InlineData("\"status\":\"pass\"", "\"state\":\"pass\"")]
    [InlineData("\"_producer\"", "\"producer\"")]
    [InlineData("facets/1-0-2/Output", "facets/9-0-2/Output")]
    public void The_validator_refuses_an_event_that_is_not_one(string from, string to)
    {
        Make();
        Assert.Contains(from, Lines[1], StringComparison.Ordinal);
        Assert.NotEmpty(OpenLineageSchemas.Faults(Lines[1].Replace(from, to, StringComparison.Ordinal)));
    }

    private static RunRecord Record() => new()
    {
        Command = "pipeline intake",
        AsOf = new DateOnly(2026, 11, 2),
        Inputs = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["in/raw.csv"] = new string('a', 64) },
    };

    private void Make()
    {
        using var result = ResultFolder.Begin(Target, Record())!;
        ParquetTable.Write(result.FilePath("table.parquet"), [ColumnSpec.Text("name")], [new ColumnBatch([new TextColumn("name", ["a", "b"])])]);
        File.WriteAllText(result.FilePath("page.html"), "x");
        result.Notes.Add("in/raw.csv", new LineageAssertion("contract", "severity", Success: false, Blocks: false, null, "1 rows"));
        result.Notes.Add(new LineageTest("S1", "pass", Blocks: true, "within 3"));
        result.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["received"] = 3 });
    }

    private static string Digests(string of) => string.Join('\n', Directory.EnumerateFiles(of, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(of, f) + SourceFile.Read(f).Sha256));

    private IEnumerable<string> Types() => Lines.Select((_, i) => (string)Parsed(i)["eventType"]!);

    private JsonNode Parsed(int line) => JsonNode.Parse(Lines[line])!;
}
