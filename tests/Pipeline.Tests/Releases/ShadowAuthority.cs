using Interchange.Columns;
using Interchange.Tests.Trust;
using Pipeline.Releases;
using Pipeline.Tests.Nights;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Tests.Releases;

/// <summary>Signed bundles of the night bench's contract, with a model and a policy of one's own; not in force unless a list says so.</summary>
internal static class ShadowAuthority
{
    public static TimeProvider Clock { get; } = new Frozen(VirtualAuthority.Now);

    /// <summary>Everything written, as the night would find it.</summary>
    public static VirtualAuthority Of(Scorecard scorecard, SourceFile? policy = null)
    {
        var (authority, ordering) = (new VirtualAuthority { InForce = false }, policy ?? NightBench.PolicyFile);
        authority.Parts["contract.yaml"] = NightBench.ContractFile.Bytes;
        authority.Parts["ordering.yaml"] = ordering.Bytes;
        authority.Parts["scorecard.json"] = ScorecardFile.Bytes(scorecard);
        var read = OrderingPolicyReader.Read(ordering);
        authority.Audit = authority.Audit with { MinimumCapacity = read.MinimumCapacity, MaximumCapacity = read.MaximumCapacity };
        return authority;
    }

    public static ShadowModel Load(VirtualAuthority authority, SourceFile? contract = null, TimeProvider? clock = null) =>
        ShadowModel.Load(authority.Release, authority.RootFile, authority.InstallationFile, contract ?? NightBench.ContractFile, clock ?? Clock);

    /// <summary>The bench's model with the points of every term turned round, so that it puts forward what the other leaves.</summary>
    public static Scorecard TurnedRound() => NightBench.Scorecard() with { Terms = [.. NightBench.Scorecard().Terms.Select(t => t with { Points = [.. t.Points.Select(p => -p)] })] };

    internal sealed class Frozen(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
