using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports.ThirdParty;

/// <summary>Page one: the answer in plain words, and where in the process the difference comes about.</summary>
internal static class CountsVerdictSection
{
    private const int Farthest = 4;

    public static IEnumerable<Block> Blocks(Findings findings, ThirdPartySummary counted, CountsWords words)
    {
        var human = findings.Items.Where(f => f is { Measure: "mantel_haenszel_risk_ratio", StratumSet: "band", Estimator: "printed", Verdict: not null }).ToArray();
        yield return new Notice(Kind(findings), Title(findings), [.. Sentences(findings, counted, words, human), new(
            "Gevolg: geen. Dit verslag getuigt van een proces; er kan nooit een regel op worden vrijgegeven.",
            "Consequence: none. This report evidences a process; no rule can ever be released on it.")]);
        if (findings.Disclosure is "public")
        {
            yield return new Notice(
                NoticeKind.Info,
                new("dit is de openbare editie", "this is the public edition"),
                [new(
                    "De aantallen zijn afgerond voordat zij hier kwamen; niemand heeft hier preciezere. Cijfers over kleine groepen zijn weggelaten, hun oordelen niet.",
                    "Counts were rounded before they came here; nobody here has more exact ones. Figures about small groups are left out, their verdicts are not.")]);
        }

        yield return new KeyFigures([
            new(words.Unit.Upper(), Cell.Count(findings.Population.Rows)),
            new(words.Step(counted.Selection).Upper(), Cell.Count(findings.Population.Selected)),
            new(new("Toetsen buiten tolerantie", "Gates beyond tolerance"), Cell.Count(findings.Gates.Beyond)),
            new(new("Toetsen binnen tolerantie", "Gates within tolerance"), Cell.Count(findings.Gates.Within)),
            new(new("Niet aangetoond", "Not shown"), Cell.Count(findings.Gates.NotShown)),
        ]);
    }

    private static NoticeKind Kind(Findings findings) => findings.Verdict switch
    {
        "beyond" => NoticeKind.Beyond,
        "within" => NoticeKind.Within,
        "not_shown" => NoticeKind.NotShown,
        _ => NoticeKind.Info,
    };

    private static Phrase Title(Findings findings) => findings.Verdict switch
    {
        "beyond" => new("ongelijke behandeling is aangetoond", "unequal treatment has been shown"),
        "within" => new("ongelijke behandeling is niet aangetoond", "unequal treatment has not been shown"),
        "not_shown" => new("er is iets dat uitleg vraagt, of dat niet is aangetoond", "something asks for reasons, or is not shown"),
        _ => new("er is niets beoordeeld", "nothing was judged"),
    };

    private static IEnumerable<Phrase> Sentences(Findings findings, ThirdPartySummary counted, CountsWords words, Finding[] human)
    {
        var beyond = human.Where(f => f is { Verdict: "beyond", Bounds.Low: > 1 }).OrderByDescending(f => f.Estimate ?? 0).ToArray();
        if (beyond.Length > 0)
        {
            yield return new Phrase("Mensen kozen binnen dezelfde ", "Within the same ") + words.Profile + new Phrase(" buiten de tolerantie vaker: ", " people chose beyond the tolerance more often: ")
                + Phrase.Join("; ", beyond.Take(Farthest).Select(f => words.Group(f) + Phrase.Same(" ") + Bounded.TimesAsOften(f, words.Group(f.Attribute, f.Reference!)))) + Phrase.Same(".");
        }

        foreach (var sentence in SplitSection.Sentences(findings, counted, words).Take(Farthest))
            yield return sentence;

        if (beyond.Length == 0 && findings.Verdict is "within")
        {
            yield return new(
                "Geen verhouding ligt aan beide uiteinden van wat afronding openlaat buiten de tolerantie. Dat alleen toont geen gelijkheid aan.",
                "No ratio lies outside the tolerance at both ends of what rounding leaves. That alone shows no equality.");
        }

        if (counted.Withheld > 0)
            yield return new Phrase("Van ", "Of ") + Written.Count(counted.Lines) + new Phrase(" aantallen zijn er ", " counts, ") + Written.Count(counted.Withheld) + new Phrase(" ingehouden; elk oordeel geldt voor alle waarden die zij kunnen hebben.", " are withheld; every verdict holds for all values that they can have.");
    }
}
