using Interchange.Manifests;
using Interchange.Runs;

namespace Pipeline.Intake;

/// <summary>A delivery refused because too much of it was set aside. What was is kept beside the result that was not made.</summary>
internal static class RefusedDelivery
{
    /// <summary>Writes the quarantine to <c>TARGET.trace</c>; exit code 4.</summary>
    public static RefusedException Of(string target, byte[] quarantine, long setAside, long received, string rule)
    {
        var trace = Directory.CreateDirectory(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)) + ".trace").FullName;
        var path = Path.Combine(trace, SignalFolder.QuarantineName);
        File.WriteAllBytes(path, quarantine);
        return new RefusedException(ExitCode.DeliveryRefused,
        [
            new Problem
            {
                Code = "quarantine-limit",
                Value = FormattableString.Invariant($"{setAside} of {received}"),
                Rule = rule,
                Remedy = $"see {path}: it names file, row, column, value and rule; mend the source and deliver again",
            },
        ]);
    }
}
