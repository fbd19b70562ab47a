using Interchange.Columns;
using Interchange.Contracts;
using Statistics.Resampling;

namespace FairnessAudit.Population;

/// <summary>
/// Rows that may depend on each other share a block: those of a sponsor, and those of a person without one. A person's first sponsor
/// counts for all rows of that person, so that no person stands in two blocks.
/// </summary>
internal static class Clusters
{
    public static int[] Blocks(Contract contract, ColumnBatch columns, IReadOnlyList<string> persons)
    {
        var sponsor = contract.Of(ColumnRole.Cluster).FirstOrDefault() is { } cluster ? columns.Text(cluster.Name).Values : null;
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var row = 0; row < persons.Count; row++)
        {
            if (sponsor?[row] is { } shared)
                first.TryAdd(persons[row], shared);
        }

        return [.. persons.Select(person => BlockOf.Cluster(first.GetValueOrDefault(person, person), 0))];
    }
}
