namespace Reporting.Documents;

/// <summary>One piece of a document's body.</summary>
public abstract record Block;

/// <summary>A heading of level 2 or 3.</summary>
public sealed record Heading(int Level, Phrase Text) : Block;

/// <summary>A part of the page under its own heading of level 2, which a list of contents can point at.</summary>
/// <param name="Anchor">Name of the part within the page: letters, digits and hyphens; the same in both languages.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What it says; headings inside start at level 3.</param>
public sealed record Section(string Anchor, Phrase Title, IReadOnlyList<Block> Blocks) : Block
{
    /// <summary>Which question of a numbered list the part answers; null where it answers none.</summary>
    public int? Number { get; init; }
}

/// <summary>Blocks behind a line that the reader opens. On paper they stand open.</summary>
/// <param name="Title">The line.</param>
/// <param name="Blocks">What it opens; no headings.</param>
public sealed record Folded(Phrase Title, IReadOnlyList<Block> Blocks) : Block;

/// <summary>Links to the parts of this page.</summary>
/// <param name="Title">What the list is, for those who hear it.</param>
/// <param name="Parts">In the order of the page.</param>
public sealed record Contents(Phrase Title, IReadOnlyList<Section> Parts) : Block;

public sealed record Paragraph(Phrase Text) : Block
{
    /// <summary>Set larger: the sentence that a hurried reader must not miss.</summary>
    public bool Lead { get; init; }
}

public sealed record BulletList(IReadOnlyList<Phrase> Items) : Block
{
    /// <summary>Numbered, where the order matters.</summary>
    public bool Numbered { get; init; }
}

/// <summary>A box with a symbol and a word for its kind, so that it reads the same without colour.</summary>
public sealed record Notice(NoticeKind Kind, Phrase Title, IReadOnlyList<Phrase> Text) : Block;

public enum NoticeKind
{
    Info,
    Warning,
    Within,
    Beyond,
    NotShown,
}

/// <summary>A handful of numbers that say the most, each with its label and, if need be, how to read it.</summary>
public sealed record KeyFigures(IReadOnlyList<KeyFigure> Items) : Block;

public sealed record KeyFigure(Phrase Label, Cell Value)
{
    public Phrase? Note { get; init; }
}

/// <summary>Names with their values: what was audited, which files, whose signature.</summary>
public sealed record Facts(IReadOnlyList<Fact> Items) : Block;

public sealed record Fact(Phrase Name, Cell Value);

/// <summary>One piece of work for a person: what it is, its facts, and why it stands here.</summary>
/// <param name="Label">Its place or number, for example "3".</param>
/// <param name="Title">What a colleague would call it. It becomes a heading of level 3.</param>
/// <param name="Facts">What staff may see of it.</param>
/// <param name="Reasons">Lists such as "raises urgency" and "lowers urgency", each item in words.</param>
public sealed record Card(string Label, Phrase Title, IReadOnlyList<Fact> Facts, IReadOnlyList<ReasonList> Reasons) : Block
{
    /// <summary>What to weigh that no list shows, for example that the file holds circumstances; null for nothing.</summary>
    public Phrase? Remark { get; init; }
}

public sealed record ReasonList(Phrase Title, IReadOnlyList<Reason> Items);

/// <param name="Text">The reason in words.</param>
/// <param name="Weight">Its share, for example whole points; null to leave it out.</param>
public sealed record Reason(Phrase Text, Cell? Weight);
