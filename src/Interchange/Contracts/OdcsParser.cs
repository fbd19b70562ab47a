namespace Interchange.Contracts;

/// <summary>
/// From ODCS to our own terms. Standard fields are used where the standard has one; roles, units, directions and reasons are custom
/// properties. Kind: string with valid values is a level, string without is text, number and integer are numbers, boolean is no/yes.
/// </summary>
internal static class OdcsParser
{
    private static readonly HashSet<string> ContractKeys = Set(
        "version", "kind", "apiVersion", "id", "name", "tenant", "tags", "status", "servers", "dataProduct", "description", "domain", "schema", "support", "price",
        "team", "roles", "slaDefaultElement", "slaProperties", "authoritativeDefinitions", "customProperties", "contractCreatedTs");

    private static readonly HashSet<string> ContractFacts = Set("modelLine", "maximumQuarantineShare", "outcome", "sexOrAgeJustified", "toBeDecidedBy");
    private static readonly HashSet<string> OutcomeKeys = Set("target", "founded", "unfounded", "knownOn", "arm", "process", "random", "probability", "stratum", "funnel");
    private static readonly HashSet<string> FunnelKeys = Set("step", "column", "levels");

    public static ContractDraft Parse(string file, OdcsNode root)
    {
        root.Only(ContractKeys);
        if (!string.Equals(root.Text("kind"), "DataContract", StringComparison.Ordinal))
            root.Problem("contract-kind", root.Text("kind"), "'kind' must be DataContract");
        if (root.Text("apiVersion") is not "v3.1.0")
            root.Problem("contract-api-version", root.Text("apiVersion"), "'apiVersion' must be v3.1.0");
        var schemas = root.Maps("schema");
        if (schemas.Count != 1)
            root.Problem("contract-schema-count", null, $"a contract has one schema, this one has {schemas.Count}");
        var facts = root.Custom();
        facts.Only(ContractFacts);
        return new ContractDraft
        {
            File = file,
            Id = Wanted(root, "id"),
            Version = Wanted(root, "version"),
            Status = Wanted(root, "status"),
            ModelLine = Wanted(facts, "modelLine"),
            Columns = schemas.Count == 0 ? [] : [.. schemas[0].Maps("properties").Select(OdcsColumnParser.Parse)],
            Outcome = Outcome(facts),
            MaximumQuarantineShare = facts.Number("maximumQuarantineShare"),
            SexOrAgeJustified = facts.TextsByName("sexOrAgeJustified"),
        };
    }

    internal static HashSet<string> Set(params string[] names) => new(names, StringComparer.Ordinal);

    internal static string Wanted(OdcsNode node, string key)
    {
        if (node.Text(key) is { } text && !string.IsNullOrWhiteSpace(text))
            return text;
        node.Problem("contract-value-missing", key, $"'{key}' is missing");
        return "";
    }

    private static OutcomeMap? Outcome(OdcsNode facts)
    {
        if (facts.Map("outcome") is not { } map)
            return null;
        map.Only(OutcomeKeys);
        return new OutcomeMap(
            Wanted(map, "target"), Wanted(map, "founded"), Wanted(map, "unfounded"), Wanted(map, "knownOn"),
            Wanted(map, "arm"), Wanted(map, "process"), Wanted(map, "random"), Wanted(map, "probability"))
        {
            StratumColumn = map.Text("stratum"),
            Funnel = [.. map.Maps("funnel").Select(Step)],
        };
    }

    private static FunnelStep Step(OdcsNode step)
    {
        step.Only(FunnelKeys);
        return new FunnelStep(Wanted(step, "step"), Wanted(step, "column"), step.Texts("levels") ?? []);
    }
}
