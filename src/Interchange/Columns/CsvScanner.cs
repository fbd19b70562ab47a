using System.Runtime.InteropServices;

namespace Interchange.Columns;

/// <summary>Records of RFC 4180: double quotes around what holds a separator, quote or line break, quotes doubled inside; CRLF or LF.</summary>
/// <param name="text">The whole file.</param>
/// <param name="separator">A comma, by the standard; spreadsheets of some countries write another.</param>
public sealed class CsvScanner(string text, char separator = ',')
{
    private int at;

    /// <summary>A field's place in the text, without its quotes.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Field(int Start, int Length, bool HasDoubledQuotes);

    /// <summary>Whether the whole text was read.</summary>
    public bool AtEnd => at >= text.Length;

    public ReadOnlySpan<char> Of(Field field)
    {
        var span = text.AsSpan(field.Start, field.Length);
        return field.HasDoubledQuotes ? span.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : span;
    }

    /// <summary>Reads the next record into <paramref name="fields"/>; false: a quote is not closed or stands in the wrong place.</summary>
    public bool Read(List<Field> fields)
    {
        fields.Clear();
        while (true)
        {
            if (!(at < text.Length && text[at] == '"' ? Quoted(fields) : Plain(fields)))
                return false;
            if (at >= text.Length)
                return true;
            var ended = text[at++];
            if (ended == '\r' && at < text.Length && text[at] == '\n')
                at++;
            if (ended != separator)
                return true;
        }
    }

    private bool Plain(List<Field> fields)
    {
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny(separator, '\r', '\n');
        if (length < 0)
            length = rest.Length;
        fields.Add(new Field(at, length, HasDoubledQuotes: false));
        at += length;
        return !rest[..length].Contains('"');
    }

    private bool Quoted(List<Field> fields)
    {
        var start = ++at;
        var doubled = false;
        while (true)
        {
            var quote = text.IndexOf('"', at);
            if (quote < 0)
                return false;
            at = quote + 1;
            if (at < text.Length && text[at] == '"')
            {
                doubled = true;
                at++;
                continue;
            }

            fields.Add(new Field(start, quote - start, doubled));
            return at >= text.Length || text[at] is '\r' or '\n' || text[at] == separator;
        }
    }
}
