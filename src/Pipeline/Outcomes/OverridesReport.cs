using Interchange.Contracts;
using Pipeline.Delivery;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Outcomes;

/// <summary>Whether people check the list or merely follow it: how often they departed from it, by band and by class.</summary>
internal static class OverridesReport
{
    public static IReadOnlyList<Block> Blocks(OutcomesSummary summary, Contract contract) =>
    [
        new Heading(2, new("Waar mensen afweken van de lijst", "Where people departed from the list")),
        new Paragraph(Sentence(summary.OverridesByBand[0])) { Lead = true },
        new Paragraph(new(
            "Een lijst waarvan nooit wordt afgeweken, wordt misschien niet meer nagekeken. Een lijst waarvan vaak wordt afgeweken, ordent misschien niet wat telt. De audit vergelijkt dit per groep.",
            "A list that nobody ever departs from may no longer be checked. A list that people often depart from may not order what counts. The audit compares this by group.")),
        Rates(new("Terzijde gelegd of naar een ander team, per scoreband (hoger is dringender)", "Set aside or sent to another team, by score band (higher is more urgent)"), new("Scoreband", "Band"), summary.OverridesByBand, of => of == "all" ? new("Alle", "All") : Phrase.Same(of)),
        Rates(new("Terzijde gelegd of naar een ander team, per klasse", "Set aside or sent to another team, by class"), new("Klasse", "Class"), summary.OverridesByClass, of => ReasonWords.Upper(ReasonWords.Class(contract, of))),
        Rates(new("Op geen lijst, toch opgepakt", "On no list, taken up anyway"), new("Signalen", "Signals"), [summary.TakenUp], _ => new("Op geen lijst", "On no list")),
    ];

    private static Phrase Sentence(OverrideCount all) => all.Rate is not { } rate
        ? new("Geen signaal stond op een lijst.", "No signal stood on a list.")
        : new Phrase("Van ", "Of ") + Written.Count(all.Signals) + new Phrase(" signalen op een lijst legden mensen er ", " signals on a list, people set aside or sent elsewhere ") + Written.Count(all.Overridden)
            + new Phrase(" terzijde of stuurden ze door: ", ": ") + Written.Percentage(rate, 1)
            + new Phrase(" (95%-interval ", " (95% interval ") + Written.Interval(all.Low, all.High, 1, percentage: true)
            + new Phrase(", Wilson).", ", Wilson).");

    private static Table Rates(Phrase caption, Phrase rowHeader, IReadOnlyList<OverrideCount> counts, Func<string, Phrase> words) => new(
        caption,
        [new(rowHeader), new(new("Signalen", "Signals"), true), new(new("Afgeweken", "Departed"), true), new(new("Deel (95%-interval, Wilson)", "Share (95% interval, Wilson)"), true)],
        [.. counts.Select(c => (IReadOnlyList<Cell>)[Cell.Text(words(c.Of)), Cell.Count(c.Signals), Cell.Count(c.Overridden), c.Rate is { } rate ? Cell.Estimate(rate, c.Low, c.High, 1, percentage: true) : Cell.Undefined(new("niemand om te tellen", "nobody to count"))])]);
}
