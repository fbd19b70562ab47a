using System.Globalization;
using FairnessAudit.Export.Kader;
using FairnessAudit.Export.Words;
using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Export.Annex;

/// <summary>The technical documentation as one document in two languages.</summary>
internal static class AnnexDocument
{
    public const string Name = "annex-iv";

    private const int ShortDigest = 12;

    public static Document Of(ReleaseFacts facts, About about)
    {
        var sections = AnnexSections.Of(facts, about);
        return new Document(
            new("Technische documentatie volgens bijlage IV van de AI-verordening", "Technical documentation by Annex IV of the AI Act"),
            Phrase.Same($"{about.Name} \u00B7 {facts.Audit.ModelLine}"),
            [
                Lead(facts, [.. sections.SelectMany(s => s.Items)]),
                .. sections.SelectMany(s => Section(facts, s)),
                new Heading(2, new("Artikelen van de AI-verordening", "Articles of the AI Act")),
                Items(facts, new("Waar een artikel om vraagt, en wat het bewijst", "What an article asks for, and what proves it"), new("Artikel", "Article"), CrossWalk.Articles(facts)),
                new Heading(2, new("Toetsingskader van de Algemene Rekenkamer (versie 2.0)", "Framework of the Netherlands Court of Audit (version 2.0)")),
                Items(facts, new("De vijf perspectieven", "The five perspectives"), new("Nr.", "No."), CrossWalk.CourtOfAudit(facts)),
                new Heading(2, new("Maatregelen uit het Algoritmekader", "Measures of the Algoritmekader")),
                Measures(facts),
                new Heading(2, new("De bestanden en hun digest", "The files and their digests")),
                Files(facts),
            ])
        {
            Running = Phrase.Same($"{facts.Audit.ModelLine} \u00B7 {facts.ReleaseId[..ShortDigest]}"),
            Colophon = [new Phrase("Vrijgave ", "Release ") + Phrase.Same(facts.ReleaseId), new Phrase("Gemaakt met fairness-audit ", "Made with fairness-audit ") + Phrase.Same(CodeVersion.Version)],
        };
    }

    private static Notice Lead(ReleaseFacts facts, IReadOnlyList<AnnexItem> items)
    {
        string Count(Func<AnnexItem, bool> which) => items.Count(which).ToString(CultureInfo.InvariantCulture);
        var (done, part, open) = (Count(i => i.Answer.State is "done"), Count(i => i.Answer.State is "in progress"), Count(i => i.Answer.State is "to do"));
        return new Notice(
            NoticeKind.Info,
            new("Wat hier staat en wat mensen nog invullen", "What stands here, and what people still fill in"),
            [
                GateWords.Standing(facts),
                new($"Van {items.Count} onderdelen zijn er {done} uit de vrijgave ingevuld, {part} deels, en {open} vullen mensen in. Bij elk onderdeel staat wie.", $"Of {items.Count} items {done} are filled in from the release, {part} in part, and {open} are filled in by people. Each says by whom."),
                new("Cijfers komen alleen uit de openbare bevindingen: aantallen zijn afgerond en kleine zijn ingehouden.", "Figures come from the public findings only: counts are rounded and small ones are withheld."),
            ]);
    }

    private static IEnumerable<Block> Section(ReleaseFacts facts, AnnexSection section) =>
        [new Heading(2, section.Title), Items(facts, new Phrase("Antwoord en bewijs bij ", "Answer and proof for ") + section.Title, new("Punt", "Item"), section.Items)];

    private static Table Items(ReleaseFacts facts, Phrase caption, Phrase first, IReadOnlyList<AnnexItem> items) => new(
        caption,
        [new(first), new(new("Onderwerp", "Subject")), new(new("Antwoord", "Answer")), new(new("Bewijs", "Proof"))],
        [.. items.Select(i => (IReadOnlyList<Cell>)[Cell.Text(i.Key), Cell.Text(i.Title), Said(i.Answer), Proof(facts, i.Answer)])]);

    private static Table Measures(ReleaseFacts facts) => new(
        new("Elke maatregel met wat haar bewijst", "Each measure with what proves it"),
        [new(new("Maatregel", "Measure")), new(new("Onderwerp", "Subject")), new(new("Antwoord", "Answer")), new(new("Bewijs", "Proof"))],
        [.. MeasureList.Of(facts).Select(m => (IReadOnlyList<Cell>)[Cell.Text(m.File.Split('-')[1] + "-" + m.File.Split('-')[2]), Cell.Text(m.Name), Said(m.Answer), Proof(facts, m.Answer)])]);

    private static Cell Said(Answer answer) => Cell.Text(Phrase.Join(" ", new[] { answer.Text, answer.Left }.OfType<Phrase>()));

    private static Cell Proof(ReleaseFacts facts, Answer answer) => answer.Files.Count == 0
        ? Cell.Text("\u2013")
        : Cell.Text(string.Join(", ", answer.Files.Select(f => $"{f} ({facts.Digest(f)[..ShortDigest]}\u2026)")));

    private static Table Files(ReleaseFacts facts) => new(
        new("SHA-256 van elk bestand", "SHA-256 of each file"),
        [new(new("Bestand", "File")), new(new("SHA-256", "SHA-256"))],
        [.. facts.Bundle.Names.Append(ReleaseBundle.ReleaseName).Where(n => n is not ReleaseBundle.FindingsName).Append(ReleaseFacts.PublicFindings).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(n => (IReadOnlyList<Cell>)[Cell.Code(n), Cell.Code(facts.Digest(n))])]);
}
