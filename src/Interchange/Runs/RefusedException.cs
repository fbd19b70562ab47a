namespace Interchange.Runs;

/// <summary>
/// The outside world is not as it must be: broken input, a refused release, wrong arguments. Carries every reason and the exit code;
/// caught once, where the program begins.
/// </summary>
public sealed class RefusedException : Exception
{
    public RefusedException(ExitCode exitCode, IReadOnlyList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems))
    {
        ExitCode = exitCode;
        Problems = problems;
    }

    public ExitCode ExitCode { get; }

    public IReadOnlyList<Problem> Problems { get; }

    public static RefusedException Input(params Problem[] problems) => new(ExitCode.InputBroken, problems);

    public static RefusedException Rule(params Problem[] problems) => new(ExitCode.Refused, problems);

    public static RefusedException Usage(params Problem[] problems) => new(ExitCode.Usage, problems);
}
