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

    /// <summary>Lines of cells of a file that this class wrote, as they read in a spreadsheet's cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] bytes)
    {
        var read = Encoding.UTF8.GetString(bytes.AsSpan(Encoding.UTF8.Preamble.Length));
        var (lines, line, cell, quoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i] == '"' && quoted && i + 1 < read.Length && read[i + 1] == '"')
                cell.Append(read[i++]);
            else if (read[i] == '"')
                quoted = !quoted;
            else if (!quoted && read[i] is ';' or '\n')
                EndCell(read[i] == '\n');
            else if (quoted || read[i] != '\r')
                cell.Append(read[i]);
        }

        return lines;

        void EndCell(bool endsLine)
        {
            line.Add(cell.ToString());
            cell.Clear();
            if (!endsLine)
                return;
            lines.Add([.. line]);
            line.Clear();
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
