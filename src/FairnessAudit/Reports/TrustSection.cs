using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using FairnessAudit.Reports.Dutch;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>Question 9: can the outcomes be trusted? Reported only, and it ends with what cannot be seen.</summary>
internal static class TrustSection
{
    private static readonly Phrase Asked = new("Zijn de uitkomsten te vertrouwen?", "Can the outcomes be trusted?");

    private static readonly NamedWords NamedWords = new(
        new("Een latere stap, of een tweede lezer, wijkt naar boven af bij: ", "A later step, or a second reader, departs upwards for: "),
        new("Een latere stap, of een tweede lezer, wijkt naar beneden af bij: ", "A later step, or a second reader, departs downwards for: "),
        new("Bij geen groep spreken een latere stap of een tweede lezer de vastlegging aantoonbaar anders tegen dan bij alle anderen. Dat bewijst niet dat er gelijk is vastgelegd.", "For no group is the record shown to be contradicted, by a later step or a second reader, otherwise than for all others. That does not prove that records are equal."),
        new("De vastlegging", "The record"))
    {
        Each = Compared,
    };

    public static Question Question(Findings findings)
    {
        var asked = findings.Items.Where(f => f.Question == OutcomeFinding.Question).ToArray();
        if (asked.Length == 0)
        {
            return Reports.Question.NotExamined(
                9,
                Asked,
                new("De audit heeft niets waarmee de vastgelegde uitkomsten zijn na te gaan: geen latere stap, geen tweede lezer, geen aselecte steekproef.", "The audit has nothing to check the recorded outcomes by: no later step, no second reader, no random draw."),
                new("Te beantwoorden met een aselecte steekproef en blinde tweede beoordelingen (--second-review).", "To be answered by a random draw and blind second readings (--second-review)."));
        }

        var all = asked.Where(f => !f.Suppressed).ToArray();
        return new(9, Asked)
        {
            Finding = all.Length == 0 ? NamedGroups.Answer(asked, NamedWords) : Answer(all),
            Shown = [.. Intro, .. all.Length == 0 ? [new Paragraph(Withheld.Outcomes), .. NamedGroups.Table(asked, NamedWords)] : Shown(findings, all), .. PilotSection.Blocks(findings)],
            HowSure =
            [
                new(
                    "Dit deel stelt vragen aan de gegevens zelf, en die kunnen niet alles over zichzelf zeggen. Waar een schatting kan, staat er een 95%-interval; waar niemand het kan weten, staan alleen grenzen.",
                    "This part questions the data themselves, and they cannot say everything about themselves. Where an estimate is possible it has a 95% interval; where nobody can know, there are only bounds."),
            ],
            CannotSay = [.. findings.Limits.Where(l => OutcomeLimits.All.Contains(l, StringComparer.Ordinal)).Prepend(LimitsSection.Recorded).Select(InDutch.Of)],
            Statistician = MethodTable.Of(
                findings,
                9,
                new(
                    "Geteld naast Hajek (1971); onafgeronde trekkingen met grenzen (Manski 1989) binnen de kansfactor en zonder aanname; onjuiste vastlegging als kantelpunt per rand van de tolerantie; een latere stap binnen klasse met Holm (1979) over alle vergelijkingen; tweede lezers met kale overeenstemming, kappa (Cohen 1960) en AC1 (Gwet 2008); drie delen met het interval van Imbens en Manski (2004).",
                    "Counted beside Hajek (1971); unfinished draws with bounds (Manski 1989) within the odds factor and without any assumption; wrong records as the tipping point to each edge of the tolerance; a later step within class with Holm (1979) over all comparisons; second readers with raw agreement, kappa (Cohen 1960) and AC1 (Gwet 2008); three parts with Imbens and Manski's interval (2004)."),
                f => f.Question == OutcomeFinding.Question),
        };
    }

    private static Phrase Compared(Finding finding) => finding.Step is { } step ? new Phrase("stap ", "step ") + Names.Step(step) + new Phrase(" na gegrond", " after founded")
        : finding.Measure.StartsWith(AgreementFindings.FoundedContradicted, StringComparison.Ordinal) ? new("gegrond, tegengesproken door een tweede lezer", "founded, contradicted by a second reader")
        : new("ongegrond, tegengesproken door een tweede lezer", "unfounded, contradicted by a second reader");

    private static Phrase Answer(Finding[] all)
    {
        var named = all.Where(f => LaterStage.Names(f) || AgreementFindings.Names(f)).ToArray();
        return named.Length > 0
            ? new Phrase("Niet zonder meer. De vastlegging wordt tegengesproken bij ", "Not without more. The record is contradicted for ") + Names.Listed([.. named.Select(Who).Distinct()]) + Phrase.Same(".")
            : all.Any(f => f.PZeroAdjusted is not null)
                ? new("Er is niet aangetoond dat bij een groep ongelijk wordt vastgelegd. Dat bewijst niet dat het gelijk gaat.", "It is not shown that records are unequal for any group. That does not prove that they are equal.")
                : new("Dat is aan deze gegevens niet te zien: er is niets om de vastlegging tegen te houden.", "These data cannot show it: there is nothing to hold the record against.");
    }

