using Interchange.Contracts;
using Pipeline.Nights;
using Reporting.Documents;

namespace Pipeline.Delivery;

/// <summary>Every fixed text of the lists that people work from.</summary>
internal static class WorklistWords
{
    public static Phrase Signal { get; } = new("Signaal", "Signal");

    public static Phrase Class { get; } = new("Klasse", "Class");

    public static Phrase ClassIs { get; } = new("Klasse: ", "Class: ");

    public static Phrase Received { get; } = new("Ontvangen op", "Received on");

    public static Phrase Due { get; } = new("Uiterlijk opvolgen op", "Follow up by");

    public static Phrase NoDue { get; } = new("geen norm", "no norm");

    public static Phrase Release { get; } = new("Vrijgave", "Release");

    public static Phrase Place { get; } = new("Plaats in de volgorde", "Place in the order");

    public static Phrase Counts { get; } = new("Wat in dit signaal telt", "What counts in this signal");

    public static Phrase NothingCounts { get; } = new("Geen gegeven telt extra.", "No fact adds to it.");

    public static Phrase ToWeigh { get; } = new("Er zijn omstandigheden te wegen; ze staan in het dossier.", "There are circumstances to weigh; they are in the file.");

    public static Phrase StrictClass { get; } = new("De klasse gaat voor, op een vast deel van de plaatsen.", "The class goes first, on a fixed part of the places.");

    public static Phrase NoNorm { get; } = new("Deze klasse heeft geen norm in dagen.", "This class has no norm in days.");

    public static Phrase DueToday { get; } = new("Vandaag is de uiterste dag.", "Today is the last day.");

    public static Phrase Last { get; } = new("Dit is het laatste signaal van de lijst.", "This is the last signal of the list.");

    public static Phrase AboveByClass { get; } = new("Boven het volgende: de klasse gaat voor.", "Above the next: the class goes first.");

    public static Phrase AboveByWaiting { get; } = new(
        "Boven het volgende: de langst toegestane wachttijd is bijna om, of al voorbij.", "Above the next: the longest wait allowed is nearly over, or past.");

    public static Phrase AboveByPolicy { get; } = new("Boven het volgende: klasse, uiterste dag en wachttijd samen wegen zwaarder.", "Above the next: class, last day and waiting together weigh more.");

    public static Phrase AboveByContent { get; } = new(
        "Boven het volgende: door wat in het signaal telt; bij gelijke stand door ouderdom of loting.", "Above the next: by what counts in the signal; of equals by age or by lot.");

    /// <summary>Texts that stand on a row only where they apply; all others stand on every list.</summary>
    public static IReadOnlyList<Phrase> OnRows { get; } =
        [Signal, Class, Received, Due, NoDue, Release, Place, Counts, NothingCounts, ToWeigh, StrictClass, NoNorm, DueToday, Last, AboveByClass, AboveByWaiting, AboveByPolicy, AboveByContent];

    /// <summary>How the order comes about, from the policy in force.</summary>
    public static IReadOnlyList<Phrase> Order(Night night)
    {
        var (policy, contract) = (night.Rule.Policy, night.Contract);
        var strict = policy.Classes.Where(c => c.Strict).Select(c => ReasonWords.Class(contract, c.Name)).ToArray();
        var all = policy.Classes.OrderByDescending(c => c.Head).Select(c => ReasonWords.Class(contract, c.Name)).ToArray();
        var lines = new List<Phrase>();
        if (strict.Length > 0)
            lines.Add(new Phrase("Eerst, op een vast deel van de plaatsen: ", "First, on a fixed part of the places: ") + Phrase.Join(", ", strict) + new Phrase(".", "."));
        lines.Add(new("Dan, op een vast deel van de plaatsen: signalen waarvan de langst toegestane wachttijd bijna om is.", "Then, on a fixed part of the places: signals whose longest wait allowed is nearly over."));
        if (all.Length > 1)
            lines.Add(new Phrase("Op de andere plaatsen telt de klasse, in deze volgorde: ", "On the other places the class counts, in this order: ") + Phrase.Join(", ", all) + new Phrase(".", "."));
        lines.Add(new("Daarbij tellen de uiterste dag, als die dichtbij is, en de dagen dat een signaal wacht.", "So do the last day, when it is near, and the days that a signal has waited."));
        lines.Add(night.Rule.PolicyOnly
            ? new("Wat in een signaal staat, telt in deze volgorde niet mee.", "What a signal says does not count in this order.")
            : new("Ook telt wat in het signaal staat: bij elk signaal ziet u welke gegevens dat zijn.", "What the signal says counts too: with each signal you see which facts those are."));
        lines.Add(new("Bij gelijke stand gaat het oudste signaal voor, daarna beslist het lot.", "Of equals the older signal goes first, then the lot decides."));
        lines.Add(new(
            "Enkele plaatsen zijn geloot, voor de controle. Welke dat zijn staat niet op deze lijst: elk signaal krijgt dezelfde blik.",
            "Some places are drawn by lot, as a control. Which ones is not on this list: every signal gets the same look."));
        return lines;
    }

    /// <summary>Name of a fact, from the contract.</summary>
    public static Phrase Label(ContractColumn column) => new(ReasonWords.Upper(column.Label.Nl), ReasonWords.Upper(column.Label.En));
}
