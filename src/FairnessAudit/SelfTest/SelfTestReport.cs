using Reporting.Documents;
using Reporting.Html;

namespace FairnessAudit.SelfTest;

/// <summary>The self-test as a page in two languages. It computes nothing: every number stands in selftest.json.</summary>
public static class SelfTestReport
{
    /// <summary>Both editions by file name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Render(SelfTestResult result) => HtmlReport.RenderBoth(Compose(result));

    internal static Document Compose(SelfTestResult result) => new(
        new("Hoe vaak vergist de audit zich?", "How often does the audit err?"),
        new($"Zelftest van beleid {result.PolicyId}", $"Self-test of policy {result.PolicyId}"),
        [.. Verdict(result), .. Edges(result), .. Policy(result), .. Coverage(result), .. Mechanisms(result), .. Drift(result)])
    {
        Banner = new("GESIMULEERDE GEGEVENS", "SIMULATED DATA"),
        Colophon =
        [
            new($"Methode: {result.Method}. Startwaarde {result.Seed}. Beleid sha256 {result.PolicySha256}.", $"Method: {result.Method}. Seed {result.Seed}. Policy sha256 {result.PolicySha256}."),
            new($"Alle getallen, met hun aantallen, staan in {SelfTestResult.FileName}.", $"All numbers, with their counts, are in {SelfTestResult.FileName}."),
        ],
    };

    private static IEnumerable<Block> Verdict(SelfTestResult result)
    {
        yield return new Paragraph(new(
            "De audit kreeg gegevens waarvan de waarheid bekend is, en rekende die na met dezelfde code als een echte audit.",
            "The audit was given data of which the truth is known, and worked through them with the same code as a real audit."))
        { Lead = true };
        yield return result.Failures.Count == 0
            ? new Notice(NoticeKind.Within, new("Niets vergist zich vaker dan beloofd", "Nothing errs more often than promised"), [new("Elk getal hieronder houdt stand.", "Every figure below holds.")])
            : new Notice(NoticeKind.Beyond, new("Deze getallen houden geen stand", "These figures do not hold"), [.. result.Failures.Select(f => Phrase.Quoted(f, Language.English))]);
    }

    private static IEnumerable<Block> Edges(SelfTestResult result) => Section(
        result.Edges,
        new("Toetsen op de rand van hun marge", "Gates at the edge of their tolerance"),
        new("Hoe vaak een toets zich vergist waar dat het makkelijkst gebeurt", "How often a gate errs where that happens most easily"),
        [new(new("Toets", "Gate")), new(new("Vergissing", "Error")), new(new("Waarheid en situatie", "Truth and setting")), new(new("Beloofd", "Promised"), true), new(new("Gemeten", "Measured"), true), new(new("Minstens (99%)", "At least (99%)"), true), new(new("Keren", "Runs"), true), new(new("Oordeel", "Verdict"))],
        e => [Cell.Text(e.Gate), Cell.Text(Error(e.Error)), Cell.Text(Phrase.Quoted(e.Truth, Language.English)), Cell.Percentage(e.Nominal), Cell.Percentage(e.Measured, 2), Cell.Percentage(e.Lower99, 2), Cell.Count(e.Seeds), Holds(e.Holds)]);

    private static IEnumerable<Block> Policy(SelfTestResult result) => Section(
        result.Policy,
        new("Wat dit beleid doorlaat en tegenhoudt", "What this policy clears and catches"),
        new("Aandeel van de gesimuleerde vrijgaven dat geen enkele blokkerende toets tegenhoudt", "Share of simulated releases that no blocking gate stops"),
        [new(new("Signalen per jaar", "Signals a year"), true), new(new("Waarheid", "Truth")), new(new("Doorgelaten", "Cleared"), true), new(new("Vrijgaven", "Releases"), true), new(new("Ge\u00EBist", "Demanded")), new(new("Oordeel", "Verdict"))],
        p => [Cell.Count(p.Volume), Cell.Text(Phrase.Quoted(p.Truth, Language.English)), Cell.Estimate(p.Cleared, p.Lower99, p.Upper99, 1, percentage: true), Cell.Count(p.Releases), p.Demand is null ? Cell.Undefined(new("niets ge\u00EBist", "nothing demanded")) : Cell.Text(Phrase.Quoted(p.Demand, Language.English)), p.Holds is { } holds ? Holds(holds) : Cell.Undefined(new("niets ge\u00EBist", "nothing demanded"))]);

