using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Prioritisation.Training;

namespace Pipeline.Evaluation;

/// <summary>Collects the persons of whom a slice learns.</summary>
internal sealed class LearntPersons(Contract contract, Slice slice)
{
    private readonly HashSet<string> persons = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Persons => persons;

    /// <summary>The same once every batch of a delivery was added; null where the delivery does not reach back to the slice's first day.</summary>
    public IReadOnlySet<string>? In(SignalFolder delivery) => delivery.Manifest.Days.Count > 0 && delivery.Manifest.Days[0].Date <= slice.From ? persons : null;

    public void Add(ColumnBatch batch)
    {
        var names = batch.Text(contract.Single(ColumnRole.Person).Name).Values;
        var rows = slice.Of(contract, batch);
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] is SliceRow.Founded or SliceRow.Unfounded)
                persons.Add(names[row]!);
        }
    }
}
