namespace FairnessAudit.Export.Register;

/// <summary>
/// Publication standard 1.0 as the live service checks it (MinBZK/Algoritmeregister, v1_0.json, 3 September 2025). The manual differs: it
/// has "1.0.0" and "Hoog-risico AI-systemen", which the service refuses.
/// </summary>
internal static class RegisterStandard
{
    public const string InDevelopment = "In ontwikkeling";
    public const string InUse = "In gebruik";
    public const string HighRisk = "Hoog-risico AI-systeem";

    /// <summary>The manual asks for fewer than 350 characters where the service takes 400: the search page cuts at 350.</summary>
    public const int ShownOfDescription = 349;

    public static IReadOnlyList<RegisterField> Fields { get; } =
    [
        new("name", 100, true),
        new("description_short", 400, true),
        new("organization", 100, true),
        new("category")
        {
            Permitted =
            [
                "Organisatie en bedrijfsvoering", "Cultuur en recreatie", "Economie", "Overheidsfinanciën", "Wonen", "Internationaal", "Migratie en integratie", "Natuur en milieu",
                "Onderwijs en wetenschap", "Openbare orde en veiligheid", "Recht", "Ruimte en infrastructuur", "Sociale zekerheid", "Verkeer", "Werk", "Zorg en gezondheid",
            ],
        },
        new("status", Required: true) { Permitted = [InDevelopment, InUse, "Buiten gebruik"] },
        new("begin_date", 7),
        new("contact_email", 500, true),
        new("website", 500) { Link = true },
        new("publication_category", Required: true) { Permitted = [HighRisk, "Impactvolle algoritmes", "Overige algoritmes"] },
        new("goal", 2500),
        new("proportionality", 2500),
        new("human_intervention", 2500),
        new("risks", 2500),
        new("lawful_basis", 2500),
        new("lawful_basis_grouping") { Items = [new("title", 100, true), new("link", 500, true) { Link = true }] },
        new("process_index_url", 500) { Link = true },
        new("impacttoetsen_grouping") { Items = [new("title", Required: true), new("link", 500) { Link = true }] },
        new("impacttoetsen", 2500),
        new("source_data", 2500),
        new("source_data_grouping") { Items = [new("title", 500, true), new("link", 500, true) { Link = true }] },
        new("methods_and_models", 5000),
        new("provider", 200),
        new("publiccode", 500) { Link = true },
        new("lang", Required: true) { Permitted = ["nld"] },
        new("standard_version") { Permitted = ["1.0"] },
        new("source_id", 100),
        new("tags", 2500),
    ];
}
