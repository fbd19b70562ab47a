using Interchange.Runs;
using Pipeline.Trees;

namespace Pipeline.Scoring;

/// <summary>The one place that chooses how to score trees, by the same names and the same variable as for scorecards.</summary>
internal static class TreeKernels
{
    private static readonly KernelTiers<TreeModel, ITreeKernel> Tiers = new(
        ("plain", true, (_, model) => new PlainTreeKernel(model)),
        ("scalar", TreeLanesScalar.IsSupported, (name, model) => new BlockTrees<TreeLanesScalar>(name, model)),
        ("avx2", TreeLanes256.IsSupported, (name, model) => new BlockTrees<TreeLanes256>(name, model)),
        ("avx512", TreeLanes512.IsSupported, (name, model) => new BlockTrees<TreeLanes512>(name, model)));

    /// <summary>What this processor can score with, slowest first.</summary>
    public static IReadOnlyList<string> Names => Tiers.Names;

    /// <summary>What this processor scores with where nothing is forced.</summary>
    public static string Fastest => Names[^1];

    /// <summary>The kernel that the environment forces, or the fastest of this processor.</summary>
    /// <exception cref="RefusedException">As <see cref="Named"/>.</exception>
    public static ITreeKernel For(TreeModel model) => Tiers.For(model);

    /// <exception cref="RefusedException">Exit code 2: there is no such kernel. Exit code 3: this processor cannot run it.</exception>
    public static ITreeKernel Named(string name, TreeModel model) => Tiers.Named(name, model);
}
