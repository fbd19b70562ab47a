using FairnessAudit.Counting;
using FairnessAudit.Reports;
using FairnessAudit.Reports.Dutch;
using Interchange.Runs;
using Reporting.Documents;
using Reporting.Formats;
using Reporting.Html;

namespace FairnessAudit.Drift;

/// <summary>A look as a page in two languages. It computes nothing: every number stands in drift.json.</summary>
internal static class DriftReport
{
    private static readonly Phrase WhatIsCounted = new(
        "Elke week telt hoe vaak de nachten signalen voorlegden, per groep en binnen lagen van vergelijkbare signalen. Drift is een verhouding die verder van 1 ligt dan bij de audit, met de marge die het beleid noemt.",
        "Each week counts how often the nights put signals forward, by group and within strata of comparable signals. Drift is a ratio further from 1 than at the audit, with the margin that the policy states.");

    public static IReadOnlyDictionary<string, byte[]> Render(DriftLook look) => HtmlReport.RenderBoth(Compose(look));

    internal static Document Compose(DriftLook look) => new(
        new("Verandert de regel vanzelf?", "Does the rule drift by itself?"),
        new Phrase($"{look.ModelLine}, weken tot en met ", $"{look.ModelLine}, weeks up to ") + Written.Date(look.Until) + new Phrase(", tegenover de audit van ", ", against the audit of ") + Days(look.AuditedDays),
        [.. Standing(look), .. Course(look), .. DriftPictures.Blocks(look), .. Latest(look), .. DriftBeside.Blocks(look), .. Limits(look)])
    {
        Banner = Editions.Restricted,
        Colophon =
        [
            new($"Vrijgave {look.ReleaseId}. Beleid {look.PolicyId} sha256 {look.PolicySha256}. Alle getallen staan in {DriftLook.FileName}.", $"Release {look.ReleaseId}. Policy {look.PolicyId} sha256 {look.PolicySha256}. All numbers are in {DriftLook.FileName}."),
            new(
                "Methode: aannemelijkheidsquoti\u00EBnten gegeven de marges van elke laag (Fisher 1935), opgeteld over beginweken (Shiryaev-Roberts e-detector; Shin, Ramdas en Rinaldo 2024); interval op elk moment: mengsel (Robbins 1970).",
                "Method: likelihood ratios given each stratum's margins (Fisher 1935), added up over weeks of beginning (Shiryaev-Roberts e-detector; Shin, Ramdas and Rinaldo 2024); interval at every look: mixture (Robbins 1970)."),
        ],
    };

    public static Phrase Comparison(DriftComparison comparison) =>
        Names.Attribute(comparison.Attribute) + Phrase.Same(": ") + Names.Group(comparison.Group) + (comparison.Step is { } step ? Phrase.Same(" (") + Names.Step(step) + Phrase.Same(")") : Phrase.Same(""));

    /// <summary>First and last day in words; as they stand where they are no days.</summary>
    private static Phrase Days(string days)
    {
        var problems = new List<Problem>();
        var (from, to) = DayRanges.Ends("", days, problems);
        return problems.Count > 0 ? Phrase.Same(days) : Written.Days(from, to);
    }

    private static IEnumerable<Block> Standing(DriftLook look)
    {
        yield return new Paragraph(WhatIsCounted) { Lead = true };
        yield return Notice(look);
        yield return new KeyFigures(
        [
            new(new("Weken bekeken", "Weeks looked at"), Cell.Count(look.Weeks.Count)),
            new(new("Signalen voorgelegd", "Signals put forward"), Cell.Count(look.Weeks.Sum(w => w.PutForward))),
            new(new("Vals alarm, gemiddeld pas na", "False warning, on average not before"), Cell.Text(new Phrase($"{look.Promise.WarningWeeks} weken", $"{look.Promise.WarningWeeks} weeks"))),
            new(new("Onterechte weigering, gemiddeld pas na", "False refusal, on average not before"), Cell.Text(Written.Decimal(look.Promise.RefusalWeeks, 0) + new Phrase(" weken", " weeks"))),
            new(new("Kleinste verhouding die nu zichtbaar kon zijn", "Smallest ratio that could be seen by now"), look.Detectable is { } ratio ? Cell.Decimal(ratio) : Cell.Undefined(new("er was niets aan toeval overgelaten", "nothing was left to chance"))),
        ]);
    }