    private static IEnumerable<Block> Intro { get; } =
    [
        new Paragraph(new(
            "Elke maat van uitkomsten rust op wat iemand heeft vastgelegd, en alleen van signalen die iemand heeft bekeken. Hier staat hoe ver dat kan misleiden. Geen toets beoordeelt dit deel. De tabellen gaan over de kenmerken waarvan een toets de last beoordeelt; van de andere staan de cijfers in findings.json.",
            "Every measure of outcomes rests on what somebody recorded, and only of signals that somebody looked at. This is how far that can mislead. No gate judges this part. The tables are about the attributes whose burden a gate judges; the figures of the others are in findings.json.")),
    ];

    private static IEnumerable<Block> Shown(Findings findings, Finding[] all)
    {
        var shown = Headline(findings, all);
        return LaterStep(shown, [.. all.Where(LaterStage.Names)]).Concat(SecondReviewSection.Blocks(shown, [.. all.Where(AgreementFindings.Names)])).Concat(Naive(shown)).Concat(NonResponseBlocks(shown)).Concat(WrongRecordsBlocks.Of(findings, shown));
    }

    /// <summary>Of the attributes whose burden a gate judges, or else of the first; the others stand in findings.json.</summary>
    public static Finding[] Headline(Findings findings, Finding[] all)
    {
        var judged = findings.Items.Where(f => f is { Measure: WrongRecords.Burden, Gate: not null }).Select(f => f.Attribute).ToHashSet(StringComparer.Ordinal);
        if (judged.Count == 0 && findings.Population.Attributes.Count > 0)
            judged.Add(findings.Population.Attributes[0].Attribute);
        return [.. all.Where(f => judged.Contains(f.Attribute) || f.Attribute is OverrideFindings.Everybody)];
    }

    private static IEnumerable<Block> LaterStep(Finding[] shown, Finding[] named)
    {
        var steps = shown.Where(f => f.Measure is LaterStage.Measure && f.PZeroAdjusted is not null).ToArray();
        if (steps.Length == 0 && named.Length == 0)
            yield break;
        yield return new Heading(3, new("Houdt een latere stap de vastlegging tegen het licht?", "Does a later step bear the record out?"));
        yield return named.Length == 0
            ? new Paragraph(new(
                "Van wat gegrond is genoemd, volgt bij alle groepen die groot genoeg zijn ongeveer even vaak een volgende stap. Een verschil is niet aangetoond; dat bewijst niet dat er gelijk is vastgelegd.",
                "Of what was called founded, a next step follows about as often for every group that is large enough. No difference is shown; that does not prove that records are equal."))
            : new Notice(NoticeKind.Warning, new("De vastlegging en een latere stap spreken elkaar tegen", "The record and a later step contradict each other"), [.. named.Select(Sentence), new(
                "Of dan te gemakkelijk 'gegrond' wordt genoteerd, of de latere stap zelf ongelijk is, is hieraan niet te zien. Maten die op deze uitkomsten rusten, zijn tot dat is uitgezocht geen bewijs van gelijkheid.",
                "Whether 'founded' is then recorded too readily, or the later step itself is unequal, cannot be seen from this. Until that is found out, measures that rest on these outcomes are no evidence of equal treatment.")]);
        yield return new Table(
            new("Van de gegrond genoemde signalen: het deel waarop een latere stap volgt, binnen klasse", "Of the signals called founded: the share on which a later step follows, within class"),
            [new(new("Stap", "Step")), new(new("Groep", "Group")), new(new("Gegrond genoemd", "Called founded"), true), new(new("Waarvan met deze stap", "Of which with this step"), true), new(new("Verhouding tot alle anderen", "Ratio to all others"), true), new(new("p, over alle vergelijkingen", "p, over all comparisons"), true)],
            [.. steps.Select(f => (IReadOnlyList<Cell>)[Cell.Text(f.Step!), Name(f), Show.Count(f, "n"), Show.Count(f, "selected"), Show.Estimate(f, 2, percentage: false), P(f)])]);
    }

    private static Phrase Sentence(Finding f) => (f.Estimate < 1
        ? new Phrase("Op wat gegrond is genoemd, volgt minder vaak de stap ", "What was called founded is less often followed by the step ")
        : new Phrase("Op wat gegrond is genoemd, volgt vaker de stap ", "What was called founded is more often followed by the step "))
        + Names.Step(f.Step!) + new Phrase(" bij ", " for ") + Who(f) + Phrase.Same(": ") + Written.Decimal(f.Estimate!.Value, 2) + new Phrase(" keer alle anderen", " times all others") + Cells.Interval(f, 2) + Phrase.Same(".");

