namespace Reporting.Documents;

/// <summary>A place to go: words, and a relative address for each language, with "/" between folders.</summary>
public sealed record Link(Phrase Text, Phrase Address)
{
    /// <summary>A page that exists in both languages under one name, for example "audits/one" for "audits/one.nl.html" and "audits/one.en.html".</summary>
    public static Link ToPage(Phrase text, string name) => new(text, new(name + ".nl.html", name + ".en.html"));
}

/// <summary>Places to go, one under the other.</summary>
public sealed record LinkList(IReadOnlyList<Link> Items) : Block;
