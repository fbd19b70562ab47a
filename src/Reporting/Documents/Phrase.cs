namespace Reporting.Documents;

/// <summary>The same words in both languages, so that neither edition can lack a sentence of the other.</summary>
/// <param name="Nl">Dutch, plain text; it is encoded when rendered.</param>
/// <param name="En">English, plain text.</param>
public sealed record Phrase(string Nl, string En)
{
    /// <summary>A name or code that reads alike in both languages.</summary>
    public static Phrase Same(string text) => new(text, text);

    public string In(Language language) => language == Language.Dutch ? Nl : En;

    /// <summary>Both languages glued in order; the pieces bring their own spaces.</summary>
    public static Phrase operator +(Phrase left, Phrase right) => new(left.Nl + right.Nl, left.En + right.En);

    public static Phrase Add(Phrase left, Phrase right) => left + right;

    /// <summary>Parts with a separator between them.</summary>
    public static Phrase Join(string separator, IEnumerable<Phrase> parts)
    {
        var all = parts.ToArray();
        return new(string.Join(separator, all.Select(p => p.Nl)), string.Join(separator, all.Select(p => p.En)));
    }
}
