namespace Reporting.Documents;

/// <summary>
/// Filters the rows of all tables of the page by words, by the word of a status and by table. It is there only where scripts run; without
/// them every row simply stands there.
/// </summary>
/// <param name="Label">What the box of words is for.</param>
/// <param name="State">Name of the choice of a status.</param>
/// <param name="Table">Name of the choice of a table.</param>
/// <param name="All">Choice of everything.</param>
/// <param name="Shown">What is told after each change, with {0} for the rows shown and {1} for all.</param>
public sealed record Search(Phrase Label, Phrase State, Phrase Table, Phrase All, Phrase Shown) : Block;
