using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>How many records would have to be wrong to move a finding over an edge of its tolerance: in words, as a curve, and all groups in a table.</summary>
internal static class WrongRecordsBlocks
{
    public static IEnumerable<Block> Of(Findings findings, Finding[] shown)
    {
        var all = shown.Where(f => f.Measure.StartsWith(WrongRecords.Prefix, StringComparison.Ordinal)).ToArray();
        if (all.Length == 0)
            yield break;
        yield return new Heading(3, new("Hoeveel vastgelegde uitkomsten moeten onjuist zijn om het oordeel te doen kantelen?", "How many recorded outcomes must be wrong to tip a finding?"));
        yield return new Paragraph(new(
            "Stel dat bij \u00E9\u00E9n groep een deel van de vastgelegde uitkomsten van voorgelegde signalen onjuist is, in elke klasse evenveel, en bij alle anderen niets. De lijn laat zien waar de verhouding dan komt; de driehoek waar hij over een rand van de marge gaat. De lijn is alles wat met die onjuiste uitkomsten bereikbaar is.",
            "Suppose that of one group a share of the recorded outcomes of signals put forward is wrong, as many in every class, and of all others none. The line shows where the ratio then comes; the triangle where it crosses an edge of the tolerance. The line is all that those wrong outcomes can reach."));
        foreach (var chart in Drawn(findings, all))
            yield return chart;
        foreach (var comparison in all.GroupBy(f => f.Term!, StringComparer.Ordinal))
            yield return Table(comparison.Key, [.. comparison]);
    }

    /// <summary>Pictures of groups large enough to own a headline.</summary>
    private static IEnumerable<LineChart> Drawn(Findings findings, Finding[] all)
    {
        var comparison = all[0].Term;
        return all.Where(f => f.Term == comparison)
            .GroupBy(f => (f.Attribute, f.Group))
            .Where(g => g.Key.Group is not "(unknown)" && g.All(f => f.Curve is not null) && g.Sum(f => f.Curve!.Records) >= (findings.Policy?.MinimumDenominator ?? 100))
            .Select(g => Chart(g.Key.Attribute, g.Key.Group, [.. g]));
    }

    private static LineChart Chart(string attribute, string group, Finding[] both)
    {
        var (low, high) = (both[0].Tolerance![0] ?? 0, both[0].Tolerance![1]!.Value);
        return new LineChart(
            Comparison(both[0].Term!) + Phrase.Same(": ") + Names.Attribute(attribute) + Phrase.Same(", ") + Names.Group(group),
            Phrase.Join(" ", both.Select(f => Sentence(f))),
            new("verhouding tot alle anderen", "ratio to all others"),
            new("aandeel van die uitkomsten dat onjuist is", "share of those outcomes that is wrong"),
            [.. both.Select(f => new Line(Recorded(f.Curve!.Recorded), [.. f.Curve.Points.Select(p => new LinePoint(p.Share, p.Value))], [.. f.Curve.Edges.Where(e => e.Share is not null).Select(e => new LinePoint(e.Share!.Value, e.Edge))]) { Source = Show.From(f, "curve") })])
        {
            Logarithmic = true,
            Range = (0.4, 4),
            Tolerance = low > 0 ? new Band(low, high, new Phrase("marge ", "tolerance ") + Written.Interval(low, high, 2, percentage: false)) : null,
        };
    }

    private static Phrase Sentence(Finding f)
    {
        var curve = f.Curve!;
        var records = new Phrase("Van de ", "Of the ") + Written.Count(curve.Records) + new Phrase(" als ", " outcomes recorded as ") + Kind(curve.Recorded) + new Phrase(" vastgelegde uitkomsten ", " ");
        var crossing = curve.Edges.Where(e => e.Share is not null).OrderBy(e => e.Share).ToArray();
        return crossing.Length == 0
            ? records + new Phrase("mogen ze alle onjuist zijn: de verhouding gaat dan nog over geen rand.", "all may be wrong: even then the ratio crosses no edge.")
            : records + new Phrase("moeten er ", "") + Phrase.Join("; ", crossing.Select((e, i) => One(f, e, first: i == 0))) + Phrase.Same(".");
    }

    private static Phrase One(Finding f, WrongEdge edge, bool first) =>
        Written.Count(edge.Records!.Value) + Phrase.Same(" (") + Written.Percentage(edge.Share!.Value, 1) + (first ? Interval(f) : Phrase.Same("")) + new Phrase(") onjuist zijn om bij ", ") must be wrong to reach ") + Written.Decimal(edge.Edge, 2) + new Phrase(" te komen", "");

    private static Phrase Interval(Finding f) => f.Interval is { } interval
        ? new Phrase("; 95%-interval ", "; 95% interval ") + Written.Interval(interval.Low, interval.High, 0, percentage: true)
        : Phrase.Same("");

    private static Table Table(string comparison, Finding[] all) => new(
        Comparison(comparison) + new Phrase(": onjuiste uitkomsten tot aan een rand van de marge", ": wrong outcomes up to an edge of the tolerance"),
        [new(new("Groep", "Group")), new(new("Vastgelegd als", "Recorded as")), new(new("Aantal", "Number"), true), new(new("Verhouding nu", "Ratio now"), true), new(new("Nodig onjuist, dichtstbijzijnde rand", "Needed wrong, nearest edge"), true), new(new("Aandeel", "Share"), true), new(new("Rand", "Edge"), true)],
        [.. all.Select(f =>
        {
            var nearest = f.Curve?.Edges.Where(e => e.Share is not null).MinBy(e => e.Share);
            return (IReadOnlyList<Cell>)
            [
                TrustSection.Name(f), Cell.Text(Recorded(f.Measure[WrongRecords.Prefix.Length..])), Show.Count(f, "records"),
                f.Curve?.Points[0].Value is { } now ? Cell.Decimal(now) with { Source = Show.From(f, "curve") } : Show.Undefined(f),
                nearest is null ? Show.Undefined(f) : Cell.Count(nearest.Records!.Value) with { Source = Show.From(f, "curve") },
                nearest is null ? Cell.Text("\u2013") : Show.Estimate(f, 1, percentage: true),
                nearest is null ? Cell.Text("\u2013") : Cell.Decimal(nearest.Edge) with { Source = Show.From(f, "curve") },
            ];
        })]);

    private static Phrase Comparison(string comparison) => comparison is WrongRecords.Burden
        ? new("De last op wie geen reden gaf, binnen klasse", "The burden on those who gave no cause, within class")
        : new("Het aandeel gegrond van wat is voorgelegd", "The founded share of what is put forward");

    private static Phrase Recorded(string kind) => kind is WrongRecords.Founded
        ? new("gegrond vastgelegd, maar ongegrond", "recorded as founded, but unfounded")
        : new("ongegrond vastgelegd, maar gegrond", "recorded as unfounded, but founded");

    private static Phrase Kind(string kind) => kind is WrongRecords.Founded ? new("gegrond", "founded") : new("ongegrond", "unfounded");
}
