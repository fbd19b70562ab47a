using Interchange.Contracts;
using Interchange.Runs;
using Interchange.Trust;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Releases;

/// <summary>
/// The rule that may be used tonight: model, contract and ordering policy, parsed from the very bytes that a release in force vouches
/// for. There is no other way to make one, and the night takes nothing else.
/// </summary>
internal sealed class ReleasedModel
{
    private ReleasedModel(VerifiedRelease release, Scorecard scorecard, Contract contract, OrderingPolicy policy)
    {
        Release = release;
        Scorecard = scorecard;
        Contract = contract;
        OrderingPolicy = policy;
    }

    public Scorecard Scorecard { get; }

    public Contract Contract { get; }

    public OrderingPolicy OrderingPolicy { get; }

    /// <summary>Stands on every score, row and explanation made under the release.</summary>
    public string ReleaseId => Release.Bundle.ReleaseId;

    /// <summary>SHA-256 of the model's file.</summary>
    public string ModelSha256 => Release.Bundle.Model.Sha256;

    /// <summary>Last day on which the release holds; from what was signed, so it may stand in results.</summary>
    public DateOnly ValidUntil => Release.Bundle.ValidUntil;

    public ReleaseState State => Release.Bundle.State;

    public IReadOnlyList<Condition> Conditions => Release.Bundle.Conditions;

    public IReadOnlyList<GateException> Exceptions => Release.Bundle.Exceptions;

    /// <summary>The range of places a night that was audited.</summary>
    public int MinimumCapacity => Release.Bundle.Audit.MinimumCapacity;

    public int MaximumCapacity => Release.Bundle.Audit.MaximumCapacity;

    /// <summary>What was verified, for status and logs; its in-force dates enter no result.</summary>
    public VerifiedRelease Release { get; }

    /// <summary>Verifies everything and reads the rule.</summary>
    /// <param name="releaseFolder">The release bundle.</param>
    /// <param name="inForceFile">The signed list of the releases in force.</param>
    /// <param name="rootFile">The trust root.</param>
    /// <param name="installationFile">What this installation trusts.</param>
    /// <param name="clock">The system's where none is given; only validity is judged by it.</param>
    /// <exception cref="RefusedException">Exit code 5 with every reason; 3: a file is missing or broken.</exception>
    public static ReleasedModel Load(string releaseFolder, string inForceFile, string rootFile, string installationFile, TimeProvider? clock = null) =>
        Load(releaseFolder, inForceFile, rootFile, Installation.Read(installationFile), clock);

    /// <summary>The same, for who has read what this installation trusts.</summary>
    public static ReleasedModel Load(string releaseFolder, string inForceFile, string rootFile, Installation installation, TimeProvider? clock = null) =>
        Of(ReleaseVerifier.Verify(releaseFolder, inForceFile, rootFile, installation, LedgerNote.SecurityTimeOf(installation, clock)));

    /// <exception cref="RefusedException">Exit code 5: the capacity is not one that was audited.</exception>
    public void DemandCapacity(int places)
    {
        if (places < MinimumCapacity || places > MaximumCapacity)
        {
            throw RefusedException.Rule(new Problem
            {
                Code = "capacity-outside-release",
                Value = FormattableString.Invariant($"{places}"),
                Rule = FormattableString.Invariant($"the release is for {MinimumCapacity} to {MaximumCapacity} places a night"),
                Remedy = "plan people within the range, or audit and release the rule for another",
            });
        }
    }

    private static ReleasedModel Of(VerifiedRelease release)
    {
        var rule = BundledRule.Of(release.Bundle);
        return new ReleasedModel(release, rule.Scorecard, rule.Contract, rule.OrderingPolicy);
    }
}
