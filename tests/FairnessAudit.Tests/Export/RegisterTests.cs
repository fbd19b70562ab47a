using System.Text.Json.Nodes;
using FairnessAudit.Export;
using FairnessAudit.Export.Register;
using NJsonSchema;

namespace FairnessAudit.Tests.Export;

/// <summary>The register entry against the live service's own configuration.</summary>
public sealed class RegisterTests(ExportFixture fixture) : IClassFixture<ExportFixture>
{
    private readonly ExportWorld world = fixture.World;

    [Fact]
    public void Our_table_of_fields_is_the_services_own()
    {
        var live = Configuration();
        Assert.Equal(live.Select(p => p.Key).Except(["end_date", "url", "lars", "publication_dt"], StringComparer.Ordinal), RegisterStandard.Fields.Select(f => f.Key), StringComparer.Ordinal);
        foreach (var field in RegisterStandard.Fields)
            Compare(field, live[field.Key]!);
    }

    [Fact]
    public async Task The_shipped_example_makes_an_entry_that_the_service_takes()
    {
        foreach (var standing in Enum.GetValues<ReleaseStanding>())
        {
            var entry = System.Text.Encoding.UTF8.GetString(world.Files(standing: standing)[RegisterFile.FileName]);
            Assert.Empty((await Schema()).Validate(entry));
            Assert.Equal(standing is ReleaseStanding.InForce ? "In gebruik" : "In ontwikkeling", (string?)JsonNode.Parse(entry)!["status"]);
            Assert.Equal(standing is ReleaseStanding.InForce, JsonNode.Parse(entry)!["begin_date"] is not null);
        }
    }

    [Fact]
    public async Task The_service_refuses_what_the_manual_says()
    {
        var entry = JsonNode.Parse(world.Files()[RegisterFile.FileName])!;
        entry["standard_version"] = "1.0.0";
        Assert.NotEmpty((await Schema()).Validate(entry.ToJsonString()));
        entry["standard_version"] = "1.0";
        entry["publication_category"] = "Hoog-risico AI-systemen";
        Assert.NotEmpty((await Schema()).Validate(entry.ToJsonString()));
    }

    [Fact]
    public void What_the_register_does_not_take_is_refused_at_once_by_field_limit_and_length()
    {
        var problems = world.Problems(about =>
        {
            about.Name = new string('n', 101);
            about.ContactEmail = null;
            about.PublicationCategory = "Hoog-risico AI-systemen";
            about.Categories = ["Migratie"];
            about.Goal = new string('g', 2494);
            about.DescriptionShort = new string('d', 350);
            about.Website = "www.voorbeelddienst.example";
            about.LawfulBasisLinks[0].Link = null;
            about.InUseSince = "2026-1";
            about.Licence = null;
        });
        Assert.Equal(("register-too-long", "101 characters", "the register takes at most 100"), Told(problems, "name"));
        Assert.Equal(("register-too-long", "2501 characters", "the register takes at most 2500"), Told(problems, "goal"));
        Assert.Equal(("register-too-long", "350 characters", "the register takes at most 349"), Told(problems, "description_short"));
        Assert.Equal("register-missing", problems["contact_email"].Single().Code);
        Assert.Contains("Hoog-risico AI-systeem, Impactvolle", problems["publication_category"].Single().Rule, StringComparison.Ordinal);
        Assert.Equal("Migratie", problems["category[1]"].Single().Value);
        Assert.Equal(["register-value", "register-missing", "register-value", "about-missing"], new[] { "website", "lawful_basis_grouping[1].link", "begin_date", "licence.title" }.Select(f => problems[f].Single().Code), StringComparer.Ordinal);
        Assert.Equal(10, problems.Count);
    }

    [Theory]
    [InlineData(100, 2493)]
    [InlineData(1, 1)]
    public void As_long_as_allowed_is_taken_whole(int name, int goal)
    {
        var files = world.Files(about => (about.Name, about.Goal) = (new string('n', name), new string('g', goal)));
        var entry = JsonNode.Parse(files[RegisterFile.FileName])!;
        Assert.Equal(name, ((string)entry["name"]!).Length);
        Assert.Equal($"<p>{new string('g', goal)}</p>", (string?)entry["goal"]);
    }

    [Theory]
    [InlineData("algoritmes@dienst", false)]
    [InlineData("a b@dienst.nl", false)]
    [InlineData("http://dienst.nl", false)]
    [InlineData("algoritmes@dienst.nl", true)]
    [InlineData("https://dienst.nl/contact", true)]
    public void A_contact_is_an_address_that_can_be_reached(string contact, bool taken)
    {
        if (taken)
            Assert.NotEmpty(world.Files(about => about.ContactEmail = contact));
        else
            Assert.Equal(contact, world.Problems(about => about.ContactEmail = contact)["contact_email"].Single().Value);
    }

    [Fact]
    public void What_people_wrote_stays_text()
    {
        var files = world.Files(about => about.Goal = "minder <b>dan</b> & meer\ndan\n\ntwee");
        Assert.Equal("<p>minder &lt;b&gt;dan&lt;/b&gt; &amp; meer dan</p><p>twee</p>", (string?)JsonNode.Parse(files[RegisterFile.FileName])!["goal"]);
    }

    private static (string, string?, string) Told(ILookup<string, Interchange.Runs.Problem> problems, string field)
    {
        var problem = problems[field].Single();
        return (problem.Code, problem.Value, problem.Rule);
    }

    private static void Compare(RegisterField field, JsonNode live)
    {
        Assert.Equal((int?)live["max_length"], field.Length);
        Assert.Equal(live["required"]?.ToString() is "true", field.Required);
        Assert.Equal(live["permitted_values"]?.AsArray().Select(v => (string)v!) ?? [], field.Permitted, StringComparer.Ordinal);
        Assert.Equal(live["items"]?.AsObject().Select(i => i.Key) ?? [], field.Items.Select(i => i.Key), StringComparer.Ordinal);
        foreach (var item in field.Items)
            Compare(item, live["items"]![item.Key]!);
    }

    private static JsonObject Configuration() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "schemas", "algoritmeregister-v1_0.json")))!["properties"]!.AsObject();

    /// <summary>The service's configuration, word for word, as the JSON schema that it means.</summary>
    private static async Task<JsonSchema> Schema() => await JsonSchema.FromJsonAsync(Object(Configuration()).ToJsonString());

    private static JsonObject Object(JsonObject fields) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. fields.Where(f => f.Value!["required"]?.ToString() is "true").Select(f => (JsonNode)f.Key)]),
        ["properties"] = new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)Property(f.Value!)))),
    };

    private static JsonObject Property(JsonNode field)
    {
        var text = new JsonObject { ["type"] = "string" };
        if ((int?)field["max_length"] is { } most)
            text["maxLength"] = most;
        if (field["permitted_values"]?.AsArray() is { } values)
            text["enum"] = new JsonArray([.. values.Select(v => v!.DeepClone())]);
        if ((string?)field["type"] is not "array")
            return text;
        return new JsonObject { ["type"] = "array", ["items"] = field["items"] is JsonObject items ? Object(items) : text };
    }
}
