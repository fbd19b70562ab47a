using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports.PageOne;

/// <summary>What it would take to show one comparison, in a sentence. Every number stands in findings.json; none is made here.</summary>
internal static class NeededWords
{
    public static Phrase Of(Findings findings, NeededEvidence needed)
    {
        var finding = findings.Items.First(f => f.Id == needed.Finding);
        var who = Headline.Title(finding) + Step(finding) + Phrase.Same(" (") + Show.StratumSet(finding.StratumSet) + Phrase.Same("): ");
        if (needed.SelectedNeeded is not { } wanted)
            return who + new Phrase("hoeveel signalen er nodig zijn, is niet te berekenen: ", "how many signals it would take cannot be computed: ") + Show.Why(finding) + Phrase.Same(".");
        var now = new Phrase("nu ", "now ") + Written.Count(needed.SelectedNow) + Chosen(finding) + Months(needed.MonthsNow, new(" in ", " in ")) + Phrase.Same(". ");
        if (needed.EnoughSignals)
        {
            return who + now + new Phrase(
                "Aan het aantal ligt het niet: wat in de weg zit, zijn rijen zonder kenmerk, soorten signalen waarin de groep en de anderen elkaar nauwelijks treffen, of een steekproef die niet geldig is; de reden staat bij de toets.",
                "The number is not the matter: what stands in the way is rows without the attribute, kinds of signals in which the group and the others hardly meet, or a draw that is not valid; the reason stands with the gate.");
        }

        return who + now + Assumed(needed.Assumed) + new Phrase(" zijn er ongeveer ", ", about ") + Written.Count(wanted) + new Phrase(" nodig", " are needed")
            + (needed.SignalsNeeded is { } signals ? new Phrase(", dus ", ", so ") + Written.Count(signals) + Of(finding) : Phrase.Same(""))
            + (needed.MonthsNeeded is { } ? Months(needed.MonthsNeeded, new(", een tijdvak van ", ", a window of ")) : Phrase.Same("")) + Phrase.Same(".");
    }

    private static Phrase Chosen(Finding finding) => finding.Step is null ? new Phrase(" voorgelegd", " put forward") : new Phrase(" bereikten deze stap", " reached this step");

    private static Phrase Of(Finding finding) => finding.Step is not null ? new Phrase(" die de vorige stap bereikten", " that reached the step before")
        : finding.Measure == WrongRecords.Burden ? new Phrase(" bekend ongegronde signalen van deze groep", " known unfounded signals of this group")
        : new Phrase(" signalen van deze groep", " signals of this group");

    private static Phrase Step(Finding finding) => finding.Step is { } step ? new Phrase(", stap ", ", step ") + Names.Step(step) : Phrase.Same("");

    private static Phrase Months(int? months, Phrase lead) => months is { } count ? lead + Written.Count(count) + (count == 1 ? new Phrase(" maand", " month") : new Phrase(" maanden", " months")) : Phrase.Same("");

    private static Phrase Assumed(string? assumed) => assumed is "one"
        ? new("Alleen als de verhouding in werkelijkheid 1 is", "Only if the ratio is really 1")
        : new("Blijft de verhouding zo", "If the ratio stays as it is");
}
