namespace FairnessAudit.ThirdParty.Request;

/// <summary>
/// The groups that are asked for: the bureau's own classification of origin of 2022, crossed with country of birth. Those that are no sum of
/// others exclude each other and are together everybody; persons whom the bureau does not find are a group of their own.
/// </summary>
internal static class OriginGroups
{
    public const string Attribute = "origin";

    public static readonly IReadOnlyList<(string Name, string[] SumOf, string Nl, string En)> All =
    [
        ("netherlands", [], "herkomst Nederland", "origin the Netherlands"),
        ("born_here_europe", [], "in Nederland geboren, herkomst Europa", "born in the Netherlands, origin Europe"),
        ("born_here_outside_europe", [], "in Nederland geboren, herkomst buiten Europa", "born in the Netherlands, origin outside Europe"),
        ("born_abroad_europe", [], "in het buitenland geboren, herkomst Europa", "born abroad, origin Europe"),
        ("born_abroad_outside_europe", [], "in het buitenland geboren, herkomst buiten Europa", "born abroad, origin outside Europe"),
        ("not_found", [], "niet gevonden", "not found"),
        ("europe", ["born_here_europe", "born_abroad_europe"], "herkomst Europa", "origin Europe"),
        ("outside_europe", ["born_here_outside_europe", "born_abroad_outside_europe"], "herkomst buiten Europa", "origin outside Europe"),
    ];
}
