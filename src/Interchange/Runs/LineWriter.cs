using System.Text;

namespace Interchange.Runs;

/// <summary>Takes whatever is written and hands it on line by line, whichever thread it comes from.</summary>
internal abstract class LineWriter(Encoding encoding) : TextWriter
{
    private readonly StringBuilder line = new();
    private readonly Lock gate = new();

    public override Encoding Encoding => encoding;

    public override void Write(char value)
    {
        lock (gate)
        {
            if (value == '\n')
                EndLine();
            else if (value != '\r')
                line.Append(value);
        }
    }

    /// <summary>Whole lines at once, so that those of two threads do not mix.</summary>
    public override void Write(string? value)
    {
        lock (gate)
        {
            foreach (var letter in value ?? "")
                Write(letter);
        }
    }

    public override void WriteLine(string? value) => Write(value + "\n");

    /// <summary>Hears a line without its end; empty ones too.</summary>
    protected abstract void Hear(string text);

    private void EndLine()
    {
        var text = line.ToString();
        line.Clear();
        Hear(text);
    }
}