    private static Notice Notice(DriftLook look)
    {
        Phrase[] named = [.. look.Named.Select(n => Comparison(look.Comparisons.First(c => c.Id == n.Comparison)) + Phrase.Same(" (") + Written.Percentage(n.Part, 0) + new Phrase(" van het bewijs)", " of the evidence)"))];
        return look.State switch
        {
            DriftState.Confirmed => new(NoticeKind.Beyond, new("Bevestigd: de regel is veranderd sinds de audit", "Confirmed: the rule has drifted since its audit"),
            [
                new Phrase("Overschreden in de week van ", "Breached in the week of ") + Written.Date(look.BreachedIn ?? look.Until) + new Phrase(", bevestigd met nieuwe weken in die van ", ", confirmed by new weeks in that of ") + Written.Date(look.ConfirmedIn ?? look.Until) + Phrase.Same("."),
                .. named,
                .. look.NotQuietBecause is { } reason ? [InDutch.Of(reason)] : Array.Empty<Phrase>(),
                new("Wie dit tekent, laat de nacht weigeren tot er een nieuwe vrijgave is, of een latere blik rust toont.", "Whoever signs this makes the night refuse until there is a new release, or a later look shows quiet."),
            ]),
            DriftState.Warned => new(NoticeKind.Warning, new("Gewaarschuwd: een grens is overschreden en nog niet bevestigd", "Warned: a limit was breached and is not yet confirmed"),
            [
                new Phrase("Overschreden in de week van ", "Breached in the week of ") + Written.Date(look.BreachedIn ?? look.Until) + new Phrase(". Alleen weken daarna kunnen het bevestigen.", ". Only weeks after it can confirm it."),
                .. named,
            ]),
            _ when !look.EnoughEvidence => new(NoticeKind.NotShown, new("Geen grens overschreden, maar er is te weinig gezien om iets te zeggen", "No limit breached, but too little was seen to say anything"),
                [new("Een verhouding aan het plafond van het beleid had met deze weken nog niet kunnen opvallen. Dit is geen bewijs van rust.", "A ratio at the policy's ceiling could not have shown in these weeks. This is no evidence of quiet.")]),
            _ => new(NoticeKind.Info, new("Rustig: geen grens overschreden", "Quiet: no limit breached"),
                [new("Dat bewijst geen gelijkheid: alleen dat er te weinig bewijs is van een verhouding verder van 1 dan bij de audit.", "This does not prove equality: only that there is too little evidence of a ratio further from 1 than at the audit.")]),
        };
    }

    private static IEnumerable<Block> Course(DriftLook look)
    {
        yield return new Heading(2, new("Het bewijs, week na week", "The evidence, week after week"));
        yield return new BarChart(
            new("Bewijs van drift in alle vergelijkingen samen, als deel van een waarschuwing", "Evidence of drift in all comparisons together, as a part of a warning"),
            new Phrase("Bij 100% is de grens bereikt; de hoogste week kwam op ", "At 100% the limit is reached; the highest week came to ") + Written.Percentage(look.Weeks.Max(w => w.Refusing) / look.Promise.WarningWeeks, 0) + Phrase.Same("."),
            new("deel van een waarschuwing, ten hoogste 100%", "part of a warning, at most 100%"),
            new("Week van", "Week of"),
            [.. look.Weeks.TakeLast(26).Select(w => new BarRow(Written.Date(w.Monday), Math.Min(1, w.Refusing / look.Promise.WarningWeeks))
            {
                Emphasis = w.Breach || w.Confirms,
                More = [Cell.Count(w.Rows), Cell.Count(w.PutForward), Cell.Decimal(w.Refusing, 1), Cell.Decimal(w.Warning, 1), w.Confirming is { } c ? Cell.Decimal(c, 1) : Cell.Undefined(new("geen overschrijding die wacht", "no breach that waits")), Cell.Text(State(w.State))],
            })])
        {
            Percentage = true,
            Digits = 0,
            MoreColumns =
            [
                new(new("Signalen", "Signals"), true), new(new("Voorgelegd", "Put forward"), true), new(new($"Bewijs (grens {look.Promise.WarningWeeks})", $"Evidence (limit {look.Promise.WarningWeeks})"), true),
                new(new("Van maten die alleen waarschuwen", "Of measures that only warn"), true), new(new Phrase("Bevestiging (grens ", "Confirmation (limit ") + Written.Decimal(1 / look.Promise.ConfirmationError, 0) + Phrase.Same(")"), true), new(new("Stand", "State")),
            ],
        };
    }

