using FairnessAudit.Measures;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Trust;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace FairnessAudit.Export;

/// <summary>What a release proves, each file read once; what every exported file is written from.</summary>
internal sealed record ReleaseFacts
{
    /// <summary>Name under which the public findings are cited, wherever they were read.</summary>
    public const string PublicFindings = "findings.public.json";

    public required ReleaseBundle Bundle { get; init; }

    /// <summary>The bundle with its signatures checked; null where nobody checked them.</summary>
    public required VerifiedBundle? Signed { get; init; }

    public required ReleaseStanding Standing { get; init; }

    public required AuditPredicate Audit { get; init; }

    /// <summary>The edition for everybody: rounded, small counts withheld. The restricted one is never read here.</summary>
    public required Findings Findings { get; init; }

    public required SourceFile FindingsFile { get; init; }

    public required Scorecard Scorecard { get; init; }

    public required Contract Contract { get; init; }

    public required OrderingPolicy Ordering { get; init; }

    public string ReleaseId => Bundle.ReleaseId;

    /// <summary>The day on which the last person decided; the audited window's last day where no signature was checked.</summary>
    public DateOnly Date => Signed is null ? Audit.WindowTo : Signed.SignOffs.Max(s => s.Decision.ValidFrom);

    /// <summary>Whether the release holds a file of this name.</summary>
    public bool Has(string file) => file is PublicFindings || Bundle.Names.Contains(file, StringComparer.Ordinal);

    /// <summary>SHA-256 of the release's file of this name.</summary>
    public string Digest(string file) => file switch
    {
        PublicFindings => FindingsFile.Sha256,
        ReleaseBundle.ReleaseName => ReleaseId,
        _ => Bundle[file].Sha256,
    };
}
