using System.Text;

namespace FairnessAudit.Export.Cards;

/// <summary>The questions of one instrument of the task registry, as Export/Instruments holds them.</summary>
/// <param name="Urn">Of the instrument.</param>
/// <param name="Questions">In its order; the key is what follows the instrument's urn.</param>
internal sealed record Instrument(string Urn, IReadOnlyList<(string Key, string Text)> Questions)
{
    public static Instrument Iama { get; } = Read("urn:nl:aivt:tr:iama:1.0", "iama-1.0.txt");

    public static Instrument TechnicalDocumentation { get; } = Read("urn:nl:aivt:tr:td:1.0", "td-1.0.txt");

    private static Instrument Read(string urn, string resource)
    {
        using var stream = typeof(Instrument).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'));
        return new Instrument(urn, [.. lines.Select(l => (l[0][(urn.Length + 1)..], l[1]))]);
    }
}
