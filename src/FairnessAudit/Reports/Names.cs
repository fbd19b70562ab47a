using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Names of attributes and groups for readers. What is not known here is shown as the data spell it.</summary>
internal static class Names
{
    private static readonly Dictionary<string, Phrase> Attributes = new(StringComparer.Ordinal)
    {
        ["origin"] = new("herkomstgroep", "origin group"),
        ["origin_main"] = new("herkomst (hoofdgroep)", "origin (main group)"),
        ["born_in_nl"] = new("geboren in Nederland", "born in the Netherlands"),
        ["nationality_group"] = new("nationaliteitsgroep", "nationality group"),
        ["sex"] = new("geslacht", "sex"),
        ["race"] = new("etnische groep", "race"),
        ["age_band"] = new("leeftijd", "age"),
    };

    private static readonly Dictionary<string, Phrase> Groups = new(StringComparer.Ordinal)
    {
        ["(unknown)"] = new("(onbekend)", "(unknown)"),
        ["(others)"] = new("alle anderen", "all others"),
        ["netherlands"] = new("Nederland", "the Netherlands"),
        ["europe"] = new("Europa", "Europe"),
        ["europe_non_eu"] = new("Europa buiten de EU", "Europe outside the EU"),
        ["outside_europe"] = new("buiten Europa", "outside Europe"),
        ["turkiye"] = new("Turkije", "Türkiye"),
        ["morocco"] = new("Marokko", "Morocco"),
        ["suriname"] = new("Suriname", "Suriname"),
        ["dutch_caribbean"] = new("Nederlandse Cariben", "Dutch Caribbean"),
        ["indonesia"] = new("Indonesië", "Indonesia"),
        ["africa"] = new("Afrika", "Africa"),
        ["asia"] = new("Azië", "Asia"),
        ["america_oceania"] = new("Amerika en Oceanië", "America and Oceania"),
        ["stateless_or_unknown"] = new("staatloos of onbekend", "stateless or unknown"),
        ["female"] = new("vrouw", "female"),
        ["male"] = new("man", "male"),
        ["yes"] = new("ja", "yes"),
        ["no"] = new("nee", "no"),
    };

    private static readonly Dictionary<string, Phrase> Steps = new(StringComparer.Ordinal)
    {
        ["opened"] = new("in behandeling", "opened"),
        ["founded"] = new("gegrond", "founded"),
        ["investigation"] = new("onderzoek", "investigation"),
        ["measure"] = new("maatregel", "measure"),
        ["objection"] = new("bezwaar", "objection"),
        ["set_aside"] = new("terzijde gelegd", "set aside"),
        ["taken_up"] = new("toch opgepakt", "taken up"),
    };

    /// <summary>A step that people take.</summary>
    public static Phrase Step(string name) => Steps.GetValueOrDefault(name) ?? Phrase.Same(name);

    /// <summary>A crossed attribute is named part by part.</summary>
    public static Phrase Attribute(string name) => Attributes.GetValueOrDefault(name)
        ?? Phrase.Join(" \u00D7 ", name.Split(" x ").Select(part => Attributes.GetValueOrDefault(part) ?? Phrase.Same(part)));

    /// <summary>A group of a crossed attribute is named part by part.</summary>
    public static Phrase Group(string name) => Groups.GetValueOrDefault(name)
        ?? Phrase.Join(", ", name.Split(" | ").Select(part => Groups.GetValueOrDefault(part) ?? Phrase.Same(part)));

    /// <summary>Groups in a row: with semicolons where a name has a comma of its own.</summary>
    public static Phrase Listed(IReadOnlyCollection<Phrase> groups) => Phrase.Join(groups.Any(g => g.Nl.Contains(',', StringComparison.Ordinal)) ? "; " : ", ", groups);

    /// <summary>The attribute's name at the start of a heading.</summary>
    public static Phrase Title(string attribute) => Attribute(attribute).Upper();
}
