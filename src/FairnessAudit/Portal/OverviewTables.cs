using FairnessAudit.Measures;
using FairnessAudit.Reports;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Portal;

/// <summary>One table a kind, in the words of that kind.</summary>
internal static class OverviewTables
{
    private static readonly Column Name = new(new("Naam", "Name"));
    private static readonly Column State = new(new("Staat", "State"));
    private static readonly Column Why = new(new("Toelichting", "Explanation"));
    private static readonly Column Pages = new(new("Lezen", "Read"));

    /// <summary>Null where nothing of the kind was given.</summary>
    public static IEnumerable<(ResultKind Kind, Table? Table)> All(PortalContents contents)
    {
        foreach (var kind in Enum.GetValues<ResultKind>())
            yield return (kind, contents.Results[kind].Count == 0 ? null : Of(kind, contents));
    }

    private static Table Of(ResultKind kind, PortalContents contents) => kind switch
    {
        ResultKind.Release => Releases(contents),
        ResultKind.Audit => Audits(contents),
        ResultKind.Night => Counted(kind, contents, Night, ("received", "Ontvangen", "Received"), ("quarantined", "Apart gezet", "Quarantined"), ("put_forward", "Naar voren", "Put forward"), ("random", "Aselect", "Drawn"), ("lapsed", "Vervallen", "Lapsed"), ("stock_after", "Blijft open", "Stays open")),
        ResultKind.Plan => Counted(kind, contents, _ => [], ("teams", "Teams", "Teams"), ("aims", "Doelen", "Aims"), ("aims_not_met", "Niet aangetoond", "Not shown"), ("replications", "Herhalingen", "Replications")),
        ResultKind.Evaluation => Counted(kind, contents, _ => [], ("signals", "Signalen", "Signals"), ("put_forward", "Naar voren", "Put forward"), ("random", "Aselect", "Drawn"), ("lapsed", "Vervallen", "Lapsed")),
        _ => Counted(kind, contents, _ => [], ("figures", "Cijfers", "Figures"), ("failures", "Houden niet", "Do not hold")),
    };

    private static Table Releases(PortalContents contents) => Table(
        ResultKind.Release,
        [Name, State, new(new("Geldig tot en met", "Valid until")), Why, Pages],
        contents.Results[ResultKind.Release].Select(r => (IReadOnlyList<Cell?>)[.. Release(r, contents.Releases[r.Path]), Report(r, contents)]));

    private static Cell?[] Release(FoundResult result, ReleaseStanding standing) =>
    [
        Cell.Text(result.Name),
        Cell.Of(standing.State),
        standing.ValidUntil is { } day ? Cell.Date(day) : Cell.Undefined(new("niet nagegaan", "not checked")),
        Sentences([.. result.Problems, .. standing.Reasons]),
    ];

    private static Table Audits(PortalContents contents) => Table(
        ResultKind.Audit,
        [Name, State, new(new("Oordeel van de toetsen", "Verdict of the gates")), new(new("Waarover", "About")), Why, Pages],
        contents.Audits.Select(a => (IReadOnlyList<Cell?>)
        [
            a.Findings is null ? Cell.Text(a.Found.Name) : Cell.To(Link.ToPage(Phrase.Same(a.Found.Name), AuditPage.Address(a))),
            Cell.Of(a.State),
            a.Findings is { } f ? Cell.Of(Show.Status(f.Verdict)) : Cell.Undefined(new("niet te zien", "not to be seen")),
            About(a.Findings),
            Sentences(a.Found.Problems),
            Report(a.Found, contents),
        ]));

    private static Cell About(Findings? findings) => findings switch
    {
        null => Cell.Undefined(new("niet te zien", "not to be seen")),
        { Window: { From: { } from, To: { } to } } => Cell.Text(Written.Days(from, to)),
        { ThirdParty: not null } => Cell.Text(new Phrase("tellingen van een derde", "counts of a third party")),
        _ => Cell.Text(new Phrase("een tabel met beslissingen", "a table of decisions")),
    };

    /// <summary>A table of counts from the run records, which is all that a portal knows of these.</summary>
    private static Table Counted(ResultKind kind, PortalContents contents, Func<FoundResult, IEnumerable<Phrase>> more, params (string Key, string Nl, string En)[] counts) => Table(
        kind,
        [Name, State, .. counts.Select(c => new Column(new(c.Nl, c.En), true)), Why, Pages],
        contents.Results[kind].Select(r => (IReadOnlyList<Cell?>)
        [
            Cell.Text(r.Name),
            Cell.Of(States.Of(r)),
            .. counts.Select(c => r.Holds && r.Count(c.Key) is { } count ? Cell.Count(count) : Cell.Text("\u2013")),
            Sentences([.. r.Problems, .. r.Holds ? more(r) : []]),
            Report(r, contents),
        ]));

    private static IEnumerable<Phrase> Night(FoundResult night)
    {
        if (night.Run!.Settings.GetValueOrDefault("replay") is "yes")
            yield return new("herhaling", "replay");
        if (night.Run.Inputs.TryGetValue("release.json", out var release))
            yield return new($"vrijgave {Short(release)}", $"release {Short(release)}");
    }

    /// <summary>The beginning of a digest, as far as there is one: a run record may hold anything.</summary>
    private static string Short(string digest) => digest[..Math.Min(12, digest.Length)];

    /// <summary>Null where there is nothing to say.</summary>
    private static Cell? Sentences(IReadOnlyList<Phrase> phrases) => phrases.Count == 0 ? null : Cell.Text(Phrase.Join("; ", phrases));

    /// <summary>Null where there is nothing to read.</summary>
    private static Cell? Report(FoundResult result, PortalContents contents) => contents.Reports.TryGetValue(result.Path, out var address)
        ? Cell.To(Link.ToPage(PortalWords.Report + new Phrase(" van ", " of ") + Phrase.Same(result.Name), address))
        : null;

    /// <summary>Without the columns in which no row has anything.</summary>
    private static Table Table(ResultKind kind, IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<Cell?>> rows)
    {
        var all = rows.ToList();
        int[] kept = [.. Enumerable.Range(0, columns.Count).Where(i => all.Exists(row => row[i] is not null))];
        return new(
            PortalWords.Kind(kind) + new Phrase(" en hun staat", " and how they stand"),
            [.. kept.Select(i => columns[i])],
            [.. all.Select(row => (IReadOnlyList<Cell>)[.. kept.Select(i => row[i] ?? Cell.Text("\u2013"))])]);
    }
}
