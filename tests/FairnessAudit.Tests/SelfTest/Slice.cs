using FairnessAudit.SelfTest;

namespace FairnessAudit.Tests.SelfTest;

/// <summary>The self-test in small, for every run; under `./test.sh --long` the same tests take the full campaign.</summary>
internal static class Slice
{
    private static readonly bool Long = string.Equals(Environment.GetEnvironmentVariable("LONG"), "true", StringComparison.OrdinalIgnoreCase);

    public static SelfTestRequest Request(params string[] parts) => new()
    {
        Seeds = Long ? 10_000 : 400,
        Releases = Long ? 300 : 8,
        Seed = 1,
        Policy = null,
        Volumes = Long ? [30_000, 60_000, 120_000] : [60_000],
        Parts = parts,
        Threads = Environment.ProcessorCount,
    };
}
