using FairnessAudit.Measures;
using FairnessAudit.Reports.Dutch;
using Interchange.Trust;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports.PageOne;

/// <summary>Page one: what was shown, and what was not, with what that would take as far as it can be computed.</summary>
internal static class ShownSection
{
    /// <summary>Comparisons of one gate that page one spells out.</summary>
    private const int Spelled = 3;

    public static IEnumerable<Block> Blocks(Findings findings, IReadOnlyList<Question> questions)
    {
        var gates = findings.GateResults.Where(g => g.Effect is not "report").GroupBy(g => g.Id, StringComparer.Ordinal).Select(g => (GateResult[])[.. g]).ToArray();
        Phrase[] shown = [.. gates.Where(g => g.Any(r => r.Verdict is "within")).Select(g => Shown(findings, g))];
        yield return new Heading(2, new("Wat is aangetoond", "What was shown"));
        yield return shown.Length > 0 ? new BulletList(shown) : new Paragraph(new("Niets: geen enkele toets kwam tot 'binnen de grens'.", "Nothing: no gate came to 'within the limit'."));
        yield return new Heading(2, new("Wat niet is aangetoond, en wat daarvoor nodig is", "What was not shown, and what it would take"));
        yield return new BulletList([.. gates.Where(g => g.Any(r => r.Verdict is not "within")).SelectMany(g => Open(findings, g)), .. NotExamined(questions), .. Always]);
        foreach (var block in SmallGroupsSection.PageOne(findings))
            yield return block;
    }

    private static Phrase Shown(Findings findings, GateResult[] gate) =>
        gate.All(r => r.Verdict is "within")
            ? GateWording.Of(findings, gate[0]).Upper() + Phrase.Same(": ")
                + (gate.Length == 1 ? new("aangetoond", "shown") : new Phrase("aangetoond in alle ", "shown in all ") + Written.Count(gate.Length) + new Phrase(" vergelijkingen", " comparisons")) + Phrase.Same(".")
            : new Phrase("Deels, in ", "In part, in ") + Written.Count(gate.Count(r => r.Verdict is "within")) + new Phrase(" van ", " of ") + Written.Count(gate.Length) + new Phrase(" vergelijkingen: ", " comparisons: ") + GateWording.Of(findings, gate[0]) + Phrase.Same(".");

    private static IEnumerable<Phrase> Open(Findings findings, GateResult[] gate)
    {
        var open = gate.Where(r => r.Verdict is not "within").ToArray();
        yield return new Phrase("Gevraagd: ", "Asked: ") + GateWording.Of(findings, gate[0]) + new Phrase(". Uitkomst: ", ". Result: ") + Phrase.Join(", ", Verdicts(open)) + Phrase.Same(".") + Asks(open);
        var needed = findings.Needed.Where(n => n.Gate == gate[0].Id).ToArray();
        foreach (var one in needed.Take(Spelled))
            yield return NeededWords.Of(findings, one);
        if (needed.Length > Spelled)
            yield return new Phrase("En nog ", "And ") + Written.Count(needed.Length - Spelled) + new Phrase($" vergelijkingen van toets {gate[0].Id}; zie 'De toetsen van het beleid'.", $" more comparisons of gate {gate[0].Id}; see 'The gates of the policy'.");
        foreach (var line in Beyond(findings, gate[0].Id).Concat(Reasons(findings, open)))
            yield return line;
    }

    /// <summary>The groups that a gate on ratios shows beyond its limit, farthest first.</summary>
    private static IEnumerable<Phrase> Beyond(Findings findings, string gate)
    {
        var groups = findings.Items.Where(f => f is { Verdict: "beyond", Reference: RateFindings.Others, Suppressed: false, Estimate: > 0 } && f.Gate == gate)
            .GroupBy(f => (f.Attribute, f.Group, f.Step)).Select(g => g.MaxBy(Headline.Distance)!).OrderByDescending(Headline.Distance).ToArray();
        if (groups.Length == 0)
            yield break;
        yield return new Phrase($"Buiten de grens van {gate}: ", $"Beyond the limit of {gate}: ") + Phrase.Join("; ", groups.Take(Spelled).Select(f => Headline.Who(f) + (f.Step is { } step ? Phrase.Same(", ") + Names.Step(step) + Phrase.Same(", ") : Phrase.Same(" ")) + Cells.Said(f, 2)))
            + (groups.Length > Spelled ? new Phrase("; en nog ", "; and ") + Written.Count(groups.Length - Spelled) + new Phrase(".", " more.") : Phrase.Same("."));
    }

    /// <summary>Of gates that judge no ratio: what was held exactly, the draw, the score.</summary>
    private static IEnumerable<Phrase> Reasons(Findings findings, GateResult[] open) =>
        findings.Disclosure is "public" || findings.Policy?.Gates.FirstOrDefault(g => g.Id == open[0].Id) is not { Measure: "claim" or "arm" or "score_tells_group" } ? [] :
        [
            .. open.Take(Spelled).Select(result => InDutch.Of(result.Id, result.About, result.Reason)),
        ];

    private static IEnumerable<Phrase> Verdicts(GateResult[] open)
    {
        foreach (var (verdict, word) in new (string, Phrase)[] { ("beyond", new("buiten de grens: ", "beyond the limit: ")), ("not_shown", new("niet aangetoond: ", "not shown: ")), ("not_possible", new("nog niet mogelijk: ", "not yet possible: ")) })
        {
            if (open.Count(r => r.Verdict == verdict) is > 0 and var count)
                yield return word + Written.Count(count);
        }
    }

    private static Phrase Asks(GateResult[] open) => open.All(r => r.Effect is "justify")
        ? new(" Dit blokkeert niet, maar vraagt een motivering.", " This does not block, but asks for a justification.")
        : open.Any(r => r is { Effect: "block", Verdict: "beyond" }) ? new(" Meer gegevens helpen hier niet.", " More data do not help here.") : Phrase.Same("");

    private static IEnumerable<Phrase> NotExamined(IReadOnlyList<Question> questions)
    {
        var not = questions.Where(q => !q.Examined).ToArray();
        if (not.Length > 0)
            yield return new Phrase("Niet onderzocht: ", "Not examined: ") + Phrase.Join("; ", not.Select(q => new Phrase($"vraag {q.Number}, ", $"question {q.Number}, ") + Inside(q.Asked))) + new Phrase(". Daar staat ook wat ervoor nodig is.", ". What that would take stands there too.");
    }

    private static IEnumerable<Phrase> Always { get; } =
    [
        new(
            "Wat geen audit kan aantonen: dat niemand ooit ongelijk wordt behandeld, en dat de vastgelegde uitkomsten kloppen.",
            "What no audit can show: that nobody is ever treated unequally, and that the recorded outcomes are right."),
    ];

    /// <summary>A question inside a sentence.</summary>
    private static Phrase Inside(Phrase question) => new Phrase(question.Nl.TrimEnd('?'), question.En.TrimEnd('?')).Lower();
}
