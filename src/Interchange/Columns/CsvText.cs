using System.Globalization;

namespace Interchange.Columns;

/// <summary>Cells of a CSV file by RFC 4180.</summary>
public static class CsvText
{
    /// <summary>The cell with quotes where it needs them.</summary>
    public static string Quoted(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;

    /// <summary>As <see cref="Quoted"/>, and led by an apostrophe where a spreadsheet would take the value for a formula.</summary>
    public static string Harmless(string value)
    {
        var isFormula = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n'
            && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return Quoted(isFormula ? "'" + value : value);
    }

    /// <summary>Writes text columns with a header and line feeds; a missing cell is empty.</summary>
    public static void Write(string path, IReadOnlyList<string> names, IEnumerable<ColumnBatch> batches)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', names.Select(Quoted)));
        foreach (var batch in batches)
        {
            var columns = names.Select(batch.Text).ToArray();
            for (var row = 0; row < batch.Count; row++)
                writer.WriteLine(string.Join(',', columns.Select(c => Quoted(c.Values[row] ?? ""))));
        }
    }
}
