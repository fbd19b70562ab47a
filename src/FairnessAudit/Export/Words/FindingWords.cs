using FairnessAudit.Measures;
using FairnessAudit.Reports;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Export.Words;

/// <summary>What the public findings say of each audited attribute: verdicts, never a figure that the public edition withholds.</summary>
internal static class FindingWords
{
    /// <summary>One sentence an attribute: how many groups, of how many everything judged is within.</summary>
    public static IEnumerable<Phrase> ByAttribute(ReleaseFacts facts) =>
        facts.Findings.Population.Attributes.Select(a => Sentence(a, Groups(facts, a.Attribute)));

    /// <summary>By group of an attribute, whether every verdict on it that blocks or asks is "within". A result begins with the group it is about.</summary>
    private static Dictionary<string, bool> Groups(ReleaseFacts facts, string attribute) => GateWords.Judged(facts)
        .Where(g => g.About.StartsWith(attribute + "=", StringComparison.Ordinal))
        .GroupBy(g => g.About[(attribute.Length + 1)..].Split(", ")[0], StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.All(r => r.Verdict is "within"), StringComparer.Ordinal);

    private static Phrase Sentence(AttributeCoverage attribute, Dictionary<string, bool> groups)
    {
        var within = groups.Values.Count(all => all);
        var judged = groups.Count == 0
            ? new Phrase("geen groep kreeg een oordeel", "no group was judged")
            : new Phrase("van de ", "of the ") + Written.Count(groups.Count) + new Phrase(" beoordeelde groepen zijn er ", " groups judged, ") + Written.Count(within)
                + new Phrase(" op alle punten binnen de grens", " are within the limit on every point");
        return Names.Title(attribute.Attribute) + Phrase.Same(": ") + judged + Small(attribute) + Phrase.Same(".");
    }

    private static Phrase Small(AttributeCoverage attribute) => attribute.NotJudgedSeparately.Count == 0 ? new("", "")
        : new Phrase(". Te klein voor een eigen oordeel: ", ". Too small for a verdict of their own: ") + Phrase.Join("; ", attribute.NotJudgedSeparately.Select(Names.Group));
}
