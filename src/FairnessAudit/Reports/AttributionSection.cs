using FairnessAudit.Attribution;
using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>From "put forward so many times as often" to the feature that does it.</summary>
internal static class AttributionSection
{
    private const int Bars = 6;

    /// <summary>Scores are in thousandths of a logit; readers get logits.</summary>
    private const double Logit = 1000;

    /// <summary>Groups that page one names for a feature; the section names them all.</summary>
    private const int Named = 4;

    private static readonly Phrase Asked = new("Welk gegeven draagt het verschil?", "Which feature carries the difference?");

    public static Question Question(Findings findings)
    {
        var gaps = findings.Items.Where(f => f is { Measure: ScoreGap.Whole, StratumSet: "full" }).ToArray();
        if (gaps.Length == 0)
        {
            return Reports.Question.NotExamined(
                8,
                Asked,
                new("De audit kent het model achter deze beslissingen niet, dus valt de score niet uiteen in gegevens.", "The audit does not know the model behind these decisions, so the score does not fall apart into features."),
                new("Te beantwoorden met een audit van de hele regel (audit --candidate).", "To be answered by an audit of the whole rule (audit --candidate)."));
        }

        return new(8, Asked)
        {
            Finding = gaps.All(g => g.Suppressed) ? Withheld.Answer : Headline(findings) ?? Nothing(findings),
            Shown = gaps.All(g => g.Suppressed) ? [new Paragraph(Withheld.Why)] : [.. Shown(findings, gaps)],
            HowSure =
            [
                new(
                    "De delen van de score tellen precies op tot het geheel; daar zit geen schatting in. Hoe groot het verschil over andere signalen zou zijn, is wel onzeker: daarvoor staat bij elk deel een 95%-interval. Een gegeven wordt alleen op pagina 1 genoemd als het verschil zelf van 0 te onderscheiden is.",
                    "The parts of the score add up exactly to the whole; nothing is estimated there. How large the difference would be over other signals is uncertain: so each part has a 95% interval. A feature is named on page 1 only if the difference itself can be told from 0."),
            ],
            CannotSay =
            [
                new(
                    "Dat een gegeven het verschil draagt, zegt niet of het dat om een goede reden doet. Draagt een gegeven meer dan het geheel, dan trekken andere gegevens de andere kant op.",
                    "That a feature carries the difference does not say whether it does so for a good reason. Where a feature carries more than the whole, other features pull the other way."),
            ],
            Statistician = MethodTable.Of(
                findings,
                8,
                new(
                    "Scoreverschil binnen lagen, per onderdeel van de gezuiverde scorekaart; de delen tellen op de punt nauwkeurig op. Interval: delete-a-block-jackknife. Het deel in de kans om voorgelegd te worden is een gemiddelde over volgordes waarin de gegevens kunnen meetellen (Shapley 1953); de fout door het loten van die volgordes staat apart.",
                    "Score gap within strata, by term of the purified scorecard; the parts add up to the point. Interval: delete-a-block jackknife. The part in the chance of being put forward is an average over orders in which features may come to count (Shapley 1953); the error of drawing those orders stands apart."),
                f => f.Question == 8),
        };
    }

    private static Phrase Nothing(Findings findings) => Open(findings).Any()
        ? new("Van geen gegeven is aan te tonen dat het een verschil in score draagt.", "No feature can be shown to carry a difference of score.")
        : new("Voor elke beoordeelde groep is gelijke behandeling aangetoond; er is geen verschil om uiteen te leggen.", "For every group judged, equal treatment has been shown; there is no difference to take apart.");

    private static IEnumerable<Finding> Open(Findings findings) => RatioSection.Judged(findings).Where(f => f.StratumSet is "full" && f.Verdict is not "within");

    private static IEnumerable<Block> Shown(Findings findings, Finding[] gaps)
    {
        yield return new Paragraph(new Phrase(
            "De score is een optelsom van punten per gegeven. Daarom valt een verschil in gemiddelde score precies uiteen in een deel per gegeven, zonder rest. Hieronder staat dat voor elke groep waarvoor gelijke behandeling niet is aangetoond, bij vergelijkbare signalen. Een logit is de maat van de score: 0,7 logit verdubbelt ongeveer de kansverhouding.",
            "The score is a sum of points by feature. So a difference of mean score splits exactly into a part for each feature, with nothing left over. Below it stands for every group for which equal treatment has not been shown, with comparable signals. A logit is the unit of the score: 0.7 of a logit doubles the odds, roughly.")
            + Pairs(findings));
        foreach (var ratio in Open(findings))
        {
            if (gaps.FirstOrDefault(g => Same(g, ratio)) is not { Suppressed: false, Estimate: not null } gap)
                continue;
            yield return new Heading(3, TermNames.Group(ratio));
            yield return new Paragraph(Sentence(findings, ratio, gap));
            if (Selected(findings, gap) is { } selected)
                yield return selected;
            yield return Chart(findings, gap);
        }

        yield return Everybody(findings, gaps);
    }

