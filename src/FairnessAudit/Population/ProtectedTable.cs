using Interchange.Columns;
using Interchange.Pseudonyms;

namespace FairnessAudit.Population;

/// <summary>One row per person: pseudonym and attributes. A value that contradicts another of the same person makes both unknown.</summary>
internal sealed class ProtectedTable(PseudonymKey key, IReadOnlyList<string> attributes)
{
    public const string Person = "person";
    private readonly SortedDictionary<string, string?[]> people = new(StringComparer.Ordinal);
    private readonly SortedSet<(string Person, string Attribute)> contradictions = [];

    public static IReadOnlyList<ColumnSpec> Specs(IReadOnlyList<string> attributes) => [ColumnSpec.Text(Person), .. attributes.Select(a => ColumnSpec.Text(a))];

    public int People => people.Count;

    /// <summary>Rows without an identifier: nobody can be found for them.</summary>
    public int RowsWithoutPerson { get; private set; }

    /// <summary>Persons and attributes for which the table says two things.</summary>
    public IReadOnlyCollection<(string Person, string Attribute)> Contradictions => contradictions;

    public void Add(TextColumn ids, IReadOnlyList<TextColumn> values)
    {
        for (var row = 0; row < ids.Count; row++)
        {
            if (ids.Values[row] is not { } id)
            {
                RowsWithoutPerson++;
                continue;
            }

            var person = key.Person(id);
            if (!people.TryGetValue(person, out var known))
                people[person] = known = new string?[attributes.Count];
            for (var i = 0; i < attributes.Count; i++)
                Note(person, known, i, values[i].Values[row]);
        }
    }

    /// <summary>In order of pseudonym.</summary>
    public ColumnBatch Batch()
    {
        var columns = new List<Column> { new TextColumn(Person, [.. people.Keys]) };
        for (var i = 0; i < attributes.Count; i++)
        {
            var at = i;
            columns.Add(new TextColumn(attributes[i], [.. people.Select(p => contradictions.Contains((p.Key, attributes[at])) ? null : p.Value[at])]));
        }

        return new ColumnBatch(columns);
    }

    private void Note(string person, string?[] known, int attribute, string? value)
    {
        if (value is null)
            return;
        if (known[attribute] is { } earlier && !string.Equals(earlier, value, StringComparison.Ordinal))
            contradictions.Add((person, attributes[attribute]));
        known[attribute] = value;
    }
}
