using FairnessAudit.Export.Words;
using Interchange.ScoredSignals;
using Interchange.Trust;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Export.Kader;

/// <summary>What goes in.</summary>
internal static class DataMeasures
{
    public static IEnumerable<Measure> Of(ReleaseFacts facts) =>
    [
        new("urn:nl:ak:mtr:dat-01", "3-dat-01-datakwaliteit", new("Controle van de datakwaliteit", "Check of data quality"), Answer.Proven(
            new Phrase("Elk bestand wordt gecontroleerd tegen het contract ", "Each file is checked against the contract ") + DataWords.ContractName(facts)
                + new Phrase("; rijen met fouten gaan in quarantaine en boven ", "; rows with errors go to quarantine, and above ") + Written.Percentage(facts.Contract.MaximumQuarantineShare, 1)
                + new Phrase(" wordt de levering geweigerd.", " the delivery is refused."),
            CandidateRecord.ContractName)),
        new("urn:nl:ak:mtr:dat-03", "3-dat-03-bewaartermijnen-persoonsgegevens", new("Bewaartermijnen van persoonsgegevens", "Periods of keeping personal data"), Answer.By(Role.PrivacyOfficer)),
        new("urn:nl:ak:mtr:dat-04", "3-dat-04-pseudonimiseren-anonimiseren", new("Pseudonimiseren", "Pseudonymising"), Answer.Proven(DataWords.Pseudonyms, CandidateRecord.ContractName)),
        new("urn:nl:ak:mtr:dat-07", "3-dat-07-training-validatie-en-testdata", new("Gescheiden train-, test- en validatiedata", "Separate training, test and validation data"), Answer.Proven(DataWords.Training(facts), CandidateRecord.ModelName, ReleaseBundle.AuditName)),
        new("urn:nl:ak:mtr:dat-11", "3-dat-11-datamanipulatie", new("Controle op manipulatie van data", "Check for manipulated data"), Answer.Proven(
            new("Elk bestand is met zijn digest vastgelegd. De audit heeft elke rij opnieuw gescoord en elke nacht opnieuw geordend; dat moest tot op de rij gelijk zijn.", "Each file is recorded with its digest. The audit scored every row again and ordered every night again; that had to agree to the row."),
            ReleaseBundle.AuditName)),
        new("urn:nl:ak:mtr:dat-12", "3-dat-12-controleren-inputdata", new("Controle van de input op misleiding", "Check of input for deceit"), Answer.Partly(
            new("Waarden buiten het contract gaan in quarantaine. Of een melder de waarheid schrijft, beoordeelt een mens.", "Values outside the contract go to quarantine. Whether who reports tells the truth is judged by a human."), Role.ProcessOwner, CandidateRecord.ContractName)),
    ];
}