    /// <summary>For page one: the feature that carries the score gap of each group not shown within tolerance, or null where none can be told.</summary>
    public static Phrase? Headline(Findings findings)
    {
        var carried = RatioSection.Judged(findings).Where(f => f is { StratumSet: "full", Verdict: not "within" }).Select(f => Largest(findings, f)).OfType<Finding>()
            .GroupBy(f => f.Term, StringComparer.Ordinal).ToArray();
        return carried.Length == 0 ? null : new Phrase("Wat het verschil in score draagt: ", "What carries the difference of score: ")
            + Phrase.Join("; ", carried.Select(term => TermNames.Quoted(findings, term.Key) + new Phrase(", voor ", ", for ")
                + Phrase.Join(", ", term.Take(Named).Select(f => Names.Attribute(f.Attribute) + Phrase.Same(" ") + Names.Group(f.Group) + Phrase.Same(" ") + Written.Percentage(f.Estimate!.Value, 0)))
                + More(term.Count() - Named)))
            + Phrase.Same(".");
    }

    private static Phrase Pairs(Findings findings) => findings.Terms.All(t => t.Together.Count == 0) ? Phrase.Same("") : new(
        " Ook een paar gegevens geeft punten, voor wat beide samen zeggen boven elk alleen; het heeft zijn eigen deel en zijn eigen regel.",
        " A pair of features gives points as well, for what both say together beyond each alone; it has its own part and its own line.");

    private static Phrase More(int groups) => groups <= 0 ? Phrase.Same("") : new($" en nog {groups} groepen", $" and {groups} more groups");

    private static Finding? Largest(Findings findings, Finding of) =>
        findings.Items.FirstOrDefault(f => f is { Measure: ScoreGap.Share, StratumSet: "full", Suppressed: false, Estimate: not null } && Same(f, of));

    private static Phrase Sentence(Findings findings, Finding ratio, Finding gap)
    {
        var sentence = ratio.Estimate is { } times
            ? new Phrase("Voorgelegd: ", "Put forward ") + Written.Decimal(times, 2) + new Phrase(" keer zo vaak als alle anderen met vergelijkbare signalen", " times as often as all others with comparable signals") + Cells.Interval(ratio, 2) + Phrase.Same(". ")
            : Phrase.Same("");
        sentence += new Phrase("De score verschilt gemiddeld ", "The score differs by ") + Written.Decimal(gap.Estimate!.Value / Logit, 2) + new Phrase(" logit", " of a logit on average") + Cells.Interval(gap, 2, Logit) + Phrase.Same(". ");
        if (Largest(findings, gap) is not { } share || Parts(findings, gap).FirstOrDefault(f => f.Term == share.Term) is not { Estimate: { } points } part)
            return sentence + new Phrase("Dat verschil is niet van 0 te onderscheiden, dus draagt ook geen enkel gegeven het aantoonbaar.", "That difference cannot be told from 0, so no feature can be shown to carry it either.");
        return sentence + TermNames.Quoted(findings, part.Term) + new Phrase(" draagt ", " carries ") + Written.Decimal(points / Logit, 2) + new Phrase(" van de ", " of the ")
            + Written.Decimal(gap.Estimate.Value / Logit, 2) + new Phrase(" logit, ", " of a logit, ") + Written.Percentage(share.Estimate!.Value, 0) + Cells.Interval(share, 0, percentage: true) + Phrase.Same(".");
    }

