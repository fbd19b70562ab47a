namespace FairnessAudit.FirstAudit;

/// <summary>What a first audit asks and says, in Dutch or English.</summary>
/// <param name="dutch">Otherwise English.</param>
internal sealed class StartWords(bool dutch)
{
    public string DifferentValues => dutch ? "verschillende waarden" : "different values";

    public string Empty => dutch ? "leeg" : "empty";

    public string None => dutch ? "geen" : "none";

    public string WhichDecision => dutch
        ? "Welke kolom zegt wie is uitgekozen (gecontroleerd, afgewezen, voorgelegd)? Nummer of naam"
        : "Which column says who was put forward (checked, refused, selected)? Number or name";

    public string WhichAttributes => dutch
        ? "Welke kolommen zeggen tot welke groep iemand hoort (herkomst, geslacht, leeftijdsklasse)? Meer dan een: met komma's"
        : "Which columns say to which group somebody belongs (origin, sex, age class)? Several: with commas";

    public string WhichOutcome => dutch
        ? "Welke kolom zegt of het achteraf terecht was? Leeg waar niemand keek"
        : "Which column says whether it was right afterwards? Empty where nobody looked";

    public string WhichScore => dutch ? "Welke kolom is de score waarop is gekozen?" : "Which column is the score by which was chosen?";

    public string WhichPerson => dutch
        ? "Staat een persoon op meer rijen? Welke kolom zegt dan wie het is?"
        : "Does a person stand on several rows? Then which column says who it is?";

    public string WhichStrata => dutch
        ? "Welke kolom kan een verschil rechtvaardigen, zoals het soort zaak?"
        : "Which column may justify a difference, such as the kind of case?";

    public string WhichYes(string column) => dutch ? $"Welke waarde van '{column}' betekent ja? Nummer of waarde" : $"Which value of '{column}' means yes? Number or value";

    public string NotThere(string what) => dutch ? $"Dat staat er niet: {what}" : $"That is not there: {what}";

    public string Read(int rows, string encoding, char separator) => FormattableString.Invariant(dutch
        ? $"{rows} rijen, gelezen als {encoding} met {Shown(separator)} tussen de cellen:"
        : (FormattableString)$"{rows} rows, read as {encoding} with {Shown(separator)} between cells:");

    public string Contradictions(int values) => FormattableString.Invariant(dutch
        ? $"{values} keer spreken de rijen van een persoon elkaar tegen; dat kenmerk telt daar als onbekend"
        : (FormattableString)$"{values} times the rows of a person contradict each other; that attribute counts as unknown there");

    /// <summary>What the verdict of a table's audit does and does not say.</summary>
    public string Meaning(bool beyond) => (dutch, beyond) switch
    {
        (true, true) => "Dit betekent: van minstens een groep is aangetoond dat zij duidelijk vaker of minder vaak is uitgekozen dan alle anderen. Waarom, dat zegt een tabel niet.",
        (true, false) => "Dit betekent: van geen groep is aangetoond dat het verschil te groot is. Het betekent niet dat de groepen gelijk behandeld zijn; lees de cijfers per groep.",
        (false, true) => "This means: at least one group is shown to be put forward clearly more or less often than all others. Why, a table does not say.",
        (false, false) => "This means: of no group is it shown that the difference is too large. It does not mean that groups are treated alike; read the figures by group.",
    };

    public string Private => dutch
        ? "De tabellen in deze map gaan over mensen: bewaar ze als de tabel zelf, en verwijder ze als de controle klaar is."
        : "The tables in this folder are about people: keep them as you keep the table itself, and delete them when the audit is done.";

    public string Again(string plan) => dutch ? $"Nog eens, of met andere antwoorden: fairness-audit start --plan {plan} --out ANDERE_MAP" : $"Again, or with other answers: fairness-audit start --plan {plan} --out ANOTHER_FOLDER";

    public string Open(string report) => dutch ? $"Open in een browser: {report}" : $"Open in a browser: {report}";

    private string Shown(char separator) => separator is '\t' ? dutch ? "een tab" : "a tab" : $"'{separator}'";
}
