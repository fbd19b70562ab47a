using System.Runtime.Intrinsics;
using Interchange.Runs;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>The one place that chooses how to score.</summary>
public static class ScoringKernels
{
    public const string Variable = "SCORING_KERNEL";

    public static IReadOnlyList<string> Names { get; } = ["plain", "scalar", "vector"];

    /// <summary>What this processor scores with where nothing is forced.</summary>
    // Without 256-bit registers the vector code would be emulated element by element.
    public static string Fastest => Vector256.IsHardwareAccelerated ? "vector" : "scalar";

    /// <summary>The kernel that the environment forces, or the fastest of this processor.</summary>
    /// <exception cref="RefusedException">Exit code 2: the environment names no kernel.</exception>
    public static IScoringKernel For(Scorecard scorecard)
    {
        var forced = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(forced))
            return Named(forced, scorecard);
        return Named(Fastest, scorecard);
    }

    /// <exception cref="RefusedException">Exit code 2: there is no such kernel.</exception>
    public static IScoringKernel Named(string name, Scorecard scorecard) => name switch
    {
        "plain" => new PlainKernel(scorecard),
        "scalar" => new BlockKernel(name, scorecard, vector: false),
        "vector" => new BlockKernel(name, scorecard, vector: true),
        _ => throw RefusedException.Usage(new Problem
        {
            Code = "kernel-unknown",
            Value = name,
            Rule = $"{Variable} must be one of {string.Join(", ", Names)}",
            Remedy = "unset it to take the fastest",
        }),
    };
}
