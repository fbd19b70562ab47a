using Interchange.Contracts;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Export.Words;

/// <summary>Which data are used, from the contract and the scorecard's provenance.</summary>
internal static class DataWords
{
    public static readonly Phrase NotUsed = new(
        "Niet toegestaan zijn nationaliteit, geboorteland, etniciteit, afkomst, godsdienst, taal, naam, huidskleur en woonbuurt. Een bestand met een kolom die het contract niet noemt, wordt in zijn geheel geweigerd.",
        "Not allowed are nationality, country of birth, ethnicity, descent, religion, language, name, skin colour and neighbourhood. A file with a column that the contract does not name is refused whole.");

    public static readonly Phrase Pseudonyms = new(
        "Nummers van personen en signalen zijn vervangen door pseudoniemen. Dat is niet hetzelfde als anoniem.",
        "Numbers of persons and signals are replaced by pseudonyms. That is not the same as anonymous.");

    /// <summary>The labels of what the score reads, in the model's order.</summary>
    public static IEnumerable<Phrase> Features(ReleaseFacts facts) => facts.Scorecard.Terms.Select(t => Label(facts.Contract, t.Feature));

    public static Phrase Label(Contract contract, string column) =>
        contract.Find(column)?.Label is { } label ? new Phrase(label.Nl, label.En) : Phrase.Same(column);

    public static Phrase Training(ReleaseFacts facts)
    {
        var from = facts.Scorecard.Provenance;
        return new Phrase("Het model is gemaakt uit ", "The model was made from ") + Written.Count(from.TrainingRows)
            + new Phrase(" signalen van ", " signals of ") + Written.Days(from.TrainedFrom, from.TrainedTo)
            + new Phrase(" met een bekende uitkomst, en geijkt op signalen tot en met ", " with a known outcome, and calibrated on signals to ") + Written.Date(from.CalibratedTo)
            + new Phrase(". De audit gaat over latere signalen.", ". The audit is about later signals.");
    }

    public static Phrase ContractName(ReleaseFacts facts) => Phrase.Same($"{facts.Contract.Id} {facts.Contract.Version}");
}
