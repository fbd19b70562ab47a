namespace Reporting.Documents;

/// <summary>The same words in both languages, so that neither edition can lack a sentence of the other.</summary>
/// <param name="Nl">Dutch, plain text; it is encoded when rendered.</param>
/// <param name="En">English, plain text.</param>
public sealed record Phrase(string Nl, string En)
{
    /// <summary>A name or code that reads alike in both languages.</summary>
    public static Phrase Same(string text) => new(text, text);

    /// <summary>The language it really is in, where that is known to be one of the two; readers aloud need to know.</summary>
    public Language? SpokenIn { get; init; }

    /// <summary>A sentence that exists in one language only, to be marked as such in the other edition.</summary>
    public static Phrase Quoted(string text, Language language) => new(text, text) { SpokenIn = language };

    public string In(Language language) => language == Language.Dutch ? Nl : En;

    /// <summary>Both languages glued in order; the pieces bring their own spaces.</summary>
    public static Phrase operator +(Phrase left, Phrase right) => new(left.Nl + right.Nl, left.En + right.En);

    public static Phrase Add(Phrase left, Phrase right) => left + right;

    /// <summary>At the start of a sentence or a cell.</summary>
    public Phrase Upper() => new(Upper(Nl), Upper(En));

    /// <summary>Inside a sentence.</summary>
    public Phrase Lower() => new(First(Nl, char.ToLowerInvariant), First(En, char.ToLowerInvariant));

    /// <summary>With a capital first letter.</summary>
    public static string Upper(string text) => First(text, char.ToUpperInvariant);

    private static string First(string text, Func<char, char> to) => text.Length == 0 ? text : to(text[0]) + text[1..];

    /// <summary>Parts with a separator between them.</summary>
    public static Phrase Join(string separator, IEnumerable<Phrase> parts)
    {
        var all = parts.ToArray();
        return new(string.Join(separator, all.Select(p => p.Nl)), string.Join(separator, all.Select(p => p.En)));
    }
}
