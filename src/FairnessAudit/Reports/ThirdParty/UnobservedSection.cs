using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports.ThirdParty;

/// <summary>What would be known had nobody counted by both group and step, and how far a guess by shares misleads.</summary>
internal static class UnobservedSection
{
    private const string Measure = "selection_rate_ratio";

    public static IEnumerable<Block> Blocks(Findings findings, CountsWords words)
    {
        var unknown = findings.Items.Where(f => f is { Measure: Measure, Estimator: "unobserved" }).ToArray();
        if (unknown.Length == 0)
            yield break;
        yield return new Heading(2, new("Waarom een derde moest tellen", "Why a third party had to count"));
        yield return new Notice(
            NoticeKind.Warning,
            new("een schatting uit aandelen is geen bevinding", "a guess by shares is no finding"),
            [new(
                "Is per categorie alleen bekend hoe groepen verdeeld zijn en hoeveel er zijn gekozen, dan blijft bijna elke verhouding mogelijk (Fréchet; Kallus, Mao en Zhou). Wie dan iedereen de aandelen van zijn categorie geeft, neemt aan dat binnen een categorie niemand anders wordt behandeld: precies wat de vraag was. De laatste kolom zegt hoe ver dat ernaast zit; zij krijgt nooit een oordeel.",
                "If only the spread of groups and the number selected are known by category, nearly every ratio stays possible (Frechet; Kallus, Mao and Zhou). Whoever then gives everybody the shares of their category assumes that within a category nobody is treated otherwise: the very question. The last column says how far that is off; it never gets a verdict.")]);
        foreach (var compared in unknown.GroupBy(f => (f.Attribute, f.Reference)))
        {
            yield return new Table(
                new Phrase("Gekozen vergeleken met ", "Selected compared with ") + words.Group(compared.Key.Attribute, compared.Key.Reference!),
                [new(words.Title(compared.Key.Attribute)), new(new("Geteld door de derde", "Counted by the third party"), true), new(new("Mogelijk zonder die telling", "Possible without those counts"), true), new(new("De schatting uit aandelen", "The guess by shares"), true)],
                [.. compared.Select(f => (IReadOnlyList<Cell>)
                [
                    Cell.Text(words.Group(f)),
                    Bounded.Find(findings, f, Measure) is { } known ? Bounded.Cells(known, 2)[0] : Cell.Text("\u2013"),
                    f.Suppressed ? Show.Undefined(f) : Range(f),
                    findings.Items.FirstOrDefault(g => g.Attribute == f.Attribute && g.Group == f.Group && g.Reference == f.Reference && g is { Measure: Measure, Estimator: "imputed", Suppressed: false }) is { Estimate: { } guess } ? Cell.Decimal(guess) : Cell.Text("\u2013"),
                ])]);
        }
    }

    private static Cell Range(Finding finding) => finding.WorstCase is { High: null, Low: { } low }
        ? Cell.Text(Reporting.Formats.Written.Decimal(low, 2) + new Phrase(" tot alles", " to anything"))
        : Cell.Interval(finding.WorstCase?.Low, finding.WorstCase?.High);
}
