using System.Text;
using Interchange.Columns;

namespace Pipeline.Delivery;

/// <summary>
/// CSV that a spreadsheet opens as it is meant: UTF-8 with byte order mark, semicolons, CRLF; no cell can act as a formula.
/// </summary>
internal sealed class SafeCsv
{
    private readonly StringBuilder text = new();
    private readonly int columns;

    public SafeCsv(params IReadOnlyList<string> header)
    {
        columns = header.Count;
        Add(header);
    }

    /// <exception cref="ArgumentException">Another number of cells than there are columns.</exception>
    public void Add(params IReadOnlyList<string> cells)
    {
        if (cells.Count != columns)
            throw new ArgumentException($"{cells.Count} cells where there are {columns} columns", nameof(cells));
        text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");
    }

    public byte[] Bytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    /// <summary>Lines of cells of a file that this class wrote, as they read in a spreadsheet's cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] bytes) => [.. Lines(bytes)];

    /// <summary>The same, line by line.</summary>
    /// <exception cref="FormatException">Something else wrote it.</exception>
    public static IEnumerable<IReadOnlyList<string>> Lines(byte[] bytes)
    {
        var scanner = new CsvScanner(Encoding.UTF8.GetString(bytes.AsSpan(Encoding.UTF8.Preamble.Length)), ';');
        var fields = new List<CsvScanner.Field>();
        while (!scanner.AtEnd)
        {
            if (!scanner.Read(fields))
                throw new FormatException("a quote is not closed or stands in the wrong place");
            yield return [.. fields.Select(f => scanner.Of(f).ToString())];
        }
    }

    /// <summary>One cell as it stands in the file.</summary>
    public static byte[] Encoded(string value) => Encoding.UTF8.GetBytes(Cell(value));

    /// <summary>Cells beside each other as they stand in the file.</summary>
    public static byte[] Encoded(IReadOnlyList<string> values) => Encoding.UTF8.GetBytes(string.Join(';', values.Select(Cell)));

    /// <summary>A cell that a spreadsheet could take for a formula, also behind spaces or in full width, becomes text by an apostrophe.</summary>
    private static string Cell(string value)
    {
        if (value.AsSpan().TrimStart() is [var first, ..] && (first is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' || char.IsControl(value[0])))
            value = "'" + value;
        return value.AsSpan().ContainsAny(";\"\r\n") ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
    }
}
