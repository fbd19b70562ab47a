using FairnessAudit.Tests.Export;
using Newtonsoft.Json.Linq;

namespace Publication.Tests.Documents;

/// <summary>publiccode.yml against the standard (publiccode.yml, docs/standard/schema.core.rst, version 0): what is mandatory, and the lists of allowed values.</summary>
public sealed class PubliccodeTests
{
    private static readonly JObject Described = YamlJson.Read(File.ReadAllBytes(Repository.At("publiccode.yml")));

    [Theory]
    [InlineData("publiccodeYmlVersion")]
    [InlineData("name")]
    [InlineData("url")]
    [InlineData("platforms[0]")]
    [InlineData("developmentStatus")]
    [InlineData("softwareType")]
    [InlineData("description.en.longDescription")]
    [InlineData("description.nl.longDescription")]
    [InlineData("legal.license")]
    [InlineData("maintenance.type")]
    [InlineData("localisation.localisationReady")]
    [InlineData("localisation.availableLanguages[0]")]
    [InlineData("organisation.uri")]
    public void What_is_mandatory_is_there(string key) => Assert.False(string.IsNullOrWhiteSpace((string?)Described.SelectToken(key)), key);

    [Fact]
    public void No_key_is_unknown_or_deprecated()
    {
        string[] known = ["publiccodeYmlVersion", "name", "applicationSuite", "url", "landingURL", "isBasedOn", "softwareVersion", "releaseDate", "logo", "platforms", "categories", "usedBy", "fundedBy", "roadmap", "developmentStatus", "softwareType", "supports", "organisation", "intendedAudience", "description", "legal", "maintenance", "localisation", "dependsOn"];
        Assert.Empty(Described.Properties().Select(p => p.Name).Except(known, StringComparer.Ordinal));
    }

    [Fact]
    public void Values_are_of_the_standards_lists()
    {
        Assert.Contains((string)Described["developmentStatus"]!, (string[])["concept", "development", "beta", "stable", "obsolete"], StringComparer.Ordinal);
        Assert.Contains((string)Described["softwareType"]!, (string[])["standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend", "standalone/other", "addon", "library", "configurationFiles"], StringComparer.Ordinal);
        Assert.Empty(Described["categories"]!.Values<string>().Except(["compliance-management", "data-analytics", "predictive-analysis", "regulations-and-directives", "other"], StringComparer.Ordinal));
        Assert.Empty(Described.SelectToken("intendedAudience.scope")!.Values<string>().Except(["government", "justice", "local-authorities", "society", "research", "security"], StringComparer.Ordinal));
        Assert.All(Described.SelectToken("intendedAudience.countries")!.Values<string>(), country => Assert.Matches("^[A-Z]{2}$", country));
        Assert.Equal("EUPL-1.2", (string?)Described.SelectToken("legal.license"));
    }

    [Fact]
    public void Descriptions_have_the_length_that_catalogues_take()
    {
        foreach (var language in Described.SelectToken("localisation.availableLanguages")!.Values<string>())
        {
            Assert.InRange(((string)Described.SelectToken($"description.{language}.shortDescription")!).Length, 1, 150);
            Assert.InRange(((string)Described.SelectToken($"description.{language}.longDescription")!).Length, 150, 10_000);
        }
    }

    [Fact]
    public void Whoever_maintains_it_can_be_asked_or_nobody_does()
    {
        Assert.Contains((string)Described.SelectToken("maintenance.type")!, (string[])["internal", "contract", "community", "none"], StringComparer.Ordinal);
        Assert.Equal((string)Described.SelectToken("maintenance.type")! is "internal" or "community", Described.SelectToken("maintenance.contacts") is JArray { Count: > 0 });
        Assert.Equal((string)Described.SelectToken("maintenance.type")! is "contract", Described.SelectToken("maintenance.contractors") is JArray { Count: > 0 });
        Assert.True(Uri.TryCreate((string)Described["url"]!, UriKind.Absolute, out var address) && address.Scheme is "https");
    }
}
