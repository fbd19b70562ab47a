using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports.Pictures;

/// <summary>The lowest and the highest of some groups' shares, each with its interval and size.</summary>
internal static class ShareSentence
{
    public static Phrase Of(Findings findings, IReadOnlyList<Finding> shares)
    {
        var own = shares.Where(f => Headline.MayOwn(findings, f)).ToArray();
        return own.Length == 0
            ? new("Geen groep is groot genoeg om hier genoemd te worden.", "No group is large enough to be named here.")
            : new Phrase("Het laagst: ", "Lowest: ") + One(own.MinBy(f => f.Estimate)!) + new Phrase("; het hoogst: ", "; highest: ") + One(own.MaxBy(f => f.Estimate)!) + Phrase.Same(".");
    }

    private static Phrase One(Finding share) => Names.Group(share.Group) + Phrase.Same(" ") + Cells.Said(share, 1, percentage: true);
}
