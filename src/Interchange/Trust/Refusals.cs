using Interchange.Runs;

namespace Interchange.Trust;

/// <summary>Collects every reason to refuse, so that all are told at once.</summary>
public sealed class Refusals
{
    private readonly List<Problem> problems = [];

    public bool Any => problems.Count > 0;

    public IReadOnlyList<Problem> Problems => problems;

    public void Add(string code, string? file, string rule, string remedy, string? value = null) =>
        problems.Add(new Problem { Code = code, File = file, Value = value, Rule = rule, Remedy = remedy });

    public void Add(Problem problem) => problems.Add(problem);

    /// <exception cref="RefusedException">Exit code 5, with every reason.</exception>
    public void ThrowIfAny()
    {
        if (Any)
            throw new RefusedException(ExitCode.Refused, [.. problems.Distinct()]);
    }
}
