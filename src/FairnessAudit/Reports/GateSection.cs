using FairnessAudit.Measures;
using FairnessAudit.Reports.Dutch;
using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Every gate of the policy with its results, none left out.</summary>
internal static class GateSection
{
    public static IEnumerable<Block> Blocks(Findings findings)
    {
        if (findings.GateResults.Count == 0)
            yield break;
        yield return new Heading(2, new("De toetsen van het beleid", "The gates of the policy"));
        yield return new Table(
            new("Elke toets met zijn oordeel", "Every gate with its verdict"),
            [new(new("Toets", "Gate")), new(new("Waarover", "About")), new(new("Oordeel", "Verdict")), new(new("Weegt als", "Effect")), new(new("Reden", "Reason"))],
            [.. findings.GateResults.Select(Row)]);
    }

    private static IReadOnlyList<Cell> Row(GateResult gate) =>
    [
        Cell.Text(gate.Id),
        Cell.Text(InDutch.Of(gate.About)),
        Cell.Of(Show.Status(gate.Verdict)),
        Cell.Text(Effect(gate)),
        Cell.Text(InDutch.Of(gate.Reason)),
    ];

    private static Phrase Effect(GateResult gate) => (gate.Effect, gate.MayBeExcepted) switch
    {
        ("block", true) => new("blokkeert; uitzondering mogelijk", "blocks; an exception is possible"),
        ("block", false) => new("blokkeert; geen uitzondering", "blocks; no exception"),
        ("justify", _) => new("vraagt motivering", "asks for justification"),
        _ => new("ter informatie", "for information"),
    };
}
