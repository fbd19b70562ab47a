using System.Text;

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

    private static string Cell(string value)
    {
        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n')
            value = "'" + value;
        return value.AsSpan().ContainsAny(";\"\r\n") ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
    }
}
