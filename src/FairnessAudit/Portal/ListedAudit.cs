using FairnessAudit.Measures;
using FairnessAudit.Reports;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Portal;

/// <summary>An audit with the edition of its findings that this portal's readers may see.</summary>
/// <param name="Found">The folder.</param>
/// <param name="Findings">Null where it does not hold, or has no edition for these readers.</param>
/// <param name="FindingsSha256">Of the edition that is shown.</param>
/// <param name="Edition">Folder of the edition within the audit's, with a slash behind it; empty for the audit's own.</param>
/// <param name="Statement">What persons sign; null for an audit that can never be released.</param>
internal sealed record ListedAudit(FoundResult Found, Findings? Findings, string? FindingsSha256, string Edition, SourceFile? Statement)
{
    private const string PublicEdition = "public/";
    private const string PublicData = "public-data";

    /// <summary>How it stands, in a word.</summary>
    public Status State => !Found.Holds ? States.Broken
        : Found.Deleted is not null ? States.Deleted
        : Findings is null ? States.NoPublicEdition
        : States.Of(Standings.Of(Findings));

    /// <summary>Without a statement nobody can be asked to decide.</summary>
    public bool CanBeDecided => Findings is { Releasable: true } && Statement is not null;

    public static ListedAudit Read(FoundResult found, bool restricted)
    {
        if (!found.Readable)
            return new(found, null, null, "", null);
        var edition = !restricted && found.HasFile(PublicEdition + Findings.FileName) ? PublicEdition : "";
        if (found.File(edition + Findings.FileName) is not { } file || Parsed(file) is not { } findings || (!restricted && edition.Length == 0 && findings.Disclosure is not PublicData))
            return new(found, null, null, "", null);
        return new(found, findings, file.Sha256, edition, found.File(ReleaseBundle.AuditName));
    }

    /// <summary>In order of the last day that they are about, so that neighbours follow each other.</summary>
    public static IReadOnlyList<ListedAudit> InOrder(IEnumerable<ListedAudit> audits) =>
        [.. audits.OrderBy(a => a.Findings?.Window.To ?? DateOnly.MinValue).ThenBy(a => a.Found.Name, StringComparer.Ordinal)];

    /// <summary>Null for findings of another version of this program.</summary>
    private static Findings? Parsed(SourceFile file)
    {
        try
        {
            return JsonFile.Parse<Findings>(file);
        }
        catch (RefusedException refused) when (refused.Problems.All(p => p.Code is "json-broken"))
        {
            return null;
        }
    }
}
