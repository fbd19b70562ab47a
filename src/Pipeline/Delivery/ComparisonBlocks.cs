using Pipeline.Nights;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Delivery;

/// <summary>The model's order beside the policy's in the report of the night.</summary>
internal static class ComparisonBlocks
{
    public static IReadOnlyList<Block> Of(Night night, OrderComparison comparison) =>
    [
        new Heading(2, new("Naast de volgorde van alleen het beleid", "Beside the order by policy alone")),
        new Paragraph(new Phrase(
            $"Van de {night.Decision.Ranked.Length} plaatsen van de volgorde zou alleen het beleid er {comparison.Kept.Count} aan dezelfde signalen geven. {comparison.Entered.Count} kwamen door het model naar voren, {comparison.Left.Count} maakten daarvoor plaats. Wie verschoof staat in {OrderComparison.FileName}.",
            $"Of the {night.Decision.Ranked.Length} places of the order, the policy alone would give {comparison.Kept.Count} to the same signals. The model brought {comparison.Entered.Count} forward, and {comparison.Left.Count} made room. Who moved is in {OrderComparison.FileName}.")),
        .. Agreement(night, comparison),
        .. NightSplits.Columns(night.Contract).Select(column => Split(night, comparison, column)),
    ];

    private static IEnumerable<Block> Agreement(Night night, OrderComparison comparison) => comparison.Tau is not { } tau ? [] :
    [
        new Paragraph(
            new Phrase("Over de hele voorraad, ", "Over the whole stock, ") + Written.Count(night.Signals.Count)
            + new Phrase(" signalen, is de overeenkomst van beide volgordes (tau-b van Kendall) ", " signals, both orders agree (Kendall's tau-b) by ") + Written.Decimal(tau, 2)
            + new Phrase(": 1 is dezelfde volgorde, 0 geen verband, -1 de omgekeerde.", ": 1 is the same order, 0 no relation, -1 the reverse.")),
    ];

    private static Table Split(Night night, OrderComparison comparison, Interchange.Contracts.ContractColumn column)
    {
        var (entered, kept, left) = (comparison.Entered.ToHashSet(), comparison.Kept.ToHashSet(), comparison.Left.ToHashSet());
        return new(
            WorklistWords.Label(column) + new Phrase(": wie verschoof", ": who moved"),
            [new(WorklistWords.Label(column)), new(new("In beide", "In both"), true), new(new("Door het model naar voren", "Brought forward by the model"), true), new(new("Maakte plaats", "Made room"), true)],
            [.. NightSplits.Of(night, column).Select(level => (IReadOnlyList<Cell>)[Cell.Text(ReasonWords.Upper(level.Words)), Cell.Count(level.Rows.Count(kept.Contains)), Cell.Count(level.Rows.Count(entered.Contains)), Cell.Count(level.Rows.Count(left.Contains))])]);
    }
}
