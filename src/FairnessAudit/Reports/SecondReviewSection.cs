using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>Blind second readings of drawn cases: agreement by group, contradicted records, and what they do to the burden.</summary>
internal static class SecondReviewSection
{
    public static IEnumerable<Block> Blocks(Finding[] shown, Finding[] named)
    {
        var agreement = shown.Where(f => f.Measure is AgreementFindings.Agreement).ToArray();
        if (agreement.Length == 0)
            yield break;
        yield return new Heading(3, new("Wat een tweede lezer zegt, die het eerste oordeel niet kende", "What a second reader says who did not know the first verdict"));
        yield return Form(agreement.Single(f => f.Attribute is OverrideFindings.Everybody));
        if (named.Length > 0)
            yield return new Notice(NoticeKind.Warning, new("Vastgelegde oordelen worden niet bij elke groep even vaak tegengesproken", "Recorded verdicts are not contradicted as often for every group"), [.. named.Select(Sentence)]);
        yield return Agreement(shown, agreement);
        yield return Contradicted(shown);
        foreach (var block in Corrected(shown))
            yield return block;
    }

    private static Paragraph Form(Finding all) => new(
        new Phrase("Van ", "Of ") + Written.Count(all.Counts["drawn"]) + new Phrase(" aselect getrokken zaken zijn er ", " cases of the random draw ") + Written.Count(all.Counts["n"]) + new Phrase(" tot een eind gelezen door iemand die het eerste oordeel niet kende; ", " were read to an end by somebody who did not know the first verdict; ")
        + Written.Count(all.Counts["unread"]) + new Phrase(" niet of zonder oordeel, ", " not at all or without a verdict, ") + Written.Count(all.Counts["not_blind"]) + new Phrase(" niet blind, ", " not blind, ") + Written.Count(all.Counts["outside"]) + new Phrase(
            " buiten dit tijdvak. Kappa is overeenstemming boven wat toeval geeft; hij daalt als een oordeel zeldzaam is, ook als lezers even vaak hetzelfde zeggen. Daarom staan de kale overeenstemming en de maat van Gwet ernaast.",
            " outside this window. Kappa is agreement beyond what chance gives; it falls where a verdict is rare, even if readers say the same as often. Therefore raw agreement and Gwet's coefficient stand beside it."));

    private static Phrase Sentence(Finding f) => (f.Measure.StartsWith(AgreementFindings.FoundedContradicted, StringComparison.Ordinal)
        ? new Phrase("Wat als gegrond is vastgelegd, wordt door de tweede lezer ", "What is recorded as founded is contradicted by the second reader ")
        : new Phrase("Wat als ongegrond is vastgelegd, wordt door de tweede lezer ", "What is recorded as unfounded is contradicted by the second reader "))
        + (f.Estimate > 0 ? new Phrase("vaker tegengesproken bij ", "more often for ") : new Phrase("minder vaak tegengesproken bij ", "less often for ")) + TrustSection.Who(f) + Phrase.Same(": ")
        + Written.Percentage(f.Estimate!.Value, 1) + new Phrase(" verschil met alle anderen", " difference to all others") + Cells.Interval(f, 1, percentage: true) + Phrase.Same(".");

    private static Table Agreement(Finding[] shown, Finding[] agreement) => new(
        new("Hoe vaak twee lezers hetzelfde zeggen", "How often two readers say the same"),
        [new(new("Groep", "Group")), new(new("Twee keer gelezen", "Read twice"), true), new(new("Eerst gegrond", "Founded at first"), true), new(new("Hetzelfde oordeel", "The same verdict"), true), new(new("Kappa (Cohen)", "Kappa (Cohen)"), true), new(new("AC1 (Gwet)", "AC1 (Gwet)"), true)],
        [.. agreement.Select(f => (IReadOnlyList<Cell>)
        [
            Group(f), Show.Count(f, "n"), Show.Count(f, "first_founded"), Show.Estimate(f, 1, percentage: true),
            Show.Estimate(TrustSection.Beside(shown, f, AgreementFindings.Kappa), 2, percentage: false), Show.Estimate(TrustSection.Beside(shown, f, AgreementFindings.Ac1), 2, percentage: false),
        ])]);

    private static Table Contradicted(Finding[] shown) => new(
        new("Vastgelegde oordelen die de tweede lezer tegenspreekt", "Recorded verdicts that the second reader contradicts"),
        [new(new("Groep", "Group")), new(new("Vastgelegd als", "Recorded as")), new(new("Gelezen", "Read"), true), new(new("Tegengesproken", "Contradicted"), true), new(new("Aandeel", "Share"), true), new(new("Meer dan alle anderen", "More than all others"), true)],
        [.. shown.Where(f => f.Measure is AgreementFindings.FoundedContradicted or AgreementFindings.UnfoundedContradicted).Select(f => (IReadOnlyList<Cell>)
        [
            Group(f), Cell.Text(f.Measure is AgreementFindings.FoundedContradicted ? new Phrase("gegrond", "founded") : new("ongegrond", "unfounded")), Show.Count(f, "n"), Show.Count(f, "contradicted"),
            Show.Estimate(f, 1, percentage: true), Show.Estimate(TrustSection.Beside(shown, f, f.Measure + AgreementFindings.Difference), 1, percentage: true),
        ])]);

    private static IEnumerable<Block> Corrected(Finding[] shown)
    {
        var corrected = shown.Where(f => f.Measure is CorrectedBurden.Measure).ToArray();
        if (corrected.Length == 0)
            yield break;
        yield return new Paragraph(new(
            "Stel dat van wat wordt voorgelegd even vaak het oordeel onjuist is als de tweede lezer het bij getrokken zaken tegenspreekt. Dan wordt de last op wie geen reden gaf, binnen klasse, dit. Getrokken zaken zijn minder vaak gegrond dan wat wordt voorgelegd, dus daar kan het aandeel onjuiste oordelen lager zijn. De tweede lezer is geen waarheid: het is een tweede blik op hetzelfde dossier.",
            "Suppose that of what is put forward the verdict is wrong as often as the second reader contradicts it in drawn cases. Then the burden on those who gave no cause, within class, becomes this. Drawn cases are less often founded than what is put forward, so the share of wrong verdicts may be lower there. The second reader is no truth, but a second look at the same file."));
        yield return new Table(
            new("De last op wie geen reden gaf, zoals tweede lezers oordelen", "The burden on those who gave no cause, as second readers judge"),
            [new(new("Groep", "Group")), new(new("Gegrond gelezen", "Founded, read"), true), new(new("Ongegrond gelezen", "Unfounded, read"), true), new(new("Verhouding dan", "Ratio then"), true)],
            [.. corrected.Select(f => (IReadOnlyList<Cell>)[Group(f), Show.Count(f, "founded_read"), Show.Count(f, "unfounded_read"), Show.Estimate(f, 2, percentage: false)])]);
    }

    private static Cell Group(Finding f) => f.Attribute is OverrideFindings.Everybody ? Cell.Text(new Phrase("iedereen", "everybody")) : TrustSection.Name(f);
}
