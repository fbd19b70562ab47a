using System.Globalization;
using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>What was audited, on which files; and, for page one, whether sex or age take part in the score.</summary>
internal static class AuditedSection
{
    private const int ShortDigest = 16;

    public static IEnumerable<Block> Blocks(Findings findings)
    {
        yield return new Heading(2, new("Wat is onderzocht", "What was audited"));
        yield return new Paragraph(findings.History is not null
            ? new(
                "Wat de nachten hebben gedaan en wat mensen daarmee deden: wie is voorgelegd, wat is opzij gelegd, geopend en gemeten. Er is niets opnieuw gescoord of geordend.",
                "What the nights did and what people made of it: who was put forward, and what was set aside, opened and followed. Nothing was scored or ordered again.")
            : findings.Releasable
            ? new(
                "De hele regel: het model, de score en de volgorde, nacht na nacht opnieuw berekend door deze audit zelf. Gemeten is wie aan een medewerker wordt voorgelegd; een mens beslist altijd.",
                "The whole rule: the model, the score and the order, computed again night after night by this audit itself. Measured is who is put before a member of staff; a human always decides.")
            : new(
                "Een tabel met beslissingen zoals hij is aangeleverd. De audit kan niet nagaan hoe de score of de beslissing tot stand kwam.",
                "A table of decisions as it was handed over. The audit cannot check how the score or the decision came about."));
        yield return new Facts([.. Lines(findings)]);
    }

    private static IEnumerable<Fact> Lines(Findings findings)
    {
        var population = findings.Population;
        if (findings.Window is { From: { } from, To: { } to })
            yield return new(new("Periode", "Window"), Cell.Text(Written.Days(from, to)));
        if (findings.History is { } history)
        {
            yield return new(new("Nachten", "Nights"), Cell.Count(history.Nights));
            yield return new(new("Bekend op", "As known on"), Cell.Date(history.AsOf));
            yield return new(new("Vrijgaven", "Releases"), Cell.Text(history.ReleaseIds.Count == 0 ? new Phrase("geen: alleen het beleid gaf de volgorde", "none: the policy alone gave the order") : Phrase.Same(string.Join(", ", history.ReleaseIds))));
        }

        if (findings.Items.Where(f => f.Measure is not CapacityCurve.Measure).Select(f => f.Capacity).OfType<int>().Distinct().ToArray() is { Length: > 0 } capacities)
            yield return new(new("Plaatsen per nacht", "Places a night"), Cell.Text(Phrase.Join(" \u00B7 ", capacities.Order().Select(c => Written.Count(c)))));
        if (population.DrawnAtRandom > 0)
            yield return new(new("Aselecte controlesteekproef", "Random control sample"), Cell.Text(Written.Count(population.DrawnAtRandom) + new Phrase(" signalen, buiten de vergelijking gehouden", " signals, kept out of the comparison")));
        yield return new(new("In de vergelijking", "In the comparison"), Cell.Text(Written.Count(population.Eligible) + new Phrase(", waarvan voorgelegd ", ", of which put forward ") + Written.Count(population.Selected)));
        yield return new(new("Zonder kenmerken", "Without attributes"), Cell.Text(Written.Count(population.WithoutAttributes) + new Phrase(" rijen; zij vormen een eigen groep (onbekend)", " rows; they form a group of their own (unknown)")));
        yield return new(new("Kenmerken zonder rij", "Attributes without a row"), Cell.Text(Written.Count(population.AttributesWithoutRow) + new Phrase(" personen", " persons")));
        yield return new(new("Uitkomst onbekend", "Outcome unknown"), Cell.Text(Written.Count(population.OutcomeUnknown) + new Phrase(" rijen", " rows")));
        if (population.OutcomeNotUsed > 0)
            yield return new(new("Uitkomst niet gebruikt", "Outcome not used"), Cell.Text(Written.Count(population.OutcomeNotUsed) + new Phrase(" rijen, door het proces gekozen noch geloot: niemand weet waarvoor zij staan", " rows, neither chosen by the process nor drawn: nobody knows what they stand for")));
        if (findings.Policy is { } policy)
        {
            yield return new(new("Toetsbeleid", "Gates policy"), Cell.Text(
                Phrase.Same(string.Create(CultureInfo.InvariantCulture, $"{policy.Id} {policy.Version}, ")) + Stage(policy.Stage)));
        }
        foreach (var (name, digest) in findings.Inputs.OrderBy(i => i.Key, StringComparer.Ordinal))
            yield return new(Phrase.Same(name), Cell.Code(digest.Length > ShortDigest ? digest[..ShortDigest] + "\u2026" : digest));
    }

    private static Phrase Stage(string stage) => stage is "pilot" ? new("proeffase", "pilot stage") : stage is "full" ? new("volledig", "full stage") : Phrase.Same(stage);

    public static IEnumerable<Block> SexAndAge(Findings findings)
    {
        if (!findings.Releasable)
            yield break;
        if (findings.SexOrAgeUsed.Count == 0)
        {
            yield return new Paragraph(new(
                "Geslacht en leeftijd tellen niet mee in de score; wel is onderzocht hoe de regel per geslacht en leeftijd uitpakt.",
                "Sex and age play no part in the score; how the rule works out by sex and age was audited."));
            yield break;
        }
        yield return new Notice(
            NoticeKind.Warning,
            new("geslacht of leeftijd telt mee in de score", "sex or age plays a part in the score"),
            [.. findings.SexOrAgeUsed.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => new[]
            {
                new Phrase($"{f.Key}. De motivering in het contract luidt:", $"{f.Key}. The contract's justification reads:"),
                Phrase.Quoted(f.Value, Language.English),
            })]);
    }
}
