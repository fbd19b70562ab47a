using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Prioritisation.Training;

namespace Prioritisation.Tests.Training;

public sealed class RecipeReaderTests
{
    private static Recipe Read(string text) => RecipeReader.Read(SourceFile.Of("recipe.yaml", Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("rounds: 12\nweighting: sampling\nexcluded_features: [dossier_series]\n")]
    [InlineData("""{ "rounds": 12, "weighting": "sampling", "excluded_features": ["dossier_series"] }""")]
    public void A_recipe_is_read_from_yaml_or_json_and_keeps_defaults(string text)
    {
        var recipe = Read(text);
        Assert.Equal((12, Weighting.Sampling, "dossier_series", 0.1), (recipe.Rounds, recipe.Weighting, recipe.ExcludedFeatures.Single(), recipe.LearningRate));
    }

    [Fact]
    public void An_empty_recipe_is_the_default() => Assert.Equal(new Recipe().Rounds, Read("").Rounds);

    [Theory]
    [InlineData("round: 12\n")]
    [InlineData("rounds: 12\nrounds: 13\n")]
    [InlineData("rounds: many\n")]
    public void A_setting_that_is_unknown_repeated_or_no_number_is_refused(string text) =>
        Assert.Equal("recipe-broken", Assert.Throws<RefusedException>(() => Read(text)).Problems[0].Code);

    [Fact]
    public void All_values_out_of_range_are_told_at_once() =>
        Assert.Equal(3, Assert.Throws<RefusedException>(() => Read("rounds: 0\ngroup_size: 11\nbins: 254\n")).Problems.Count);
}
