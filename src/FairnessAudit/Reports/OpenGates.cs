using FairnessAudit.Measures;
using FairnessAudit.Reports.Dutch;
using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>The gates that still ask for something, and of whom, as the report and the portal show them.</summary>
internal static class OpenGates
{
    /// <summary>Null where no gate that blocks or asks for justification is open.</summary>
    public static Table? Of(Findings findings)
    {
        var open = Standings.Blocking(findings).Concat(Standings.Justifying(findings)).Select(Point).ToArray();
        return open.Length == 0 ? null : new Table(
            new("Punten die nog om iets vragen", "Points that still ask for something"),
            [new(new("Toets", "Gate")), new(new("Waarover", "About")), new(new("Oordeel", "Verdict")), new(new("Nodig", "Needed"))],
            [.. open]);
    }

    private static IReadOnlyList<Cell> Point(GateResult gate) =>
    [
        Cell.Text(gate.Id),
        Cell.Text(InDutch.Of(gate.About)),
        Cell.Of(Show.Status(gate.Verdict)),
        Cell.Text((gate.Effect, gate.MayBeExcepted) switch
        {
            ("justify", _) => new Phrase("motivering door de ethisch toetser", "justification by the ethics reviewer"),
            (_, true) => new Phrase("uitzondering door de ethisch toetser, met einddatum", "exception by the ethics reviewer, with an end date"),
            _ => new Phrase("andere regel; geen uitzondering mogelijk", "another rule; no exception possible"),
        }),
    ];
}
