using FairnessAudit.SelfTest;

namespace FairnessAudit.Tests.SelfTest;

/// <summary>The self-test in small: a fixed slice of the campaign that `./test.sh --long` runs in full.</summary>
internal static class Slice
{
    public static SelfTestRequest Request(params string[] parts) => new()
    {
        Seeds = 400,
        Releases = 12,
        Seed = 1,
        Policy = null,
        Volumes = [60_000],
        Parts = parts,
        Threads = 2,
    };
}
