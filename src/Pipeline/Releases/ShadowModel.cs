using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Interchange.Trust;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Releases;

/// <summary>
/// A rule that runs beside tonight's and orders nothing: it marks which signals it would have put forward, and the random draw looks there
/// more often. It too was released by its people, because no model may score otherwise; only the list of releases in force need not name it.
/// There is no other way to make one.
/// </summary>
internal sealed class ShadowModel
{
    private readonly VerifiedBundle bundle;
    private readonly BundledRule rule;

    private ShadowModel(VerifiedBundle bundle, BundledRule rule)
    {
        this.bundle = bundle;
        this.rule = rule;
    }

    public Scorecard Scorecard => rule.Scorecard;

    public OrderingPolicy OrderingPolicy => rule.OrderingPolicy;

    /// <summary>SHA-256 of its release statement.</summary>
    public string ReleaseId => bundle.ReleaseId;

    /// <summary>SHA-256 of the model's file.</summary>
    public string ModelSha256 => bundle.Model.Sha256;

    /// <summary>Last day on which everything that its release relies on holds.</summary>
    public DateOnly ValidUntil => bundle.ValidUntil;

    /// <summary>Verifies everything and reads the rule.</summary>
    /// <param name="releaseFolder">The release bundle.</param>
    /// <param name="rootFile">The trust root, the same as of the rule in force.</param>
    /// <param name="installationFile">What this installation trusts.</param>
    /// <param name="contractFile">Tonight's contract, whose very bytes the bundle must hold.</param>
    /// <param name="clock">The system's where none is given; only validity is judged by it.</param>
    /// <exception cref="RefusedException">Exit code 5 with every reason; 3: a file is missing or broken.</exception>
    public static ShadowModel Load(string releaseFolder, string rootFile, string installationFile, SourceFile contractFile, TimeProvider? clock = null) =>
        Load(releaseFolder, rootFile, Installation.Read(installationFile), contractFile, clock);

    /// <summary>The same, for who has read what this installation trusts.</summary>
    public static ShadowModel Load(string releaseFolder, string rootFile, Installation installation, SourceFile contractFile, TimeProvider? clock = null)
    {
        var verified = BundleVerifier.VerifyUnlisted(releaseFolder, rootFile, installation, LedgerNote.SecurityTimeOf(installation, clock));
        var (contract, refusals) = (ContractReader.Read(contractFile), new Refusals());
        if (!string.Equals(verified.ModelLine, contract.ModelLine, StringComparison.Ordinal))
            refusals.Add("shadow-model-line", releaseFolder, $"the shadow is released for another model line than tonight's ({contract.ModelLine})", "name a release of the same model line, or run without a shadow", verified.ModelLine);
        if (!string.Equals(verified.Contract.Sha256, contractFile.Sha256, StringComparison.Ordinal))
            refusals.Add("shadow-contract", verified.Contract.Path, $"the shadow is released for another contract than tonight's ({contractFile.Sha256})", "name a release for the very same contract, or run without a shadow", verified.Contract.Sha256);
        refusals.ThrowIfAny();
        return new ShadowModel(verified, BundledRule.Of(verified));
    }
}
