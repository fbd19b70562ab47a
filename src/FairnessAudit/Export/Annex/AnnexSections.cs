namespace FairnessAudit.Export.Annex;

/// <summary>Annex IV of Regulation (EU) 2024/1689, section by section.</summary>
internal static class AnnexSections
{
    public static IReadOnlyList<AnnexSection> Of(ReleaseFacts facts, About about) =>
        [GeneralSection.Of(facts, about), DevelopmentSection.Of(facts), .. UseSections.Of(facts)];
}
