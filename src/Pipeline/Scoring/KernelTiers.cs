using Interchange.Runs;

namespace Pipeline.Scoring;

/// <summary>The ways to score one kind of model, slowest first, and which of them this processor can run. All give the same scores.</summary>
internal sealed class KernelTiers<TModel, TKernel>(params (string Name, bool Here, Func<string, TModel, TKernel> Make)[] tiers)
{
    /// <summary>What this processor can score with, slowest first.</summary>
    public IReadOnlyList<string> Names { get; } = [.. tiers.Where(t => t.Here).Select(t => t.Name)];

    /// <summary>The kernel that the environment forces, or the fastest of this processor.</summary>
    /// <exception cref="RefusedException">As <see cref="Named"/>.</exception>
    public TKernel For(TModel model) =>
        Named(Environment.GetEnvironmentVariable(ScoringKernels.Variable) is { Length: > 0 } forced ? forced : Names[^1], model);

    /// <exception cref="RefusedException">Exit code 2: there is no such kernel. Exit code 3: this processor cannot run it.</exception>
    public TKernel Named(string name, TModel model)
    {
        foreach (var tier in tiers.Where(t => string.Equals(t.Name, name, StringComparison.Ordinal)))
            return tier.Here ? tier.Make(name, model) : throw RefusedException.Input(Lacking(name));
        throw RefusedException.Usage(new Problem
        {
            Code = "kernel-unknown",
            Value = name,
            Rule = $"{ScoringKernels.Variable} must be one of {string.Join(", ", tiers.Select(t => t.Name))}",
            Remedy = "unset it to take the fastest",
        });
    }

    private Problem Lacking(string name) => new()
    {
        Code = "kernel-lacking",
        Value = name,
        Rule = $"this processor lacks the instructions of the kernel that {ScoringKernels.Variable} forces; it can run {string.Join(", ", Names)}",
        Remedy = "unset it to take the fastest that this processor can run; all give the same scores",
    };
}
