namespace FairnessAudit.Population;

/// <summary>One term of the model over all rows.</summary>
/// <param name="Feature">The column that it reads.</param>
/// <param name="Points">Whole points by bin.</param>
/// <param name="Bins">Bin of each row.</param>
internal sealed record ScoredTerm(string Feature, IReadOnlyList<int> Points, byte[] Bins);
