using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Interchange.Runs;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>The one place that chooses how to score.</summary>
public static class ScoringKernels
{
    public const string Variable = "SCORING_KERNEL";

    // Byte permutes are what the widest tier lives on, and the first processors with 512-bit registers lack them.
    private static readonly KernelTiers<Scorecard, IScoringKernel> Tiers = new(
        ("plain", true, (_, scorecard) => new PlainKernel(scorecard)),
        ("scalar", true, Blocks<ScalarLanes, int>),
        ("avx2", Avx2.IsSupported, Blocks<Avx2Lanes, Vector256<int>>),
        ("avx512", Avx512BW.IsSupported && Avx512Vbmi.IsSupported, Blocks<Avx512Lanes, Vector512<int>>));

    /// <summary>What this processor can score with, slowest first.</summary>
    public static IReadOnlyList<string> Names => Tiers.Names;

    /// <summary>What this processor scores with where nothing is forced.</summary>
    public static string Fastest => Names[^1];

    /// <summary>The kernel that the environment forces, or the fastest of this processor.</summary>
    /// <exception cref="RefusedException">As <see cref="Named"/>.</exception>
    public static IScoringKernel For(Scorecard scorecard) => Tiers.For(scorecard);

    /// <exception cref="RefusedException">Exit code 2: there is no such kernel. Exit code 3: this processor cannot run it.</exception>
    public static IScoringKernel Named(string name, Scorecard scorecard) => Tiers.Named(name, scorecard);

    private static BlockKernel Blocks<TLanes, TInts>(string name, Scorecard scorecard)
        where TLanes : struct, ILanes<TInts>
        where TInts : unmanaged
    {
        var compiled = new CompiledScorecard(scorecard);
        return new BlockKernel(name, scorecard, () => new LaneScorer<TLanes, TInts>(compiled));
    }
}