    private static Phrase State(DriftState state) => state switch
    {
        DriftState.Confirmed => new("bevestigd", "confirmed"),
        DriftState.Warned => new("gewaarschuwd", "warned"),
        _ => new("rustig", "quiet"),
    };

    private static IEnumerable<Block> Latest(DriftLook look)
    {
        yield return new Heading(2, new("Elke vergelijking na de laatste week", "Every comparison after the last week"));
        yield return new Table(
            new($"Verhouding over de laatste {look.Promise.WindowWeeks} weken, met het interval voor \u00E9\u00E9n blik en dat voor elke blik", $"Ratio over the last {look.Promise.WindowWeeks} weeks, with the interval for one look and the one for every look"),
            [
                new(new("Vergelijking", "Comparison")), new(new("Signalen", "Signals"), true), new(new("Bij de audit", "At the audit"), true), new(new("Geen drift tussen", "No drift between"), true), new(new("Laatste weken (95%, \u00E9\u00E9n blik)", "Last weeks (95%, one look)"), true),
                new(new("Sinds de vrijgave (95%, elke blik)", "Since the release (95%, every look)"), true), new(new("Stand", "Standing")),
            ],
            [.. look.Comparisons.Select(c => Row(c, c.Weeks[^1]))]);
    }

    private static IReadOnlyList<Cell> Row(DriftComparison comparison, DriftPoint last) =>
    [
        Cell.Text(Comparison(comparison)),
        Cell.Count(last.N),
        comparison.Audited is { } audited ? Estimate(audited, comparison.AuditedInterval) : Cell.Undefined(new("niet bepaald bij de audit; geldt als 1", "undefined at the audit; counts as 1")),
        Cell.Interval(comparison.Low, comparison.High),
        last.Rolling is { } rolling && double.IsFinite(rolling) ? Estimate(rolling, last.RollingInterval) : Cell.Undefined(Show.Why(last.UndefinedBecause)),
        last.Sequence is { } sequence ? Cell.Interval(sequence.Low, sequence.High) : Cell.Undefined(new("een aandeel, geen verhouding", "a share, no ratio")),
        Cell.Of(Show.Status(comparison.Verdict)),
    ];

    private static Cell Estimate(double value, Measures.FindingInterval? interval) =>
        interval is { } i ? Cell.Estimate(value, i.Low, i.High) : Cell.Text(Written.Decimal(value, 2) + new Phrase(" (geen interval)", " (no interval)"));

    private static IEnumerable<Block> Limits(DriftLook look)
    {
        yield return new Heading(2, new("Wat dit niet zegt", "What this does not say"));
        yield return new BulletList(
        [
            new("Rust bewijst geen gelijkheid; het zegt alleen dat de weken tot nu toe te weinig bewijs van verandering gaven.", "Quiet does not prove equality; it only says that the weeks so far gave too little evidence of a change."),
            new($"Het interval over {look.Promise.WindowWeeks} weken is voor \u00E9\u00E9n blik. Wie er week na week op afgaat, vergist zich veel vaker dan 5%; het beslist daarom niets.", $"The interval over {look.Promise.WindowWeeks} weeks is for one look. Whoever acts on it week after week errs far more often than 5%; so it decides nothing."),
            new("Drift zegt dat er iets bewoog, niet wat: de instroom, de mensen die signalen insturen, of de regel in een andere wereld.", "Drift says that something moved, not what: what comes in, the people who send signals, or the rule in another world."),
            new("De stappen van mensen tellen pas mee als ze hun tijd hebben gehad; drift daarin blijkt maanden later.", "People's steps count once they have had their time; drift in them shows months later."),
            new("Wat mensen bij de audit niet konden zien, kan hier ook niet blijken: een groep waarvan niemand het kenmerk kent, staat in geen verhouding.", "What could not be seen at the audit cannot show here: a group whose attribute nobody knows is in no ratio."),
        ]);
    }
}
