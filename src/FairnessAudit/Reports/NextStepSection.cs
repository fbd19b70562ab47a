using FairnessAudit.Measures;
using FairnessAudit.Reports.Dutch;
using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Who has to do what now.</summary>
internal static class NextStepSection
{
    public static IEnumerable<Block> Blocks(Findings findings)
    {
        yield return new Heading(2, new("Wat nu", "What next"));
        yield return new BulletList([.. Steps(findings)]) { Numbered = true };
        var open = Standings.Blocking(findings).Concat(Standings.Justifying(findings)).Select(Point).ToArray();
        if (findings.Releasable && open.Length > 0)
        {
            yield return new Table(
                new("Punten die nog om iets vragen", "Points that still ask for something"),
                [new(new("Toets", "Gate")), new(new("Waarover", "About")), new(new("Oordeel", "Verdict")), new(new("Nodig", "Needed"))],
                [.. open]);
        }
    }

    private static IEnumerable<Phrase> Steps(Findings findings)
    {
        switch (Standings.Of(findings))
        {
            case Standing.Evidence:
                yield return new("Dit verslag kan naast andere stukken worden gelegd. Er is niets te ondertekenen.", "This report can be laid beside other papers. There is nothing to sign.");
                yield return new("Wie een regel wil vrijgeven, laat de hele regel auditen, met model, volgorde en signalen.", "Whoever wants to release a rule has the whole rule audited, with model, order and signals.");
                break;
            case Standing.Blocked:
                yield return new("De modeleigenaar past de regel aan, of ziet ervan af.", "The model owner changes the rule, or drops it.");
                yield return new("De aangepaste regel wordt opnieuw in zijn geheel geaudit; deze audit blijft in het register staan.", "The changed rule is audited again as a whole; this audit stays in the ledger.");
                break;
            case Standing.OnCondition:
                yield return new("De ethisch toetser weegt elk punt hieronder en tekent per punt een uitzondering of motivering met einddatum, of weigert met redenen.", "The ethics reviewer weighs each point below and signs for each an exception or justification with an end date, or refuses with reasons.");
                yield return new("De modeleigenaar tekent apart. Wie het model heeft getraind, telt niet mee.", "The model owner signs separately. Whoever trained the model does not count.");
                yield return new("De vrijgave heet dan 'vrijgegeven op voorwaarde', en dat staat bij elke score.", "The release is then called 'released on condition', and every score says so.");
                break;
            default:
                yield return new("De ethisch toetser leest dit verslag en tekent akkoord of weigert, met redenen.", "The ethics reviewer reads this report and signs or refuses, with reasons.");
                yield return new("De modeleigenaar tekent apart. Wie het model heeft getraind, telt niet mee.", "The model owner signs separately. Whoever trained the model does not count.");
                break;
        }
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
