using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Interchange.Runs;

namespace Interchange.Lineage;

/// <summary>Run events as OpenLineage 2-0-2 writes them, from a run record and what was noted beside it.</summary>
/// <remarks>Source: OpenLineage, spec/OpenLineage.json 2-0-2 and spec/facets. Names and digests only: no value of a row enters an event.</remarks>
internal sealed class LineageEvents(RunRecord record, string runId)
{
    public const string Start = "START";
    public const string Complete = "COMPLETE";
    public const string Fail = "FAIL";
    public const string Abort = "ABORT";
    private const string Spec = "https://openlineage.io/spec/";

    /// <summary>One namespace for all: a dataset is known by its name here and its digest.</summary>
    private const string Namespace = "urn:signals";

    private readonly string producer = "urn:signals:" + record.Command.Split(' ')[0] + ":" + record.Version;

    /// <summary>The event of a moment.</summary>
    /// <param name="type">START, COMPLETE, FAIL or ABORT.</param>
    /// <param name="time">When, by the wall clock.</param>
    /// <param name="made">The completed record with the sizes of its files; null while there is none.</param>
    /// <param name="notes">What the verb noted; null at the start.</param>
    /// <param name="error">Codes only; null where nothing went wrong.</param>
    public JsonObject Of(string type, DateTimeOffset time, MadeFiles? made = null, LineageNotes? notes = null, string? error = null) => new()
    {
        ["eventType"] = type,
        ["eventTime"] = time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        ["producer"] = producer,
        ["schemaURL"] = Spec + "2-0-2/OpenLineage.json#/$defs/RunEvent",
        ["run"] = new JsonObject { ["runId"] = runId, ["facets"] = RunFacets(notes, error) },
        ["job"] = new JsonObject { ["namespace"] = Namespace, ["name"] = record.Command, ["facets"] = JobFacets() },
        ["inputs"] = new JsonArray([.. record.Inputs.Select(i => Input(i.Key, i.Value, made, notes))]),
        ["outputs"] = new JsonArray([.. (made?.Record.Outputs ?? new Dictionary<string, string>(StringComparer.Ordinal)).Select(o => Output(o.Key, o.Value, made!))]),
    };

    private JsonObject RunFacets(LineageNotes? notes, string? error)
    {
        var facets = new JsonObject();
        if (record.AsOf is { } day)
            facets["nominalTime"] = Facet("facets/1-0-1/NominalTimeRunFacet.json", ("nominalStartTime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z"));
        if (error is not null)
            facets["errorMessage"] = Facet("facets/1-0-1/ErrorMessageRunFacet.json", ("message", error), ("programmingLanguage", "C#"));
        if (notes is { Tests.Count: > 0 })
            facets["test"] = Facet("facets/1-0-1/TestRunFacet.json", ("tests", new JsonArray([.. notes.Tests.Select(Test)])));
        return facets;
    }

    /// <summary>The commit from which the program was built, where the build knew it.</summary>
    private JsonObject JobFacets()
    {
        var version = typeof(LineageEvents).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return version?.Split('+') is [_, var commit]
            ? new JsonObject { ["sourceCodeLocation"] = Facet("facets/1-1-0/SourceCodeLocationJobFacet.json", ("type", "git"), ("url", "urn:git:" + commit), ("version", commit)) }
            : [];
    }

    private JsonObject Input(string name, string sha256, MadeFiles? made, LineageNotes? notes)
    {
        var facets = new JsonObject();
        if (made?.RowsIn(name) is { } rows)
            facets["inputStatistics"] = Facet("facets/1-0-0/InputStatisticsInputDatasetFacet.json", ("rowCount", rows));
        if (notes is not null && notes.Assertions.GetValueOrDefault(name) is { } assertions)
            facets["dataQualityAssertions"] = Facet("facets/1-1-0/DataQualityAssertionsDatasetFacet.json", ("assertions", new JsonArray([.. assertions.Select(Assertion)])));
        return Dataset(name, sha256, "inputFacets", facets);
    }

    private JsonObject Output(string name, string sha256, MadeFiles made)
    {
        var (bytes, rows) = made.Sizes[name];
        var statistics = Facet("facets/1-0-2/OutputStatisticsOutputDatasetFacet.json", ("size", bytes), ("fileCount", 1));
        if (rows is not null)
            statistics["rowCount"] = rows;
        return Dataset(name, sha256, "outputFacets", new JsonObject { ["outputStatistics"] = statistics });
    }

    private JsonObject Dataset(string name, string sha256, string kind, JsonObject facets) => new()
    {
        ["namespace"] = Namespace,
        ["name"] = name,
        ["facets"] = new JsonObject { ["version"] = Facet("facets/1-0-0/DatasetVersionDatasetFacet.json", ("datasetVersion", "sha256:" + sha256)) },
        [kind] = facets,
    };

    private static JsonObject Assertion(LineageAssertion told)
    {
        var assertion = new JsonObject { ["assertion"] = told.Name, ["success"] = told.Success, ["severity"] = told.Blocks ? "error" : "warn", ["actual"] = told.Actual };
        if (told.Column is { } column)
            assertion["column"] = column;
        if (told.Expected is { } expected)
            assertion["expected"] = expected;
        return assertion;
    }

    private static JsonObject Test(LineageTest test) =>
        new() { ["name"] = test.Name, ["status"] = test.Status, ["severity"] = test.Blocks ? "error" : "warn", ["type"] = "gate", ["expected"] = "within", ["actual"] = test.Actual };

    private JsonObject Facet(string schema, params (string Name, JsonNode? Value)[] members)
    {
        var facet = new JsonObject { ["_producer"] = producer, ["_schemaURL"] = Spec + schema };
        foreach (var (name, value) in members)
            facet[name] = value;
        return facet;
    }
}
