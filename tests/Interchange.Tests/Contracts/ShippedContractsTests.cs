using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Interchange.Tests.Contracts;

public sealed class ShippedContractsTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "contracts")).Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_shipped_contract_is_valid_by_the_standard_and_by_our_rules(string name)
    {
        var file = SourceFile.Read(Shipped(name));
        var schema = await Schema();
        Assert.Empty(schema.Validate(Json(file)));
        Assert.Empty(ContractReader.Check(file).Problems);
    }

    [Fact]
    public async Task The_schema_does_see_what_is_wrong()
    {
        var schema = await Schema();
        var contract = (JObject)Json(SourceFile.Read(Shipped("signals.odcs.yaml")));
        contract.Remove("version");
        Assert.NotEmpty(schema.Validate(contract));
    }

    [Fact]
    public void The_signals_contract_says_what_is_learnt_from_what()
    {
        var contract = ContractReader.Read(SourceFile.Read(Shipped("signals.odcs.yaml")));
        Assert.Equal("signals-persons", contract.ModelLine);
        Assert.Equal(
            new OutcomeMap("substantiated", "founded", "unfounded", "outcome_known_on", "arm", "process", "random", "arm_probability") { StratumColumn = "arm_stratum", Funnel = contract.Outcome.Funnel },
            contract.Outcome);
        Assert.Equal("opened investigation measure objection", string.Join(' ', contract.Outcome.Funnel.Select(step => step.Name)));
        Assert.Equal("class permit_ground channel", string.Join(' ', contract.Strata(StratumSet.Full).Select(c => c.Name)));
        Assert.Equal(25, contract.Features.Count());
        Assert.Equal("pending", Assert.Single(contract.Find("permit_status")!.RefusedLevels).Key);
        Assert.Empty(contract.SexOrAgeJustified);
        Assert.Equal(3, contract.Find("permit_age_months")!.CoarsenTo);
    }

    /// <summary>The validator knows the older word "definitions" for "$defs"; they mean the same.</summary>
    private static async Task<JsonSchema> Schema()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "odcs-json-schema-v3.1.0.json"));
        return await JsonSchema.FromJsonAsync(text.Replace("$defs", "definitions", StringComparison.Ordinal));
    }

    private static string Shipped(string name) => Path.Combine(AppContext.BaseDirectory, "contracts", name);

    private static JToken Json(SourceFile file)
    {
        var stream = new YamlStream();
        stream.Load(new StreamReader(new MemoryStream(file.Bytes)));
        return Json(stream.Documents[0].RootNode);
    }

    private static JToken Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JObject(map.Children.Select(c => new JProperty(((YamlScalarNode)c.Key).Value!, Json(c.Value)))),
        YamlSequenceNode list => new JArray(list.Children.Select(Json)),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => new JValue(string.Equals(flag.Value, "true", StringComparison.Ordinal)),
        YamlScalarNode { Style: ScalarStyle.Plain } number when double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value % 1 == 0 ? new JValue((long)value) : new JValue(value),
        YamlScalarNode text => new JValue(text.Value),
        _ => throw new InvalidDataException(),
    };
}
