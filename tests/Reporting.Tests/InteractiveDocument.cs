using Reporting.Documents;

namespace Reporting.Tests;

/// <summary>A document with every block that asks something of its reader.</summary>
internal static class InteractiveDocument
{
    public static Document Of(string name = "Rotterdam") => new(
        new("Zoeken, vergelijken, bewaren", "Search, compare, save"),
        new("Een pagina om te gebruiken", "A page to use"),
        [
            new Search(new("Zoek", "Search"), new("Staat", "State"), new("Soort", "Kind"), new("alles", "all"), new("{0} van {1}", "{0} of {1}")),
            new Heading(2, new("Lijst", "List")),
            new Table(
                new("Wat er is", "What there is"),
                [new(new("Naam", "Name")), new(new("Staat", "State"))],
                [[Cell.To(Link.ToPage(Phrase.Same(name), "other")), Cell.Of(Status.Within)], [Cell.Text("Utrecht"), Cell.Of(new(StatusKind.Stated, new("gemeten", "measured")))]]),
            new LinkList([Link.ToPage(new("elders", "elsewhere"), "other")]),
            new Heading(2, new("Naast elkaar", "Side by side")),
            Sides(name),
            new Heading(2, new("Formulier", "Form")),
            Form(name),
        ])
    {
        Trail = [Link.ToPage(new("begin", "start"), "start")],
    };

    private static SideBySide Sides(string name) => new(
        new("Toen en nu", "Then and now"), new("Toen", "Then"), new("Nu", "Now"),
        new(new("Waarover", "About"), new("Verschil", "Difference"), new("gelijk", "same"), new("anders", "changed"), new("niet hier", "not here"), new("Alleen anders", "Only changed"), new("{0} van {1}", "{0} of {1}")),
        [
            new(Phrase.Same("one"), [new("a", Phrase.Same(name), Status.Within, Phrase.Same("1.00")), new("b", Phrase.Same("b"), Status.NotShown, Phrase.Same("0.70"))]),
            new(Phrase.Same("two"), [new("a", Phrase.Same(name), Status.Beyond, Phrase.Same("1.60")), new("b", Phrase.Same("b"), Status.NotShown, Phrase.Same("0.75")), new("c", Phrase.Same("c"), Status.Within, Phrase.Same("1.01"))]),
        ],
        new("Niet zonder script.", "Not without a script."));

    private static FileForm Form(string name) => new(
        new("Vragen", "Questions"), "answers.yaml", [("schema", "answers/1")],
        [
            new ChoiceField("taste", new("Smaak", "Taste"), [new("sweet", new("zoet", "sweet")), new("salt", new("zout", "salt"))]) { Required = true },
            new PickField("town", new("Stad", "Town"), [new(new("kies", "choose"), []), new(Phrase.Same(name), [("town", name), ("land", "nl")])]) { Required = true, Hint = new("Waar?", "Where?") },
            new TextField("why", new("Waarom", "Why"), TextKind.Lines) { Required = true },
            new ListField("guests", new("Gasten", "Guests"), new("Gast erbij", "Add a guest"), new("Gast weg", "Remove the guest"),
                [new TextField("name", new("Naam", "Name")) { Required = true }, new TextField("until", new("Tot", "Until"), TextKind.Date)]) { Required = true, OnlyWith = ("taste", "salt") },
        ])
    {
        Save = new("Bewaren", "Save"),
        Afterwards = new("Bewaard", "Saved"),
        ByHand = new("Met de hand:", "By hand:"),
        Problems = new(new("Nog niet klaar", "Not ready yet"), new("ontbreekt", "is missing"), new("is leeg", "is empty")),
    };
}
