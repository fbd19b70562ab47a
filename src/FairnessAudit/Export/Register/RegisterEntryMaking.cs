using Interchange.Runs;

namespace FairnessAudit.Export.Register;

/// <summary>From what the release proves and what people know to an entry.</summary>
internal static class RegisterEntryMaking
{
    public static RegisterEntry Of(ReleaseFacts facts, About about) => new()
    {
        Name = about.Name,
        DescriptionShort = about.DescriptionShort?.Trim(),
        Organization = about.Organization,
        Category = about.Categories.Count == 0 ? null : about.Categories,
        Status = facts.Standing is ReleaseStanding.InForce ? RegisterStandard.InUse : RegisterStandard.InDevelopment,
        BeginDate = facts.Standing is ReleaseStanding.InForce ? about.InUseSince : null,
        ContactEmail = about.ContactEmail,
        Website = about.Website,
        PublicationCategory = about.PublicationCategory,
        Goal = RegisterHtml.Written(about.Goal),
        Proportionality = RegisterHtml.Written(about.Proportionality),
        HumanIntervention = RegisterTexts.HumanIntervention(facts),
        Risks = RegisterTexts.Risks(facts),
        LawfulBasis = RegisterHtml.Written(about.LawfulBasis),
        LawfulBasisGrouping = Links(about.LawfulBasisLinks),
        ProcessIndexUrl = about.ProcessIndexUrl,
        ImpacttoetsenGrouping = Links(about.ImpactAssessments),
        Impacttoetsen = RegisterHtml.Written(about.ImpactAssessmentsNote),
        SourceData = RegisterTexts.SourceData(facts),
        SourceDataGrouping = Links(about.SourceLinks),
        MethodsAndModels = RegisterTexts.Methods(facts),
        Provider = about.Provider,
        Publiccode = about.PublicCode,
        SourceId = about.SourceId,
        Tags = about.Tags.Count == 0 ? null : string.Join(", ", about.Tags),
    };

    /// <summary>What no field of the register asks for, and an export cannot do without.</summary>
    public static IEnumerable<Problem> Missing(ReleaseFacts facts, About about)
    {
        if (facts.Standing is ReleaseStanding.InForce && string.IsNullOrWhiteSpace(about.InUseSince))
            yield return Problem("in_use_since", "the release is in force, so the first month of its use is told");
        foreach (var (name, value) in new[] { ("goal", about.Goal), ("lawful_basis", about.LawfulBasis), ("licence.title", about.Licence?.Title) })
        {
            if (string.IsNullOrWhiteSpace(value))
                yield return Problem(name, "only people know this, and every reader asks for it");
        }
    }

    private static Problem Problem(string name, string rule) =>
        new() { Code = "about-missing", Column = name, Rule = rule, Remedy = "write it in the file given as --about" };

    private static List<RegisterLink>? Links(List<AboutLink> links) =>
        links.Count == 0 ? null : [.. links.Select(l => new RegisterLink(l.Title, l.Link))];
}
