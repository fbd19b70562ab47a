using Interchange.Columns;
using Interchange.Runs;

namespace Prioritisation.Training;

/// <summary>Reads a recipe in YAML or JSON; what it does not say keeps its default, what it says wrongly is refused.</summary>
public static class RecipeReader
{
    /// <exception cref="RefusedException">Exit code 3: an unknown or repeated setting, or a value out of range; all of the latter at once.</exception>
    public static Recipe Read(SourceFile file)
    {
        var recipe = YamlFile.Parse<Recipe>(file, (line, rule) => Problem(file, "recipe-broken", rule) with { Row = line }) ?? new();
        var problems = Broken(recipe).Select(rule => Problem(file, "recipe-value", rule)).ToArray();
        return problems.Length == 0 ? recipe : throw RefusedException.Input(problems);
    }

    private static IEnumerable<string> Broken(Recipe recipe)
    {
        if (recipe.Rounds is < 1 or > 10_000)
            yield return "rounds must lie between 1 and 10000";
        if (!(recipe.LearningRate > 0 && recipe.LearningRate <= 1))
            yield return "learning_rate must lie above 0 and not above 1";
        if (recipe.Leaves is < 2 or > 16)
            yield return "leaves must lie between 2 and 16";
        if (recipe.GroupSize < 1 || recipe.GroupSize * recipe.LearningRate > 1 + 1e-9)
            yield return "group_size must be at least 1, and group_size times learning_rate at most 1";
        if (!(recipe.L2 >= 0 && recipe.MissingL2 >= 0 && double.IsFinite(recipe.L2) && double.IsFinite(recipe.MissingL2)))
            yield return "l2 and missing_l2 must be 0 or more";
        if (!(recipe.MinimumHessian > 0 && double.IsFinite(recipe.MinimumHessian)))
            yield return "minimum_hessian must be above 0";
        if (recipe.Bins is < 2 or > 253)
            yield return "bins must lie between 2 and 253";
        if (!(recipe.ValidationShare >= 0 && recipe.ValidationShare <= 0.5))
            yield return "validation_share must lie between 0 and 0.5";
        if (recipe.Patience < 1)
            yield return "patience must be at least 1";
        if (recipe.Pairs is < 0 or > 100)
            yield return "pairs must lie between 0 and 100";
        if (recipe.PairRounds is < 1 or > 10_000)
            yield return "pair_rounds must lie between 1 and 10000";
        if (!(recipe.PairL2 >= 0 && double.IsFinite(recipe.PairL2)))
            yield return "pair_l2 must be 0 or more";
        if (recipe.Bags is < 0 or 1 or > 1000)
            yield return "bags must be 0, or lie between 2 and 1000";
        if (recipe.ExcludedFeatures is null)
            yield return "excluded_features must be a list";
        foreach (var rule in recipe.Trees is null ? ["trees must hold settings, or be left out"] : recipe.Trees.Broken())
            yield return rule;
    }

    private static Problem Problem(SourceFile file, string code, string rule) => new()
    {
        Code = code,
        File = file.Path,
        Rule = rule,
        Remedy = "correct the recipe; settings that it leaves out keep their defaults",
    };
}
