using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Interchange.Columns;

namespace Synthetic.Output;

/// <summary>Writes batches as Parquet, CSV (RFC 4180, line feeds) or NDJSON: missing is an empty field or a null.</summary>
internal static class TableFile
{
    public static readonly string[] Formats = ["parquet", "csv", "ndjson"];

    public static void Write(string path, string format, IReadOnlyList<ColumnSpec> specs, IEnumerable<ColumnBatch> batches)
    {
        if (string.Equals(format, "parquet", StringComparison.Ordinal))
        {
            ParquetTable.Write(path, specs, batches);
            return;
        }

        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        var csv = string.Equals(format, "csv", StringComparison.Ordinal);
        if (csv)
            writer.WriteLine(string.Join(',', specs.Select(s => s.Name)));
        foreach (var batch in batches)
        {
            for (var row = 0; row < batch.Count; row++)
                writer.WriteLine(csv ? CsvLine(batch, row) : JsonLine(batch, row));
        }
    }

    private static string CsvLine(ColumnBatch batch, int row) => string.Join(',', batch.Columns.Select(c => Quoted(TextOf(c, row))));

    private static string JsonLine(ColumnBatch batch, int row) => "{" + string.Join(',', batch.Columns.Select(c => Json(c.Name) + ":" + JsonValue(c, row))) + "}";

    private static string JsonValue(Column column, int row) =>
        TextOf(column, row) is not { } text ? "null" : column is NumberColumn ? text : Json(text);

    private static string Json(string text) => "\"" + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text) + "\"";

    private static string Quoted(string? text) =>
        text is null ? "" : text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string? TextOf(Column column, int row) => column.IsMissing(row) ? null : column switch
    {
        NumberColumn numbers => numbers.Values[row].ToString("R", CultureInfo.InvariantCulture),
        LevelColumn levels => levels[row],
        DateColumn dates => dates[row]!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TextColumn texts => texts.Values[row],
        _ => throw new JsonException($"column '{column.Name}' is of no known kind"),
    };
}
