using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Question 6: how long groups wait until they are put forward.</summary>
internal static class WaitingSection
{
    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var means = findings.Items.Where(f => f.Measure is WaitingFindings.Measure).ToArray();
        if (means.Length == 0)
            yield break;
        yield return new Heading(3, new("Hoe lang wachten groepen?", "How long do groups wait?"));
        yield return new Paragraph(new(
            "Dagen van ontvangst tot de nacht waarin een signaal is voorgelegd, geteld zoals het volgordebeleid dagen telt. Het verschil is met alle anderen binnen dezelfde lagen (de 'volledige' indeling); onder 0 betekent korter wachten. Geen toets beoordeelt dit.",
            "Days from receipt to the night that put a signal forward, counted as the ordering policy counts days. The difference is with all others within the same strata (the 'full' set); below 0 means a shorter wait. No gate judges this."));
        yield return new Paragraph(new(
            "Alleen wie is voorgelegd, heeft een wachttijd. Een groep waarvan oude signalen nooit aan de beurt komen, lijkt hier juist snel: lees dit naast hoe vaak een groep wordt voorgelegd.",
            "Only those put forward have a waiting time. A group whose old signals are never reached looks quick here: read this beside how often a group is put forward."));
        foreach (var attribute in means.GroupBy(f => f.Attribute, StringComparer.Ordinal))
            yield return Waits(findings, attribute.Key, [.. attribute]);
    }

    private static Table Waits(Findings findings, string attribute, Finding[] means)
    {
        var differences = findings.Items.Where(f => f.Measure is WaitingFindings.Difference && f.Attribute == attribute).ToDictionary(f => f.Group, StringComparer.Ordinal);
        return new Table(
            new Phrase("Wachttijd in dagen met 95%-interval, naar ", "Waiting time in days with 95% interval, by ") + Names.Attribute(attribute),
            [
                new(Names.Title(attribute)),
                new(new("Voorgelegd", "Put forward"), true),
                new(new("Niet voorgelegd", "Not put forward"), true),
                new(new("Dagen, gemiddeld", "Days, mean"), true),
                new(new("Verschil met alle anderen", "Difference from all others"), true),
            ],
            [.. means.Select(f => (IReadOnlyList<Cell>)
                [Cell.Text(Names.Group(f.Group)), Show.Count(f, "n"), Show.Count(f, "not_reached"), Show.Estimate(f, 1, percentage: false), Show.Estimate(differences.GetValueOrDefault(f.Group), 1, percentage: false)])]);
    }
}
