using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>That and why figures are not in the public edition. A figure that is not there must not read as nothing found.</summary>
internal static class Withheld
{
    public static Phrase Answer { get; } = new(
        "De cijfers van deze vraag staan in de beperkte editie; hieronder staat waarom.",
        "The figures of this question are in the restricted edition; below is why.");

    public static Phrase Why { get; } = new(
        "De cijfers van dit deel zijn ingehouden. Zij rusten op kleinere tellingen dan die openbaar zijn, en daaruit zouden kleine aantallen mensen zijn terug te rekenen.",
        "The figures of this part are withheld. They rest on smaller counts than those that are public, and small numbers of people could be worked out from them.");

    public static Phrase Capacity { get; } = new(
        "De verhoudingen bij andere aantallen plaatsen zijn ingehouden: wie ze naast elkaar legt, kan tellen wie er tussen twee aantallen bijkwam.",
        "The ratios at other numbers of places are withheld: whoever lays them side by side can count who was added between two numbers.");

    /// <summary>Outcomes by group are weighted with the draw, so rounding does not protect them.</summary>
    public static Phrase Outcomes { get; } = new(
        "Deze cijfers rusten op bekende uitkomsten per groep. Dat zijn er weinig, en een getrokken signaal telt daarin voor vele. Uit zulke gewogen cijfers zijn kleine aantallen terug te rekenen; afronden helpt daar niet tegen. Daarom staan zij alleen in de beperkte editie, die de ethisch toetser en de auditor lezen.",
        "These figures rest on known outcomes by group. Those are few, and a drawn signal counts for many in them. Small numbers can be worked out from such weighted figures, and rounding does not prevent that. So they are in the restricted edition only, which the ethics reviewer and the auditor read.");

    public static Phrase Sums { get; } = new(
        "Deze cijfers zijn gemiddelden van plaatsen en dagen, geen aantallen. Er is geen afronding die ze openbaar maakt en een kleine groep toch beschermt. Daarom staan zij alleen in de beperkte editie, die de ethisch toetser en de auditor lezen.",
        "These figures are means of places and days, not counts. No rounding makes them public and yet protects a small group. So they are in the restricted edition only, which the ethics reviewer and the auditor read.");
}
