namespace Interchange.Columns;

/// <summary>CSV with a header. A row with too few or too many fields is malformed, not guessed at.</summary>
internal sealed class CsvTable : RawTable
{
    private readonly string text;

    private CsvTable(SourceFile file, string text, IReadOnlyList<string> names)
        : base(file, names) => this.text = text;

    public static CsvTable Parse(SourceFile file, string text)
    {
        var scanner = new CsvScanner(text);
        var header = new List<CsvScanner.Field>();
        if (!scanner.Read(header))
            throw Refused(file, "csv-quote", "a quote in the header is not closed or stands in the wrong place", "quote whole fields, and double quotes inside them");
        var names = header.Select(f => scanner.Of(f).ToString()).ToArray();
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length || Array.Exists(names, string.IsNullOrWhiteSpace))
            throw Refused(file, "csv-header", "the header names a column twice, or not at all", "give every column one name");
        return new CsvTable(file, text, names);
    }

    public override IReadOnlyList<ColumnSpec> NaturalSpecs => [.. ColumnNames.Select(n => ColumnSpec.Text(n))];

    public override IReadOnlyList<RawBatch> Read(IReadOnlyList<ColumnSpec> specs)
    {
        DemandColumns(specs);
        var places = specs.Select(s => ColumnNames.ToList().IndexOf(s.Name)).ToArray();
        var builder = new BatchBuilder(specs, BatchRows);
        var scanner = new CsvScanner(text);
        var fields = new List<CsvScanner.Field>();
        scanner.Read(fields);
        for (var row = 1L; !scanner.AtEnd; row++)
        {
            if (!scanner.Read(fields))
                throw Refused(File, "csv-quote", "a quote is not closed or stands in the wrong place", "quote whole fields, and double quotes inside them", row);
            var whole = fields.Count == ColumnNames.Count;
            if (!whole)
                builder.Unreadable("", "", $"the row has {fields.Count} fields where the header has {ColumnNames.Count}");
            for (var i = 0; i < places.Length; i++)
                builder.Add(i, whole && places[i] >= 0 ? scanner.Of(fields[places[i]]) : []);
            builder.EndRow();
        }

        return builder.Finish();
    }
}
