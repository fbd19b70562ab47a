using System.Text.Json;

namespace Interchange.Columns;

/// <summary>One JSON object a line. The columns are all names that occur in any line, so that nothing rides along in a late one.</summary>
internal sealed class JsonLinesTable : RawTable
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 8 };
    private readonly string[] lines;

    private JsonLinesTable(SourceFile file, string[] lines, IReadOnlyList<string> names)
        : base(file, names) => this.lines = lines;

    public static JsonLinesTable Parse(SourceFile file, string text)
    {
        var rows = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
        {
            using var line = Line(file, rows[i], i + 1);
            names.AddRange(line.RootElement.EnumerateObject().Select(p => p.Name).Where(known.Add));
        }

        return new JsonLinesTable(file, rows, names);
    }

    public override IReadOnlyList<ColumnSpec> NaturalSpecs => [.. ColumnNames.Select(n => ColumnSpec.Text(n))];

    public override IReadOnlyList<RawBatch> Read(IReadOnlyList<ColumnSpec> specs)
    {
        DemandColumns(specs);
        var builder = new BatchBuilder(specs, BatchRows);
        for (var row = 0; row < lines.Length; row++)
        {
            using var line = Line(File, lines[row], row + 1);
            for (var i = 0; i < specs.Count; i++)
            {
                if (line.RootElement.TryGetProperty(specs[i].Name, out var value))
                    Add(builder, i, specs[i], value);
                else
                    builder.Add(i, []);
            }

            builder.EndRow();
        }

        return builder.Finish();
    }

    private static void Add(BatchBuilder builder, int column, ColumnSpec spec, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                builder.Add(column, value.GetString());
                break;
            case JsonValueKind.Number when spec.Kind is ColumnKind.Number or ColumnKind.Text:
                builder.Add(column, value.GetRawText());
                break;
            case JsonValueKind.True or JsonValueKind.False when spec.Kind == ColumnKind.Level:
                builder.Add(column, value.GetBoolean() ? "yes" : "no");
                break;
            case JsonValueKind.Null:
                builder.Add(column, []);
                break;
            default:
                builder.Add(column, []);
                builder.Unreadable(spec.Name, value.GetRawText(), ColumnBuilder.RuleFor(spec.Kind));
                break;
        }
    }

    private static JsonDocument Line(SourceFile file, string line, long row)
    {
        try
        {
            var document = JsonDocument.Parse(line, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
        }
        catch (JsonException e)
        {
            throw Refused(file, "json-line", e.Message, "write one JSON object a line, each name once", row);
        }

        throw Refused(file, "json-line", "the line is not a JSON object", "write one JSON object a line", row);
    }
}
