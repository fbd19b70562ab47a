namespace FairnessAudit.Measures;

/// <summary>Rows behind a comparison, unweighted: of the group, those to whom it happened, and the same of all known others.</summary>
internal readonly record struct SideRows(long N, long Hits, long Others, long OthersHits);
