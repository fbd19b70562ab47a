using System.Text;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.FirstAudit;

/// <summary>
/// Reads CSV as offices save it: in UTF-8, UTF-16 or Windows-1252, with commas, semicolons or tabs, with or without a first line
/// <c>sep=;</c>. What cannot be read for sure is refused, never guessed at.
/// </summary>
internal static class SheetReader
{
    private const int ProblemsTold = 10;
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <exception cref="RefusedException">Exit code 3, with every problem.</exception>
    public static Sheet Read(SourceFile file)
    {
        var (text, encoding) = Text(file);
        var (start, separator) = Beginning(text);
        var rows = Records(file, text[start..], separator);
        if (rows.Count == 0 || rows[0].Length < 2)
            throw Refused(file, "sheet-one-column", "the first line holds fewer than two names with a comma, semicolon or tab between them", "save the table as CSV with a first line of column names");
        var names = rows[0];
        if (Array.Exists(names, n => n.Length == 0) || names.Distinct(StringComparer.Ordinal).Count() != names.Length)
            throw Refused(file, "sheet-header", "the first line names a column twice, or not at all: " + string.Join(" | ", names), "give every column one name");
        rows.RemoveAt(0);
        // Spreadsheets write rows that were emptied; only behind the last real one is it sure that nothing was there.
        while (rows.Count > 0 && Array.TrueForAll(rows[^1], cell => cell.Length == 0))
            rows.RemoveAt(rows.Count - 1);
        if (rows.Count == 0)
            throw Refused(file, "sheet-empty", "there is no row below the names", "save the table with its rows");
        var ragged = rows.Select((cells, row) => (cells, row)).Where(r => r.cells.Length != names.Length).Take(ProblemsTold)
            .Select(r => Problem(file, "sheet-row", $"the row has {r.cells.Length} cells where the first line has {names.Length} names", "correct the row; put double quotes around a cell that holds the separator") with { Row = r.row + 1 }).ToArray();
        return ragged.Length == 0 ? new Sheet(names, rows, encoding, separator) : throw RefusedException.Input(ragged);
    }

    private static (string Text, string Encoding) Text(SourceFile file)
    {
        var bytes = file.Bytes.AsSpan();
        if (bytes.StartsWith("PK"u8) || bytes.StartsWith("PAR1"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw Refused(file, "sheet-not-text", "this is a workbook or another packed file, not a table in text", "open it and save it as CSV; Parquet goes to fairness-audit audit --table");
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return (Encoding.Unicode.GetString(bytes[2..]), "UTF-16");
        if (bytes.Contains((byte)0))
            throw Refused(file, "sheet-not-text", "the file holds bytes that no text has", "save the table as CSV");
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), "Windows-1252");
        }
    }

    /// <summary>Where the names begin, and what separates them: what the file says itself, or else what divides its first line most.</summary>
    private static (int Start, char Separator) Beginning(string text)
    {
        var line = text[..(text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length)];
        if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length == 5)
            return (Math.Min(text.Length, line.Length + (text.AsSpan(line.Length).StartsWith("\r\n") ? 2 : 1)), line[4]);
        return (0, Separators.MaxBy(separator => line.Count(c => c == separator)));
    }

    private static List<string[]> Records(SourceFile file, string text, char separator)
    {
        var rows = new List<string[]>();
        var scanner = new CsvScanner(text, separator);
        var fields = new List<CsvScanner.Field>();
        while (!scanner.AtEnd)
        {
            if (!scanner.Read(fields))
                throw RefusedException.Input(Problem(file, "sheet-quote", "a double quote is not closed, or stands in the middle of a cell", "put quotes around the whole cell, and double those inside it") with { Row = rows.Count == 0 ? null : rows.Count });
            rows.Add([.. fields.Select(f => scanner.Of(f).Trim().ToString())]);
        }

        return rows;
    }

    private static RefusedException Refused(SourceFile file, string code, string rule, string remedy) => RefusedException.Input(Problem(file, code, rule, remedy));

    private static Problem Problem(SourceFile file, string code, string rule, string remedy) => new() { Code = code, File = file.Path, Rule = rule, Remedy = remedy };
}