    private static IEnumerable<Block> Naive(Finding[] shown)
    {
        var naive = shown.Where(f => f.Measure.StartsWith(NaiveBeside.Naive, StringComparison.Ordinal)).ToArray();
        if (naive.Length == 0)
            yield break;
        yield return new Heading(3, new("Wat tellen oplevert, en wat de steekproef zegt", "What counting gives, and what the draw says"));
        yield return new Paragraph(new(
            "Wie alleen bekende uitkomsten telt, telt vooral wat het bestaande proces koos. In de steekproef staat een getrokken signaal voor alle die getrokken hadden kunnen worden. Het verschil is hoe ver tellen ernaast zit.",
            "Whoever counts known outcomes counts mostly what the existing process chose. In the draw, a drawn signal stands for all that could have been drawn. The difference is how far counting is off."));
        foreach (var rate in naive.GroupBy(f => f.Measure[NaiveBeside.Naive.Length..], StringComparer.Ordinal))
        {
            yield return new Table(
                Rate(rate.Key) + new Phrase(": geteld en met de steekproef geschat", ": counted, and estimated with the draw"),
                [new(new("Groep", "Group")), new(new("Uitkomst bekend", "Outcome known"), true), new(new("Waarvan getrokken", "Of which drawn"), true), new(new("Geteld", "Counted"), true), new(new("Met de steekproef", "With the draw"), true), new(new("Geteld is te hoog met", "Counting is too high by"), true)],
                [.. rate.Select(f => (IReadOnlyList<Cell>)
                [
                    Name(f), Show.Count(f, "n"), Show.Count(f, "known_by_draw"), Show.Estimate(f, 1, percentage: true),
                    Show.Estimate(Beside(shown, f, NaiveBeside.Arm + rate.Key), 1, percentage: true), Show.Estimate(Beside(shown, f, rate.Key + NaiveBeside.Difference), 1, percentage: true),
                ])]);
        }
    }

    private static IEnumerable<Block> NonResponseBlocks(Finding[] shown)
    {
        var lost = shown.Where(f => f is { Measure: NonResponse.Share, Estimate: not null }).ToArray();
        if (lost.Length == 0)
            yield break;
        yield return new Heading(3, new("Trekkingen die nooit zijn afgerond", "Draws that were never finished"));
        yield return new Table(
            new("Getrokken signalen zonder uitkomst, en wat zij kunnen verbergen", "Drawn signals without an outcome, and what they can hide"),
            [
                new(new("Groep", "Group")), new(new("Getrokken", "Drawn"), true), new(new("Zonder uitkomst", "Without an outcome"), true), new(new("Aandeel", "Share"), true), new(new("Meer dan alle anderen", "More than all others"), true),
                new(new("Gegrond van de afgeronde", "Founded of the finished"), true), new(new("Als hun kansverhouding binnen de factor van het beleid ligt", "If their odds lie within the policy's factor"), true), new(new("Wat dan ook", "Whatever they are"), true),
            ],
            [.. lost.Select(f =>
            {
                var founded = Beside(shown, f, NonResponse.Founded);
                return (IReadOnlyList<Cell>)
                [
                    Name(f), Show.Count(f, "drawn"), Show.Count(f, "unfinished"), Show.Estimate(f, 1, percentage: true), Show.Estimate(Beside(shown, f, NonResponse.Difference), 1, percentage: true),
                    Show.Estimate(founded, 1, percentage: true), Bounds(founded), Bounds(founded, worst: true),
                ];
            })]);
    }

    /// <summary>What a finding leaves possible, within the policy's factor or whatever it is.</summary>
    public static Cell Bounds(Finding? finding, bool worst = false) => (worst ? finding?.WorstCase : finding?.Bounds) is { } b
        ? Cell.Interval(b.Low, b.High, 1, percentage: true) with { Source = Show.From(finding!, worst ? "worst_case" : "bounds") }
        : Cell.Text("\u2013");

    public static Cell Name(Finding finding) => Cell.Text(Who(finding));

    public static Phrase Who(Finding finding) => Names.Attribute(finding.Attribute) + Phrase.Same(": ") + Names.Group(finding.Group);

    /// <summary>Another measure of the same group by the same process.</summary>
    public static Finding? Beside(Finding[] shown, Finding finding, string measure) =>
        Array.Find(shown, f => f.Measure == measure && f.Attribute == finding.Attribute && f.Group == finding.Group && f.Process == finding.Process);

    private static Cell P(Finding step) => step.PZeroAdjusted is { } p and >= 0.001 ? Cell.Decimal(p, 3) with { Source = Show.From(step, "p_zero_adjusted") } : Cell.Text(new Phrase("< 0,001", "< 0.001"));

    private static Phrase Rate(string measure) => measure switch
    {
        "base_rate" => new("Aandeel gegrond van alles", "Founded share of everything"),
        "false_positive_rate" => new("Van de ongegronde signalen: voorgelegd", "Of the unfounded signals: put forward"),
        _ => new("Van wat wordt voorgelegd: gegrond", "Of what is put forward: founded"),
    };
}
