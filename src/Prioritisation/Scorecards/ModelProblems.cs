using Interchange.Runs;

namespace Prioritisation.Scorecards;

/// <summary>What is wrong with one model, rule by rule.</summary>
/// <param name="file">Where the model was read, or null.</param>
/// <param name="kind">As people call it, with its article: a scorecard, a tree model.</param>
public sealed class ModelProblems(string? file, string kind)
{
    private readonly List<Problem> all = [];

    public IReadOnlyList<Problem> All => all;

    /// <param name="code">Of the rule that is broken.</param>
    /// <param name="column">The feature, or null where the whole is meant.</param>
    /// <param name="rule">In words.</param>
    public void Add(string code, string? column, string rule) => all.Add(new Problem
    {
        Code = code,
        File = file,
        Column = column,
        Rule = rule,
        Remedy = $"train the model again; {kind} is not edited by hand",
    });
}
