using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Pipeline.Challengers;

/// <summary>The trainers by the name that a person gives. Who only asks for names loads no training library.</summary>
internal static class Trainers
{
    private static readonly Dictionary<string, Func<ITrainer<IModel>>> ByName = new(StringComparer.Ordinal)
    {
        ["scorecard"] = () => new ScorecardTrainer(),
        ["mlnet-gam"] = () => new GamTrainer(),
        ["lightgbm"] = () => new LightGbmTrainer(),
        ["fasttree"] = () => new FastTreeTrainer(),
        ["logistic"] = () => new LogisticTrainer(),
        ["best-column"] = () => new BestColumnTrainer(),
    };

    /// <summary>The one that is to be released first.</summary>
    public static string[] Names => [.. ByName.Keys];

    /// <exception cref="KeyNotFoundException">Not one of <see cref="Names"/>.</exception>
    public static ITrainer<IModel> Named(string name) => ByName[name]();
}
