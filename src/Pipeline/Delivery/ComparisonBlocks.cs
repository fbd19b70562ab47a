using Pipeline.Nights;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Delivery;

/// <summary>Tonight's order beside another in the report of the night.</summary>
internal static class ComparisonBlocks
{
    public static IReadOnlyList<Block> BesidePolicyOnly(Night night, OrderComparison comparison) => Blocks(
        night,
        comparison,
        new("Naast de volgorde van alleen het beleid", "Beside the order by policy alone"),
        new(
            $"Van de {night.Decision.Ranked.Length} plaatsen van de volgorde zou alleen het beleid er {comparison.Kept.Count} aan dezelfde signalen geven. {comparison.Entered.Count} kwamen door het model naar voren, {comparison.Left.Count} maakten daarvoor plaats. Wie verschoof staat in {OrderComparison.FileName}.",
            $"Of the {night.Decision.Ranked.Length} places of the order, the policy alone would give {comparison.Kept.Count} to the same signals. The model brought {comparison.Entered.Count} forward, and {comparison.Left.Count} made room. Who moved is in {OrderComparison.FileName}."),
        new("Door het model naar voren", "Brought forward by the model"),
        new("Maakte plaats", "Made room"));

    public static IReadOnlyList<Block> BesideShadow(Night night, OrderComparison comparison) => Blocks(
        night,
        comparison,
        new("Naast een regel die meekijkt", "Beside a rule that looks on"),
        new(
            $"Een andere vrijgegeven regel ({night.Shadow!.ReleaseId}) keek mee en ordende niets. {comparison.Kept.Count} signalen krijgen in beide een plaats, {comparison.Entered.Count} alleen in de volgorde van vannacht, {comparison.Left.Count} alleen in die van de meekijkende regel. Bij nieuwe signalen van die laatste soort is de kans op een aselecte trekking groter als het beleid dat zegt. De plaatsen staan in {ShadowFile.FileName}.",
            $"Another released rule ({night.Shadow.ReleaseId}) looked on and ordered nothing. {comparison.Kept.Count} signals have a place in both, {comparison.Entered.Count} in tonight's order only, {comparison.Left.Count} in that of the rule that looks on only. New signals of the last kind are more likely to be drawn at random where the policy says so. The places are in {ShadowFile.FileName}."),
        new("Alleen vannacht", "Tonight only"),
        new("Alleen de meekijkende regel", "The rule that looks on only"));

    private static IReadOnlyList<Block> Blocks(Night night, OrderComparison comparison, Phrase title, Phrase said, Phrase entered, Phrase left) =>
    [
        new Heading(2, title),
        new Paragraph(said),
        .. Agreement(night, comparison),
        .. NightSplits.Columns(night.Contract).Select(column => Split(night, comparison, column, entered, left)),
    ];

    private static IEnumerable<Block> Agreement(Night night, OrderComparison comparison) => comparison.Tau is not { } tau ? [] :
    [
        new Paragraph(
            new Phrase("Over de hele voorraad, ", "Over the whole stock, ") + Written.Count(night.Signals.Count)
            + new Phrase(" signalen, is de overeenkomst van beide volgordes (tau-b van Kendall) ", " signals, both orders agree (Kendall's tau-b) by ") + Written.Decimal(tau, 2)
            + new Phrase(": 1 is dezelfde volgorde, 0 geen verband, \u22121 de omgekeerde.", ": 1 is the same order, 0 no relation, \u22121 the reverse.")),
    ];

    private static Table Split(Night night, OrderComparison comparison, Interchange.Contracts.ContractColumn column, Phrase enteredTitle, Phrase leftTitle)
    {
        var (entered, kept, left) = (comparison.Entered.ToHashSet(), comparison.Kept.ToHashSet(), comparison.Left.ToHashSet());
        return new(
            WorklistWords.Label(column) + new Phrase(": wie verschoof", ": who moved"),
            [new(WorklistWords.Label(column)), new(new("In beide", "In both"), true), new(enteredTitle, true), new(leftTitle, true)],
            [.. NightSplits.Of(night, column).Select(level => (IReadOnlyList<Cell>)[Cell.Text(ReasonWords.Upper(level.Words)), Cell.Count(level.Rows.Count(kept.Contains)), Cell.Count(level.Rows.Count(entered.Contains)), Cell.Count(level.Rows.Count(left.Contains))])]);
    }
}
