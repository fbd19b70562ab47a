using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>What a rule that has not ordered yet would find, in three parts: followed up, drawn, and unknown; and what more draws would tell.</summary>
internal static class PilotSection
{
    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var shown = TrustSection.Headline(findings, [.. findings.Items.Where(f => f is { Question: OutcomeFinding.Question, Suppressed: false })]);
        var whole = shown.Where(f => f.Measure is ThreeParts.Whole).ToArray();
        if (whole.Length == 0)
            yield break;
        var looksOn = whole[0].Process is ThreeParts.Shadow;
        yield return new Heading(3, looksOn
            ? new("Wat zou de regel vinden die meekeek?", "What would the rule that looked on find?")
            : new("Wat zou deze regel vinden voordat hij ooit ordende?", "What would this rule find before it ever ordered?"));
        yield return new Paragraph(new(
            "Van wat de regel zou voorleggen valt een deel samen met wat het bestaande proces heeft gevolgd: daarvan is de uitkomst bekend. Van een ander deel had elk signaal getrokken kunnen worden: daarvan zegt de steekproef hoeveel gegrond is. Van de rest weet niemand het: daar staan alleen grenzen, niets gegrond en alles gegrond. Het interval geldt voor waar de waarheid ook ligt tussen die grenzen (Imbens en Manski 2004).",
            "Part of what the rule would put forward coincides with what the existing process followed up: its outcome is known. Of another part every signal could have been drawn: the draw says how much of it is founded. Of the rest nobody knows: there are only bounds, nothing founded and all of it founded. The interval holds wherever the truth lies between those bounds (Imbens and Manski 2004)."));
        if (looksOn)
        {
            yield return new Notice(NoticeKind.Info, new("Wat meekijken niet zegt", "What looking on does not say"), [new(
                "De regel die meekeek heeft niets uit de voorraad gehaald: wat hij de ene nacht zou voorleggen, lag er de volgende nacht weer, en nam opnieuw een plaats in. Had hij zelf geordend, dan was zijn voorraad anders geweest. Een signaal telt hier \u00E9\u00E9n keer, als het in minstens \u00E9\u00E9n nacht een plaats zou krijgen.",
                "The rule that looked on took nothing out of stock: what it would put forward one night lay there again the next, and took a place again. Had it ordered itself, its stock would have been another. A signal counts once here, if it would get a place on at least one night.")]);
        }

        foreach (var attribute in whole.GroupBy(f => f.Attribute, StringComparer.Ordinal))
            yield return Table(attribute.Key, [.. attribute], shown);
        yield return new BulletList([.. whole.Where(f => f.Attribute == whole[0].Attribute && f.Group is not "(unknown)").Select(Sentence)]);
        yield return new Paragraph(new(
            "Wat dit niet kan zeggen: hoe mensen met deze signalen omgaan als de regel ze voorlegt, en of de vastgelegde uitkomsten juist zijn. Een hoger aandeel gegrond pleit een regel nooit vrij.",
            "What this cannot say: what people make of these signals once the rule puts them forward, and whether the recorded outcomes are right. A higher founded share never acquits a rule."));
    }

    private static Table Table(string attribute, Finding[] whole, Finding[] shown) => new(
        new Phrase("Gegrond van wat zou worden voorgelegd, in drie delen, naar ", "Founded of what would be put forward, in three parts, by ") + Names.Attribute(attribute),
        [
            new(Names.Title(attribute)), new(new("Zou worden voorgelegd", "Would be put forward"), true), new(new("Gevolgd", "Followed up"), true), new(new("Gegrond", "Founded"), true),
            new(new("Kon getrokken worden", "Could be drawn"), true), new(new("Getrokken en afgerond", "Drawn and finished"), true), new(new("Gegrond", "Founded"), true), new(new("Onbekend", "Unknown"), true),
            new(new("Geheel: grenzen", "Whole: bounds"), true), new(new("95%-interval", "95% interval"), true), new(new("Meer dan alle anderen", "More than all others"), true),
        ],
        [.. whole.Select(f => (IReadOnlyList<Cell>)
        [
            Cell.Text(Names.Group(f.Group)), Show.Count(f, "put_forward"), Show.Count(f, "followed_up"), Show.Estimate(TrustSection.Beside(shown, f, ThreeParts.FollowedUp), 1, percentage: true),
            Show.Count(f, "drawable"), Show.Count(f, "drawn"), Show.Estimate(TrustSection.Beside(shown, f, ThreeParts.ByDraw), 1, percentage: true), Show.Count(f, "unknown"),
            TrustSection.Bounds(f), f.Interval is { } i ? Cell.Interval(i.Low, i.High, 1, percentage: true) with { Source = Show.From(f) } : Show.Undefined(f), Gap(TrustSection.Beside(shown, f, ThreeParts.Difference)),
        ])]);

    private static Cell Gap(Finding? difference) => difference switch
    {
        { Interval: { } i } => Cell.Interval(i.Low, i.High, 1, percentage: true) with { Source = Show.From(difference) },
        { } other => Show.Undefined(other),
        _ => Cell.Text("\u2013"),
    };

    private static Phrase Sentence(Finding f)
    {
        if (f.Bounds is not { Low: { } low, High: { } high })
            return Names.Group(f.Group) + new Phrase(": hierover is niets te zeggen.", ": nothing can be said of this group.");
        var said = Names.Group(f.Group) + new Phrase(": tussen ", ": between ") + Written.Percentage(low, 1) + new Phrase(" en ", " and ") + Written.Percentage(high, 1) + new Phrase(" is gegrond", " is founded") + Cells.Interval(f, 1, percentage: true) + Phrase.Same(". ");
        return said + (f.Counts.TryGetValue("draws_needed", out var more) ? More(more) : new("Er is geen trekking die meer zegt.", "There is no draw that tells more."));
    }

    private static Phrase More(long more) => more switch
    {
        < 0 => new("Het onbekende deel is zo groot dat geen aantal trekkingen het antwoord binnen 5 punten brengt; eerst moet ook dat deel getrokken kunnen worden.", "The unknown part is so large that no number of draws brings the answer within 5 points; first that part must be able to be drawn."),
        0 => new("Meer trekkingen zijn niet nodig voor een antwoord binnen 5 punten.", "No more draws are needed for an answer within 5 points."),
        _ => new Phrase("Voor een antwoord binnen 5 punten zijn ongeveer ", "An answer within 5 points takes about ") + Written.Count(more) + new Phrase(" afgeronde trekkingen meer nodig uit wat deze regel zou voorleggen.", " more finished draws from what this rule would put forward."),
    };
}
