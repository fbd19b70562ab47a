namespace Reporting.Documents;

/// <summary>
/// One report, before any language or markup is chosen: what is said, in order. Rendering adds no words about the subject and computes
/// nothing.
/// </summary>
/// <param name="Title">The one heading of level 1.</param>
/// <param name="Subtitle">One line under it: what, which window, which place.</param>
/// <param name="Blocks">The body; headings start at level 2 and never skip one.</param>
public sealed record Document(Phrase Title, Phrase Subtitle, IReadOnlyList<Block> Blocks)
{
    /// <summary>A mark that must not be overlooked (REPLAY, SYNTHETIC, POLICY-ONLY), shown on every page; null for none.</summary>
    public Phrase? Banner { get; init; }

    /// <summary>What stands in the margin of every printed page, so that a loose sheet says what it belongs to; null for nothing.</summary>
    public Phrase? Running { get; init; }

    /// <summary>Where the reader can go from here; not printed.</summary>
    public IReadOnlyList<Link> Trail { get; init; } = [];

    /// <summary>The last lines of the page: digests, method, version.</summary>
    public IReadOnlyList<Phrase> Colophon { get; init; } = [];
}