    private static IEnumerable<Block> Coverage(SelfTestResult result) => Section(
        result.Coverage,
        new("Dekken intervallen van 95% wat ze beloven?", "Do 95% intervals cover what they promise?"),
        new("Hoe vaak het interval de ware waarde bevat", "How often the interval holds the true value"),
        [new(new("Interval", "Interval")), new(new("Soort", "Kind")), new(new("Gevallen", "Cases"), true), new(new("Ware waarde", "True value"), true), new(new("Dekking", "Coverage"), true), new(new("Langs een andere weg", "By another road"), true), new(new("Oordeel", "Verdict"))],
        c => [Cell.Text(Phrase.Quoted(c.Interval, Language.English)), Cell.Text(Kind(c.Kind)), Cell.Count(c.N), c.Rate is { } rate ? Cell.Decimal(rate, 3) : Cell.Undefined(new("gemiddelde over aandelen van 2% tot 98%", "mean over rates of 2% to 98%")), Cell.Percentage(c.Covered, 2), c.Exact is { } exact ? Cell.Percentage(exact, 2) : Cell.Undefined(new("gesimuleerd", "simulated")), Holds(c.Holds)]);

    private static IEnumerable<Block> Mechanisms(SelfTestResult result) => Section(
        result.Mechanisms,
        new("Vindt de audit wat erin gestopt is?", "Does the audit find what was planted?"),
        new("Hoe vaak een geplante oorzaak wordt genoemd, en hoe vaak ten onrechte", "How often a planted mechanism is named, and how often wrongly"),
        [new(new("Oorzaak", "Mechanism")), new(new("Vraag", "Question"), true), new(new("Grootte", "Size")), new(new("Genoemd door", "Named by")), new(new("Signalen", "Signals"), true), new(new("Gevonden", "Detected"), true), new(new("Vals alarm", "False alarm"), true), new(new("Keren", "Runs"), true), new(new("Oordeel", "Verdict"))],
        m => [Cell.Text(Phrase.Quoted(m.Name, Language.English)), Cell.Count(m.Question), Cell.Text(Phrase.Quoted(m.Size, Language.English)), Cell.Text(Phrase.Quoted(m.NamedBy, Language.English)), Cell.Count(m.N), Cell.Percentage(m.Detected), Cell.Percentage(m.FalseAlarm), Cell.Count(m.Seeds), Holds(m.Holds)]);

    private static IEnumerable<Block> Drift(SelfTestResult result) => Section(
        result.Drift,
        new("Hoe lang duurt het tot drift wordt geroepen?", "How long until drift is called?"),
        new("Weken tot een waarschuwing en tot een weigering, gemiddeld over de gesimuleerde jaren; wie de grens niet haalt, telt voor alle weken", "Weeks to a warning and to a refusal, on average over the simulated courses; one that reaches no limit counts for all its weeks"),
        [new(new("Waarheid", "Truth")), new(new("Signalen per week", "Signals a week"), true), new(new("Plaatsen per week", "Places a week"), true), new(new("Weken tot waarschuwing (mediaan)", "Weeks to a warning (median)"), true), new(new("Weken tot weigering (mediaan)", "Weeks to a refusal (median)"), true), new(new("Geweigerd", "Refused"), true), new(new("Weigeringen per jaar", "Refusals a year"), true), new(new("Keren, weken", "Runs, weeks"), true), new(new("Ge\u00EBist", "Demanded")), new(new("Oordeel", "Verdict"))],
        d => [Cell.Text(Phrase.Quoted(d.Truth, Language.English)), Cell.Count(d.SignalsAWeek), Cell.Count(d.PlacesAWeek), Weeks(d.WeeksToWarning, d.MedianToWarning), Weeks(d.WeeksToRefusal, d.MedianToRefusal), Cell.Percentage((double)d.Refused / d.Runs), Cell.Decimal(d.RefusalsAYear, 3), Cell.Text(FormattableString.Invariant($"{d.Runs}, {d.Weeks}")), Cell.Text(Phrase.Quoted(d.Demand, Language.English)), Holds(d.Holds)]);

    private static Cell Weeks(double mean, int median) => Cell.Text(Reporting.Formats.Written.Decimal(mean, 1) + Phrase.Same(" (") + Reporting.Formats.Written.Count(median) + Phrase.Same(")"));

    private static IEnumerable<Block> Section<T>(IReadOnlyList<T> figures, Phrase title, Phrase caption, IReadOnlyList<Column> columns, Func<T, IReadOnlyList<Cell>> row)
    {
        if (figures.Count == 0)
            yield break;
        yield return new Heading(2, title);
        yield return new Table(caption, columns, [.. figures.Select(row)]);
    }

    private static Phrase Error(string error) => error is FairnessAudit.SelfTest.Edges.WatchedError.Within ? new("ten onrechte binnen", "wrongly within") : new("ten onrechte buiten", "wrongly beyond");

    private static Phrase Kind(string kind) => kind switch
    {
        "exact" => new("exact", "exact"),
        "mean" => new("exact, gemiddeld", "exact, mean"),
        _ => new("gesimuleerd", "simulated"),
    };

    private static Cell Holds(bool holds) => Cell.Of(holds
        ? new Status(StatusKind.Within, new("houdt stand", "holds"))
        : new Status(StatusKind.Beyond, new("houdt geen stand", "does not hold")));
}
