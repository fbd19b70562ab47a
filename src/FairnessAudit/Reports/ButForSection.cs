using FairnessAudit.Measures;
using FairnessAudit.Reports.Dutch;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>Would the score band be another, had only a suspect feature been different?</summary>
internal static class ButForSection
{
    public static IEnumerable<Block> Blocks(Findings findings)
    {
        if (findings.ButFor is not { } test)
            yield break;
        yield return new Heading(3, new("Zou de urgentie anders zijn als alleen dit anders was?", "Would urgency be different if only this were different?"));
        yield return new Paragraph(new Phrase(
            "Verdacht is een gegeven dat het toetsbeleid noemt, of dat bij vergelijkbare signalen aantoonbaar een groep verraadt boven de grens van ",
            "A feature is suspect if the gates policy names it, or if with comparable signals it is shown to tell a group beyond the limit of ")
            + Written.Decimal(test.Tells, 2) + new Phrase(
            ". Bij echte signalen uit elke laag is alleen dat gegeven veranderd, in elke waarde die voorkomt. De scoreband mag dan niet veranderen; hiervoor geldt geen enkele tolerantie.",
            ". In real signals of every stratum only that feature was changed, to every value that occurs. The score band may not change; there is no tolerance for this.")
            + Pairs(findings));
        if (test.Suspects.Count == 0)
        {
            yield return new Notice(NoticeKind.Within, new("geen gegeven is verdacht", "no feature is suspect"), [new(
                "Het beleid noemt er geen, en geen enkel gegeven verraadt een groep boven de grens.",
                "The policy names none, and no feature tells any group beyond the limit.")]);
            yield break;
        }

        yield return test.Difference is { } difference
            ? new Notice(NoticeKind.Beyond, new("een verandering van alleen een verdacht gegeven verandert de urgentie", "a change of a suspect feature alone changes urgency"), [InDutch.Sentence(difference)])
            : new Notice(NoticeKind.Within, new("een verandering van alleen verdachte gegevens verandert geen scoreband", "a change of suspect features alone changes no score band"), []);
        yield return new Table(
            new("Verdachte gegevens, elk in echte signalen veranderd", "Suspect features, each changed in real signals"),
            [
                new(new("Gegeven", "Feature")), new(new("Waarom verdacht", "Why suspect")), new(new("Signalen veranderd", "Signals changed"), true),
                new(new("Waarvan in een andere band", "Of which in another band"), true), new(new("Aandeel", "Share"), true), new(new("Meeste banden", "Most bands"), true),
            ],
            [.. test.Suspects.Select(s => (IReadOnlyList<Cell>)
            [
                Cell.Text(TermNames.Of(findings, s.Feature)), Cell.Text(InDutch.Of(s.Because)), Cell.Count(s.Archetypes) with { Source = $"but_for#{s.Feature}/archetypes" }, Cell.Count(s.Moved) with { Source = $"but_for#{s.Feature}/moved" },
                s.ShareMoved is { } share ? Cell.Percentage(share) with { Source = $"but_for#{s.Feature}/share_moved" } : Cell.Text("\u2013"), Cell.Count(s.MostBands) with { Source = $"but_for#{s.Feature}/most_bands" },
            ])]);
        yield return Matched(test);
    }

    private static Phrase Pairs(Findings findings) => findings.Terms.All(t => t.Together.Count == 0) ? Phrase.Same("") : new(
        " Een veranderd gegeven telt anders mee op zichzelf en in elk paar waarin het staat; beide zijn dus samen veranderd. Is een paar verdacht, dan zijn beide gegevens veranderd, in elke combinatie die voorkomt.",
        " A changed feature counts differently by itself and in every pair that it is in, so both were changed together. Where a pair is suspect, both its features were changed, to every combination that occurs.");

    private static Paragraph Matched(ButForResult test) => test.MatchedSets == 0
        ? new(new(
            "Geen twee signalen zijn in al het andere gelijk en alleen in verdachte gegevens verschillend; daaruit valt dus niets te leren.",
            "No two signals are alike in everything else and different in suspect features only, so nothing can be learnt from those."))
        : new(new Phrase("Ook zonder iets te veranderen: ", "Without changing anything, too: ") + Written.Count(test.MatchedSets) + new Phrase(
            " groepjes signalen (", " sets of signals (") + Written.Count(test.MatchedRows) + new Phrase(
            " in totaal) zijn in al het andere gelijk en verschillen alleen in verdachte gegevens; daarvan staan er ",
            " in all) are alike in everything else and differ in suspect features only; of these ") + Written.Count(test.MatchedSetsMoved) + new Phrase(" in meer dan een scoreband.", " stand in more than one score band."));
}
