using Reporting.Documents;

namespace Reporting.Html;

/// <summary>The few words that belong to the page and not to its subject.</summary>
internal static class Words
{
    public static readonly Phrase SkipToContent = new("Naar de inhoud", "Skip to content");
    public static readonly Phrase ThisPageIn = new("Deze pagina in het Nederlands", "This page in English");
    public static readonly Phrase Trail = new("Elders in deze map", "Elsewhere in this folder");
    public static readonly Phrase Optional = new("(mag leeg blijven)", "(may stay empty)");
    public static readonly Phrase Picture = new("Grafiek", "Chart");
    public static readonly Phrase NumbersOf = new("Cijfers bij de grafiek: ", "Numbers of the chart: ");
    public static readonly Phrase Numbers = new("De cijfers als tabel", "The numbers as a table");
    public static readonly Phrase Line = new("Lijn", "Line");
    public static readonly Phrase Estimate = new("Waarde", "Value");
    public static readonly Phrase Finding = new("Bevinding", "Finding");
    public static readonly Phrase Within = new("Binnen tolerantie", "Within tolerance");
    public static readonly Phrase Beyond = new("Buiten tolerantie", "Beyond tolerance");
    public static readonly Phrase NotShown = new("Niet aangetoond", "Not shown");
    public static readonly Phrase Warning = new("Let op", "Note well");
    public static readonly Phrase Info = new("Toelichting", "Explanation");
    public static readonly Phrase NoRows = new("Er zijn geen regels.", "There are no rows.");

    /// <summary>For a cell without a value: a column of empty cells would be a header of nothing.</summary>
    public static readonly Phrase Nothing = Phrase.Same("\u2013");

    public static readonly Phrase NotDefined = new("niet bepaald", "not defined");
}
