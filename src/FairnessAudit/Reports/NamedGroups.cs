using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>How a question that is reported and not judged names groups, in words.</summary>
/// <param name="Higher">Before the groups that lie above all others.</param>
/// <param name="Lower">Before the groups that lie below.</param>
/// <param name="None">Where no group is named.</param>
/// <param name="About">What is compared, for the caption: each table of a page has its own.</param>
internal sealed record NamedWords(Phrase Higher, Phrase Lower, Phrase None, Phrase About)
{
    /// <summary>What one finding compares, where a question compares more than one thing of a group; null where it does not.</summary>
    public Func<Finding, Phrase>? Each { get; init; }
}

/// <summary>What a public edition may say of such a question: which groups it names, after adjustment for all comparisons, and no figure.</summary>
internal static class NamedGroups
{
    public static Phrase Answer(IEnumerable<Finding> findings, NamedWords words)
    {
        var compared = findings.Where(f => f.Named is not null).ToArray();
        if (compared.Length == 0)
            return new("Van geen groep zijn genoeg uitkomsten bekend om hier iets openbaars over te zeggen.", "Of no group are enough outcomes known to say anything public here.");
        Phrase[] said = [.. Line(words.Higher, compared, "higher"), .. Line(words.Lower, compared, "lower")];
        return said.Length == 0 ? words.None : Phrase.Join(" ", said);
    }

    /// <summary>Every group compared and what was found of it; nothing where none may be told.</summary>
    public static IEnumerable<Block> Table(IEnumerable<Finding> findings, NamedWords words)
    {
        var compared = findings.Where(f => f.Named is not null).ToArray();
        if (compared.Length == 0)
            yield break;
        yield return new Table(
            words.About + new Phrase(": wat is aangetoond, zonder cijfers; gecorrigeerd voor alle vergelijkingen (Holm, 5%)", ": what is shown, without figures; adjusted for all comparisons (Holm, 5%)"),
            [new(new("Groep", "Group")), .. words.Each is null ? [] : new[] { new Column(new("Wat is vergeleken", "What is compared")) }, new(new("Bevinding", "Finding"))],
            [.. compared.Select(f => (IReadOnlyList<Cell>)[Cell.Text(Headline.Who(f)), .. words.Each is { } each ? new[] { Cell.Text(each(f)) } : [], Cell.Text(Word(f.Named!))])]);
        yield return new Paragraph(new Phrase("Niet in deze tabel: groepen met te weinig bekende uitkomsten om er openbaar iets over te zeggen.", "Not in this table: groups with too few known outcomes to say anything public of them."));
    }

    private static Phrase Word(string named) => named switch
    {
        "higher" => new("aantoonbaar hoger dan alle anderen", "shown to be above all others"),
        "lower" => new("aantoonbaar lager dan alle anderen", "shown to be below all others"),
        _ => new("geen verschil aangetoond", "no difference shown"),
    };

    private static IEnumerable<Phrase> Line(Phrase lead, Finding[] compared, string named)
    {
        var groups = compared.Where(f => f.Named == named).Select(Headline.Who).Distinct().ToArray();
        if (groups.Length > 0)
            yield return lead + Names.Listed(groups) + Phrase.Same(".");
    }
}
