using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Trees;

namespace Pipeline.Scoring;

/// <summary>The one place that chooses how to score trees, by the same names and the same variable as for scorecards.</summary>
internal static class TreeKernels
{
    /// <summary>From the definition to the widest registers.</summary>
    public static IReadOnlyList<string> Names { get; } = ["plain", "scalar", "avx2", "avx512"];

    /// <summary>Those whose instructions this processor has.</summary>
    public static IReadOnlyList<string> Supported { get; } = [.. Names.Where(name => name switch
    {
        "avx512" => TreeLanes512.IsSupported,
        "avx2" => TreeLanes256.IsSupported,
        _ => true,
    })];

    /// <summary>What this processor scores with where nothing is forced.</summary>
    public static string Fastest => Supported[^1];

    /// <summary>The kernel that the environment forces, or the fastest of this processor.</summary>
    /// <exception cref="RefusedException">Exit code 2: the environment names no kernel, or one that this processor lacks.</exception>
    public static ITreeKernel For(TreeModel model)
    {
        var forced = Environment.GetEnvironmentVariable(ScoringKernels.Variable);
        return Named(string.IsNullOrEmpty(forced) ? Fastest : forced, model);
    }

    /// <exception cref="RefusedException">Exit code 2: there is no such kernel, or this processor lacks its instructions.</exception>
    public static ITreeKernel Named(string name, TreeModel model) => name switch
    {
        "plain" => new PlainTreeKernel(model),
        "scalar" => new BlockTrees<TreeLanesScalar>(name, model),
        "avx2" when TreeLanes256.IsSupported => new BlockTrees<TreeLanes256>(name, model),
        "avx512" when TreeLanes512.IsSupported => new BlockTrees<TreeLanes512>(name, model),
        _ => throw RefusedException.Usage(new Problem
        {
            Code = "kernel-unknown",
            Value = name,
            Rule = $"{ScoringKernels.Variable} must be one of {string.Join(", ", Names)}, as far as the processor has the instructions",
            Remedy = "unset it to take the fastest",
        }),
    };
}
