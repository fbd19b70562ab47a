namespace FairnessAudit.Portal;

/// <summary>All that a portal lists, read and checked.</summary>
/// <param name="Results">By kind, in order of name; audits are in <paramref name="Audits"/> too.</param>
/// <param name="Audits">In order of time.</param>
/// <param name="Releases">How each release stands, by its path.</param>
/// <param name="Reports">Address of the report's pages, without language, by the result's path; none where there is nothing to read.</param>
/// <param name="Day">The day at which releases were judged.</param>
internal sealed record PortalContents(
    IReadOnlyDictionary<ResultKind, IReadOnlyList<FoundResult>> Results,
    IReadOnlyList<ListedAudit> Audits,
    IReadOnlyDictionary<string, ReleaseStanding> Releases,
    IReadOnlyDictionary<string, string> Reports,
    DateOnly Day)
{
    /// <summary>Audits with findings that these readers may see.</summary>
    public IReadOnlyList<ListedAudit> Comparable => [.. Audits.Where(a => a.Findings is { } f && AuditRows.Of(f).Count > 0)];
}
