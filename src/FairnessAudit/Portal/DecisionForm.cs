using FairnessAudit.Measures;
using FairnessAudit.Reports;
using FairnessAudit.Reports.Dutch;
using FairnessAudit.Signing;
using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Portal;

/// <summary>The questions of a decision on one audit; the answers make the file that <c>sign --decision-file</c> reads.</summary>
internal static class DecisionForm
{
    private static readonly string OnConditions = DecisionWords.Of(Decision.ApproveOnConditions);

    private static readonly (string Field, string Answer) WithConditions = ("decision", OnConditions);

    public static FileForm Of(ListedAudit audit) => new(
        new("Besluit over deze audit", "Decision on this audit"),
        $"decision-{audit.Found.Slug}.yaml",
        [("schema", DecisionFile.SchemaV1), ("audit_sha256", audit.Statement!.Sha256), ("findings_sha256", audit.FindingsSha256!)],
        [
            new ChoiceField("decision", new("Uw besluit", "Your decision"),
            [
                new(DecisionWords.Of(Decision.Approve), new("akkoord", "approve")),
                new(OnConditions, new("akkoord op voorwaarden", "approve on conditions")),
                new(DecisionWords.Of(Decision.Refuse), new("weigeren", "refuse")),
            ]) { Required = true },
            new PickField("role", new("Uw rol", "Your role"), [new(new("kies een rol", "choose a role"), []), .. DecidingRoles.Select(r => new PickAnswer(r.Word, [("role", r.Id)]))]) { Required = true },
            new TextField("reasons", new("Uw redenen", "Your reasons"), TextKind.Lines) { Required = true, Hint = new("In uw eigen woorden. Een besluit om te weigeren heeft ook redenen nodig.", "In your own words. A decision to refuse needs reasons too.") },
            Conditions(audit.Findings!),
            .. Exceptions(audit.Findings!),
            new TextField("valid_until", new("Geldig tot en met", "Valid until"), TextKind.Date) { Hint = new("Leeg betekent: een jaar vanaf de dag van ondertekenen.", "Empty means: a year from the day of signing.") },
        ])
    {
        Save = new("Bestand bewaren", "Save the file"),
        Afterwards = new(
            "Het bestand is gemaakt. Onderteken het met: fairness-audit sign --decision-file BESTAND --audit MAP --registers MAP --key SLEUTEL --passphrase-file BESTAND --root BESTAND --out NAAM.dsse.json",
            "The file is made. Sign it with: fairness-audit sign --decision-file FILE --audit FOLDER --registers FOLDER --key KEY --passphrase-file FILE --root FILE --out NAME.dsse.json"),
        ByHand = new("Het formulier werkt alleen als de browser scripts uitvoert. U kunt het bestand ook met de hand schrijven; laat weg wat niet van toepassing is:", "The form takes a browser that runs scripts. You can also write the file by hand; leave out what does not apply:"),
        Problems = new(new("Het bestand is nog niet gemaakt", "The file is not made yet"), new("nog niet ingevuld", "not filled in yet"), new("voeg er minstens een toe", "add at least one")),
    };

    private static IReadOnlyList<(string Id, Phrase Word)> DecidingRoles { get; } =
    [
        (Roles.ModelOwner, new("eigenaar van de regel", "owner of the rule")),
        (Roles.EthicsReviewer, new("ethisch toetser", "ethics reviewer")),
        (Roles.Auditor, new("auditor", "auditor")),
        (Roles.InternalAuditor, new("interne auditor", "internal auditor")),
        (Roles.ReleaseManager, new("beheerder van vrijgaven", "release manager")),
    ];

    private static ListField Conditions(Findings findings) => new(
        "conditions",
        new("Voorwaarden", "Conditions"),
        new("Voorwaarde toevoegen", "Add a condition"),
        new("Deze voorwaarde weghalen", "Remove this condition"),
        [
            new PickField("gate", new("Toets die dit motiveert", "Gate that this justifies"), [new(new("geen: een voorwaarde van een andere soort", "none: a condition of another kind"), []), .. Standings.Justifying(findings).Select(Pick)]),
            new TextField("text", new("Wat moet er gebeuren, en waarom is dat genoeg", "What must be done, and why that suffices"), TextKind.Lines) { Required = true },
            new TextField("owner", new("Wie daarvoor zorgt", "Who sees to it")) { Required = true },
            new TextField("expires", new("Laatste dag", "Last day"), TextKind.Date),
        ])
    {
        OnlyWith = WithConditions,
        Required = !Exceptable(findings).Any(),
    };

    /// <summary>Only where the policy allowed one beforehand.</summary>
    private static IEnumerable<ListField> Exceptions(Findings findings)
    {
        if (!Exceptable(findings).Any())
            yield break;
        yield return new(
            "exceptions",
            new("Uitzonderingen", "Exceptions"),
            new("Uitzondering toevoegen", "Add an exception"),
            new("Deze uitzondering weghalen", "Remove this exception"),
            [
                new PickField("gate", new("Toets", "Gate"), [new(new("kies een toets", "choose a gate"), []), .. Exceptable(findings).Select(Pick)]) { Required = true },
                new TextField("expires", new("Laatste dag", "Last day"), TextKind.Date) { Required = true },
                new TextField("reason", new("Waarom", "Why"), TextKind.Lines) { Required = true },
            ])
        {
            OnlyWith = WithConditions,
            Hint = new("Alleen voor wat blokkeert en volgens het beleid een uitzondering mag hebben.", "Only for what blocks and may have an exception by the policy."),
        };
    }

    private static IEnumerable<GateResult> Exceptable(Findings findings) => Standings.Blocking(findings).Where(g => g.MayBeExcepted);

    private static PickAnswer Pick(GateResult gate) => new(Phrase.Same(gate.Id + ": ") + InDutch.Of(gate.About), [("gate", gate.Id), ("about", gate.About)]);
}
