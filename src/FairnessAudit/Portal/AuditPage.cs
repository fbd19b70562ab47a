using FairnessAudit.Measures;
using FairnessAudit.Reports;
using Reporting.Documents;

namespace FairnessAudit.Portal;

/// <summary>One audit: how it stands, its gates, what it can be compared with, and a form to prepare a decision on it.</summary>
internal static class AuditPage
{
    /// <summary>Without language, seen from the overview.</summary>
    public static string Address(ListedAudit audit) => $"audits/{audit.Found.Slug}";

    /// <param name="audit">With findings.</param>
    /// <param name="pages">Where its report and its comparisons stand, seen from this page.</param>
    public static Document Of(ListedAudit audit, IReadOnlyList<Link> pages)
    {
        var findings = audit.Findings!;
        return new(
            new Phrase("Audit ", "Audit ") + Phrase.Same(audit.Found.Name),
            new Phrase("Hoe deze audit ervoor staat", "How this audit stands") + PortalWords.Window(findings),
            [
                Stands(audit),
                Counts(findings),
                new LinkList(pages),
                .. Open(findings),
                .. Decide(audit),
                new Heading(2, new("Herkomst", "Provenance")),
                new Facts(Facts(audit, findings)),
            ]);
    }

    private static Notice Stands(ListedAudit audit)
    {
        var state = audit.State;
        return new(
            state.Kind switch { StatusKind.Within => NoticeKind.Within, StatusKind.Beyond or StatusKind.NotShown => NoticeKind.Warning, _ => NoticeKind.Info },
            state.Word.Upper(),
            [new Phrase("Het oordeel van de toetsen samen: ", "The verdict of the gates together: ") + Show.Status(audit.Findings!.Verdict).Word + Phrase.Same(".")]);
    }

    private static KeyFigures Counts(Findings findings) => new(
    [
        new(Status.Within.Word, Cell.Count(findings.Gates.Within)),
        new(Status.Beyond.Word, Cell.Count(findings.Gates.Beyond)),
        new(Status.NotShown.Word, Cell.Count(findings.Gates.NotShown)),
        new(Status.NotPossible.Word, Cell.Count(findings.Gates.NotPossible)),
        new(new("vraagt motivering", "asks for justification"), Cell.Count(findings.Gates.Justify)),
    ]);

    /// <summary>What stands in the way of a release, gate by gate.</summary>
    private static IEnumerable<Block> Open(Findings findings)
    {
        yield return new Heading(2, new("Wat in de weg staat", "What stands in the way"));
        yield return (Block?)OpenGates.Of(findings) ?? new Paragraph(findings.GateResults.Count == 0
            ? new("Geen toets heeft iets beoordeeld.", "No gate judged anything.")
            : new("Geen toets die blokkeert of motivering vraagt, staat open.", "No gate that blocks or asks for justification is open."));
    }

    private static IEnumerable<Block> Decide(ListedAudit audit)
    {
        yield return new Heading(2, new("Een besluit voorbereiden", "Prepare a decision"));
        if (!audit.CanBeDecided)
        {
            yield return new Paragraph(new("Over deze audit kan niemand besluiten: hij getuigt van een proces en geeft nooit iets vrij.", "Nobody can decide on this audit: it evidences a process and never releases anything."));
            yield break;
        }

        yield return new Paragraph(new(
            "Dit formulier maakt een bestand op uw eigen computer. Er wordt niets verstuurd en niets ondertekend. Ondertekenen doet u daarna met uw eigen sleutel; het bestand past alleen bij deze ene audit.",
            "This form makes a file on your own computer. Nothing is sent and nothing is signed. You sign afterwards with your own key; the file fits this one audit only."));
        yield return DecisionForm.Of(audit);
    }

    private static List<Fact> Facts(ListedAudit audit, Findings findings)
    {
        List<Fact> facts =
        [
            new(new("Bevindingen (SHA-256)", "Findings (SHA-256)"), Cell.Code(audit.FindingsSha256!)),
            new(new("Bestanden", "Files"), Cell.Text(new Phrase($"alle {audit.Found.Run!.Outputs.Count} gelijk aan de lijst van de audit", $"all {audit.Found.Run.Outputs.Count} as the audit's list says"))),
            new(new("Gemaakt met", "Made by"), Cell.Text($"{audit.Found.Run.Command}, {audit.Found.Run.Version}")),
        ];
        if (audit.Statement is { } statement)
            facts.Insert(0, new(new("Verklaring die wordt ondertekend (SHA-256)", "Statement that is signed (SHA-256)"), Cell.Code(statement.Sha256)));
        if (findings.Policy is { } policy)
            facts.Add(new(new("Toetsenbeleid", "Gates policy"), Cell.Text($"{policy.Id} {policy.Version} ({policy.Stage})")));
        return facts;
    }
}
