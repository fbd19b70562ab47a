using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Portal;

/// <summary>Everything that a portal lists, with how it stands.</summary>
internal static class OverviewPage
{
    private static readonly Phrase[] Reading =
    [
        new("Bij elk resultaat zijn alle bestanden vergeleken met de lijst die bij het maken is geschreven. Wat niet meer gelijk is, staat er met 'klopt niet met zijn lijst' en wordt niet getoond.",
            "Of every result all files were held against the list that was written when it was made. What is no longer the same stands here as 'does not hold' and is not shown."),
        new("Van een nacht staan hier alleen aantallen, nooit signalen.", "Of a night only counts stand here, never signals."),
        new("Een oordeel gaat over wat is onderzocht. Het zegt niet dat een regel in alle opzichten eerlijk is.", "A verdict is about what was looked into. It does not say that a rule is fair in every respect."),
    ];

    public static Document Of(PortalContents contents) => new(
        new("Overzicht van vrijgaven, audits en nachten", "Overview of releases, audits and nights"),
        new Phrase("Stand op ", "As of ") + Written.Date(contents.Day),
        [
            new Search(
                new("Zoek op woorden", "Search by words"), new("Staat of oordeel", "State or verdict"), new("Soort", "Kind"), new("alles", "all"),
                new("{0} van {1} resultaten te zien", "{0} of {1} results shown")),
            .. OverviewTables.All(contents).SelectMany(Section),
            new Heading(2, new("Hoe dit te lezen", "How to read this")),
            new BulletList(Reading),
        ]);

    private static Block[] Section((ResultKind Kind, Table? Table) part) =>
    [
        new Heading(2, PortalWords.Kind(part.Kind)),
        part.Table ?? (Block)new Paragraph(new("Hiervan zijn geen resultaten opgegeven.", "No results of this kind were given.")),
    ];
}
