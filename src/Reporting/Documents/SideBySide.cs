namespace Reporting.Documents;

/// <summary>Any two of some sets of rows beside each other, chosen by the reader. Needs a script; without it the page says <paramref name="WithoutScript"/>.</summary>
/// <param name="Caption">What is compared.</param>
/// <param name="First">Name of the choice on the left, for example "Then".</param>
/// <param name="Second">Name of the choice on the right.</param>
/// <param name="Words">What stands in the table beside the rows' own words.</param>
/// <param name="Items">What can be chosen; the last two are shown at first.</param>
/// <param name="WithoutScript">Where to look instead.</param>
public sealed record SideBySide(Phrase Caption, Phrase First, Phrase Second, SideWords Words, IReadOnlyList<SideItem> Items, Phrase WithoutScript) : Block;

/// <param name="About">Header of the rows' names.</param>
/// <param name="Change">Header of what changed.</param>
/// <param name="Same">The same word on both sides.</param>
/// <param name="Changed">Another word.</param>
/// <param name="Absent">The row is on the other side only.</param>
/// <param name="OnlyChanged">Label of the box that hides what stayed the same.</param>
/// <param name="Shown">What is told after each change, with {0} for the rows shown and {1} for all.</param>
public sealed record SideWords(Phrase About, Phrase Change, Phrase Same, Phrase Changed, Phrase Absent, Phrase OnlyChanged, Phrase Shown);

/// <summary>One set of rows.</summary>
public sealed record SideItem(Phrase Name, IReadOnlyList<SideRow> Rows);

/// <summary>One row; rows of two sets that have the same key stand beside each other.</summary>
/// <param name="Key">What makes it the same row elsewhere.</param>
/// <param name="About">Its name.</param>
/// <param name="Status">What was found.</param>
/// <param name="Figure">The number with its interval, in words where there is none.</param>
public sealed record SideRow(string Key, Phrase About, Status Status, Phrase Figure);
