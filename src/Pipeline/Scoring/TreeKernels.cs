using Interchange.Runs;
using Pipeline.Trees;

namespace Pipeline.Scoring;

/// <summary>The one place that chooses how to score trees, by the same names and the same variable as for scorecards.</summary>
internal static class TreeKernels
{
    // Slowest first.
    private static readonly (string Name, bool Here, Func<string, TreeModel, ITreeKernel> Make)[] Tiers =
    [
        ("plain", true, (_, model) => new PlainTreeKernel(model)),
        ("scalar", TreeLanesScalar.IsSupported, (name, model) => new BlockTrees<TreeLanesScalar>(name, model)),
        ("avx2", TreeLanes256.IsSupported, (name, model) => new BlockTrees<TreeLanes256>(name, model)),
        ("avx512", TreeLanes512.IsSupported, (name, model) => new BlockTrees<TreeLanes512>(name, model)),
    ];

    /// <summary>What this processor can score with, slowest first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Tiers.Where(t => t.Here).Select(t => t.Name)];

    /// <summary>What this processor scores with where nothing is forced.</summary>
    public static string Fastest => Names[^1];

    /// <summary>The kernel that the environment forces, or the fastest of this processor.</summary>
    /// <exception cref="RefusedException">As <see cref="Named"/>.</exception>
    public static ITreeKernel For(TreeModel model)
    {
        var forced = Environment.GetEnvironmentVariable(ScoringKernels.Variable);
        return Named(string.IsNullOrEmpty(forced) ? Fastest : forced, model);
    }

    /// <exception cref="RefusedException">Exit code 2: there is no such kernel. Exit code 3: this processor cannot run it.</exception>
    public static ITreeKernel Named(string name, TreeModel model)
    {
        foreach (var tier in Tiers.Where(t => string.Equals(t.Name, name, StringComparison.Ordinal)))
            return tier.Here ? tier.Make(name, model) : throw RefusedException.Input(Problem("kernel-lacking", name, Names));
        throw RefusedException.Usage(Problem("kernel-unknown", name, Tiers.Select(t => t.Name)));
    }

    private static Problem Problem(string code, string name, IEnumerable<string> names) => new()
    {
        Code = code,
        Value = name,
        Rule = $"{ScoringKernels.Variable} must be one of {string.Join(", ", names)}" + (code == "kernel-lacking" ? " on this processor" : ""),
        Remedy = "unset it to take the fastest; all give the same scores",
    };
}
