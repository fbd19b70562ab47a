using CsCheck;
using FairnessAudit.Export;
using FairnessAudit.Export.Cards;
using Interchange.Columns;
using Interchange.Runs;
using Newtonsoft.Json.Linq;
using Prioritisation.Scorecards;

namespace FairnessAudit.Tests.Export;

/// <summary>The cards against the three schemas of the reporting standard, and against what they were made from.</summary>
public sealed class CardTests(ExportFixture fixture) : IClassFixture<ExportFixture>
{
    private readonly ExportWorld world = fixture.World;

    [Theory]
    [InlineData("system_card.yaml", "systemcard")]
    [InlineData("model_card.yaml", "modelcard")]
    [InlineData("assessment_card_biasanalyse.yaml", "assessmentcard")]
    [InlineData("assessment_card_technische-documentatie.yaml", "assessmentcard")]
    [InlineData("assessment_card_iama.yaml", "assessmentcard")]
    public async Task Every_card_is_valid_by_the_schema_of_the_standard(string file, string schema)
    {
        foreach (var standing in Enum.GetValues<ReleaseStanding>())
        {
            var card = YamlJson.Read(world.Files(standing: standing)[file]);
            Assert.Empty((await YamlJson.Schema(schema)).Validate(card));
        }
    }

    [Fact]
    public async Task The_schemas_do_see_what_is_wrong_also_inside_the_system_card()
    {
        var card = YamlJson.Read(world.Files()["system_card.yaml"]);
        ((JObject)card["models"]![0]!).Remove("license");
        Assert.NotEmpty((await YamlJson.Schema("systemcard")).Validate(card));
        var model = YamlJson.Read(world.Files()["model_card.yaml"]);
        model["model_index"]![0]!["results"]![0]!["metrics"]![0]!["value"] = 5;
        Assert.NotEmpty((await YamlJson.Schema("modelcard")).Validate(model));
    }

    [Fact]
    public void The_curves_give_the_points_of_the_scorecard()
    {
        var card = YamlJson.Read(world.Files()["model_card.yaml"]);
        var term = ScorecardFile.Read(SourceFile.Of("scorecard.json", world.Authority.Parts["scorecard.json"])).Terms.Single();
        var curve = card.SelectToken("model_index[0].results[0].measurements.graph_plots[0]")!;
        Assert.Equal("partial_dependence", (string?)curve["type"]);
        Assert.Equal("severity", (string?)curve.SelectToken("results[0].feature"));
        // Severity runs from 0 to 5 and its one bound is 4.
        Assert.Equal([(4, term.Points[1]), (5, term.Points[2])], curve.SelectToken("results[0].data")!.Select(p => ((int)p["x_value"]!, (int)p["y_value"]!)));
    }

    [Fact]
    public void Metrics_are_the_public_findings_and_what_is_withheld_stays_withheld()
    {
        var published = JsonFile.Parse<Measures.Findings>(SourceFile.Read(world.PublicFindings)).Items.ToDictionary(f => f.Id + f.Period + f.Capacity + f.Gate, StringComparer.Ordinal).Values;
        var metrics = YamlJson.Read(world.Files()["model_card.yaml"]).SelectToken("model_index[0].results[0].metrics")!.ToArray();
        Assert.Contains(metrics, m => (string?)m["dtype"] == "float");
        Assert.Contains(metrics, m => (string?)m["value"] == "withheld");
        foreach (var metric in metrics)
        {
            var finding = published.First(f => f.Id == (string?)metric["name"] && f.Stratum is null);
            var labels = metric["labels"]!.ToDictionary(l => (string)l["name"]!, l => (string)l["value"]!, StringComparer.Ordinal);
            Assert.Equal(finding.Group, labels[finding.Attribute]);
            if (finding.Suppressed || finding.Estimate is null)
            {
                Assert.Equal("withheld", (string?)metric["value"]);
                Assert.DoesNotContain("n", labels.Keys, StringComparer.Ordinal);
                continue;
            }

            Assert.Equal(finding.Estimate!.Value, double.Parse((string)metric["value"]!, System.Globalization.CultureInfo.InvariantCulture));
            if (finding.Interval is { Low: { } low })
                Assert.Equal(low, double.Parse(labels["interval_low"], System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Every_measure_has_a_state_and_says_what_proves_it_or_who_fills_it_in()
    {
        var measures = YamlJson.Read(world.Files()["system_card.yaml"])["measures"]!.ToArray();
        Assert.True(measures.Length >= 25);
        Assert.Equal(measures.Length, measures.Select(m => ((string)m["value"]!).Split(':')[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(measures, m =>
        {
            Assert.StartsWith("urn:nl:ak:mtr:", (string)m["urn"]!, StringComparison.Ordinal);
            var value = (string)m["value"]!;
            Assert.Equal((string)m["state"]! is "to do", value.Contains("In te vullen door", StringComparison.Ordinal));
            Assert.Equal((string)m["state"]! is "in progress", value.Contains("Aan te vullen door", StringComparison.Ordinal));
            if ((string)m["state"]! is "done")
                Assert.Contains("sha256 ", value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_question_of_an_instrument_is_there_and_has_an_answer_or_somebody_who_gives_it()
    {
        foreach (var (file, questions) in new[] { ("iama", 57), ("technische-documentatie", 29) })
        {
            var contents = YamlJson.Read(world.Files()[$"assessment_card_{file}.yaml"])["contents"]!.ToArray();
            Assert.Equal(questions, contents.Length);
            Assert.Equal(questions, contents.Select(c => (string)c["urn"]!).Distinct(StringComparer.Ordinal).Count());
            Assert.All(contents, c => Assert.True(((string)c["answer"]!).Length > 10));
        }
    }

    [Fact]
    public void Whatever_people_write_is_read_back_letter_by_letter() =>
        Gen.OneOf(Gen.String["abc: #-{}[]'\"\\\n\t\u0085\u2028é€\0&*!|>%@`"], Gen.Int[0, 7].Select(i => new[] { "no", "2026-11-23", "1.0", "", " ", "~", "null", "😀 \\u0041" }[i])).Sample(text =>
        {
            var card = new CardMeasure("urn", text, text + text, "v");
            var read = YamlJson.Read(YamlText.Bytes(card));
            Assert.Equal((text, text + text), ((string)read["state"]!, (string)read["value"]!));
        });
}