    /// <summary>How far the same feature carries the gap in who is put forward, and what the order of the nights adds.</summary>
    private static Paragraph? Selected(Findings findings, Finding gap)
    {
        Finding? One(string measure, string? of) => findings.Items.FirstOrDefault(f => f.Measure == measure && Same(f, gap) && f.Term == of && f is { Suppressed: false, Estimate: not null });
        if (Largest(findings, gap)?.Term is not { } term || One(SelectionGap.Actual, null) is not { } actual || One(SelectionGap.Part, term) is not { } part || One(SelectionGap.Remainder, null) is not { } rest)
            return null;
        return new(new Phrase("Binnen dezelfde klasse verschilt het aandeel dat wordt voorgelegd ", "Within the same class the share put forward differs by ") + Points(actual)
            + new Phrase(". Hiervan komt ", ". Of this, ") + Points(part) + new Phrase(" van ", " come from ") + TermNames.Quoted(findings, term) + Drawn(part)
            + new Phrase(", en ", ", and ") + Points(rest) + new Phrase(" van wachttijd, termijnen en wie er die nacht nog meer was; de rest van de andere gegevens.", " from waiting, deadlines and who else came that night; the rest from the other features."));
    }

    private static Phrase Points(Finding share) => Written.Decimal(share.Estimate!.Value * 100, 1) + new Phrase(" procentpunt", " percentage points");

    private static Phrase Drawn(Finding part) => part.MonteCarloError is { } error
        ? new Phrase(" (fout door loting ", " (error of drawing ") + Written.Decimal(error * 100, 2) + Phrase.Same(")")
        : Phrase.Same("");

    private static BarChart Chart(Findings findings, Finding gap)
    {
        var parts = Parts(findings, gap).Take(Bars).ToArray();
        return new BarChart(
            new Phrase("De gegevens met het grootste deel in het verschil, ", "The features with the largest part in the difference, ") + TermNames.Group(gap),
            TermNames.Quoted(findings, parts[0].Term) + new Phrase(" heeft het grootste deel.", " has the largest part."),
            new("deel in het verschil in gemiddelde score, in logit", "part in the difference of mean score, in logits"),
            new("Gegeven", "Feature"),
            [.. parts.Select((f, i) => new BarRow(TermNames.Of(findings, f.Term), f.Estimate / Logit)
            {
                Source = Show.From(f, "estimate/1000"),
                Emphasis = i == 0,
                More = [f.Interval is { } x ? Cell.Interval(x.Low / Logit, x.High / Logit, 2) with { Source = Show.From(f, "estimate/1000") } : Show.Undefined(f), Show.Estimate(findings.Items.FirstOrDefault(s => s.Measure is SelectionGap.Part && Same(s, gap) && s.Term == f.Term), 1, percentage: true)],
            })])
        {
            MoreColumns = [new(new("95%-interval", "95% interval"), true), new(new("Deel in de kans om voorgelegd te worden", "Part in the chance of being put forward"), true)],
        };
    }

    private static Table Everybody(Findings findings, Finding[] gaps) => new(
        new("Elke groep: het verschil in score bij vergelijkbare signalen, en het gegeven met het grootste deel", "Every group: the difference of score with comparable signals, and the feature with the largest part"),
        [
            new(new("Groep", "Group")), new(new("Signalen", "Signals"), true), new(new("Verschil (logit)", "Difference (logits)"), true),
            new(new("Grootste deel", "Largest part")), new(new("Dat deel (logit)", "That part (logits)"), true),
        ],
        [.. gaps.Where(g => g is { Suppressed: false, Estimate: not null }).Select(g => (IReadOnlyList<Cell>)
        [
            Cell.Text(TermNames.Group(g)), Show.Count(g, "n"), Logits(g),
            Cell.Text(TermNames.Of(findings, Parts(findings, g).First().Term)), Logits(Parts(findings, g).First()),
        ])]);

    private static Cell Logits(Finding finding) => Cell.Estimate(finding.Estimate!.Value / Logit, finding.Interval?.Low / Logit, finding.Interval?.High / Logit) with { Source = Show.From(finding, "estimate/1000") };

    /// <summary>Largest part first, whichever way it points.</summary>
    private static IEnumerable<Finding> Parts(Findings findings, Finding gap) => findings.Items
        .Where(f => f.Measure is ScoreGap.Part && Same(f, gap) && f.StratumSet == gap.StratumSet && f.Estimate is not null).OrderByDescending(f => Math.Abs(f.Estimate!.Value));

    private static bool Same(Finding one, Finding other) =>
        string.Equals(one.Attribute, other.Attribute, StringComparison.Ordinal) && string.Equals(one.Group, other.Group, StringComparison.Ordinal);
}
