using Pipeline.Nights;
using Prioritisation.Ordering;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Delivery;

/// <summary>The report of the night, for the operator and the programme: what came, what became of it, what waits.</summary>
internal static class NightReport
{
    /// <summary>Of the pages, before the language.</summary>
    public const string Name = "night";

    public static Document Document(Night night, OrderComparison? besidePolicy, OrderComparison? besideShadow)
    {
        var counts = night.Counts;
        return new Document(
            new("De nacht van " + Written.Date(night.Request.Date, Language.Dutch), "The night of " + Written.Date(night.Request.Date, Language.English)),
            new Phrase($"{night.Request.Capacity} plaatsen, ", $"{night.Request.Capacity} places, ") + NightWords.ShortRelease(night),
            [
                new KeyFigures(
                [
                    Figure("Nieuw", "New", counts.New),
                    Figure("Op de werklijst", "On the worklist", counts.PutForward + counts.Random),
                    Figure("Blijft open", "Stays open", counts.StockAfter),
                    Figure("Vervallen", "Lapsed", counts.Lapsed),
                    Figure("Apart gezet", "Quarantined", night.Intake.Received - counts.New),
                ]),
                NightWords.NoVerdict,
                new Heading(2, new("Waar elk signaal bleef", "What became of every signal")),
                Balance(counts),
                new Heading(2, new("Uitgesplitst", "Split up")),
                new Paragraph(new("Of het om bewust onjuiste gegevens ging of om iets administratiefs, blijkt pas als iemand een signaal heeft bekeken.", "Whether information was deliberately incorrect or the matter administrative is only known once somebody has looked at a signal.")),
                .. NightSplits.Columns(night.Contract).SelectMany(column => NightSplits.Tables(night, column)),
                .. besidePolicy is null ? [] : ComparisonBlocks.BesidePolicyOnly(night, besidePolicy),
                .. besideShadow is null ? [] : ComparisonBlocks.BesideShadow(night, besideShadow),
                new Heading(2, new("De regel van deze nacht", "The rule of this night")),
                new Facts(Rule(night)),
                .. Conditions(night),
            ])
        {
            Banner = NightWords.Banner(night),
            Colophon =
            [
                new Phrase("ordeningsbeleid ", "ordering policy ") + Phrase.Same($"{night.Rule.Policy.Id} {night.Rule.Policy.Version}, SHA-256 {night.Rule.Policy.Sha256}"),
                new Phrase("contract ", "contract ") + Phrase.Same($"{night.Contract.Id} {night.Contract.Version}, SHA-256 {night.Contract.Sha256}"),
            ],
        };
    }

    private static KeyFigure Figure(string nl, string en, long value) => new(new(nl, en), Cell.Count(value));

    private static Table Balance(NightCounts counts) => new(
        new("Voorraad ervoor en nieuw, tegenover wat ermee gebeurde", "Stock before and new, against what became of them"),
        [new(new("Wat", "What")), new(new("Signalen", "Signals"), true)],
        [
            [Cell.Text(new Phrase("Open voor de nacht", "Open before the night")), Cell.Count(counts.StockBefore)],
            [Cell.Text(new Phrase("Nieuw", "New")), Cell.Count(counts.New)],
            [Cell.Text(new Phrase("Naar voren gehaald door de volgorde", "Put forward by the order")), Cell.Count(counts.PutForward)],
            [Cell.Text(new Phrase("Aselecte controlesteekproef", "Random control sample")), Cell.Count(counts.Random)],
            [Cell.Text(new Phrase("Vervallen, niet bereikt", "Lapsed, not reached")), Cell.Count(counts.Lapsed)],
            [Cell.Text(new Phrase("Elders gesloten", "Closed elsewhere")), Cell.Count(counts.Closed)],
            [Cell.Text(new Phrase("Open na de nacht", "Open after the night")), Cell.Count(counts.StockAfter)],
        ]);

    private static List<Fact> Rule(Night night)
    {
        var facts = new List<Fact> { new(new("Vrijgave", "Release"), night.Rule.ReleaseId is { } id ? Cell.Code(id) : Cell.Undefined(NightWords.Release(night))) };
        if (night.Rule.ValidUntil is { } until)
            facts.Add(new(new("Geldig", "Valid"), Cell.Text(NightWords.ValidUntil(until))));
        if (night.Shadow is { } shadow)
            facts.Add(new(new("Regel die meekijkt", "Rule that looks on"), Cell.Code(shadow.ReleaseId)));
        facts.Add(new(new("Kans om aselect getrokken te zijn", "Probability of the random draw"), Drawn(night.Decision)));
        return facts;
    }

    private static Cell Drawn(NightDecision decision) => decision.Eligible == 0
        ? Cell.Undefined(new("geen nieuw signaal kon worden getrokken", "no new signal could be drawn"))
        : Cell.Text(new Phrase($"{decision.Random.Length} van {decision.Eligible}", $"{decision.Random.Length} of {decision.Eligible}"));

    private static IEnumerable<Block> Conditions(Night night) => night.Rule.Conditions.Count == 0
        ? []
        : [new Notice(NoticeKind.Warning, new("Vrijgegeven onder voorwaarden", "Released on conditions"), [.. night.Rule.Conditions.Distinct(StringComparer.Ordinal).Select(Phrase.Same)])];
}
