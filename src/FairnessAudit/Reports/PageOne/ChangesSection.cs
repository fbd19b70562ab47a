using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports.PageOne;

/// <summary>Page one: what became of the verdicts since the previous release. A better one hides none that got worse.</summary>
internal static class ChangesSection
{
    public static IEnumerable<Block> Blocks(Findings findings)
    {
        if (findings.Changes is not { } changes)
            yield break;
        var title = new Phrase("sinds de vorige vrijgave", "since the previous release");
        if (!changes.Compared)
        {
            yield return new Notice(NoticeKind.Info, title, [new(
                "De map van de vorige vrijgave bevat geen bevindingen. Wat er in de oordelen is veranderd, is dus niet te zeggen.",
                "The folder of the previous release holds no findings, so what has changed in the verdicts cannot be said.")]);
            yield break;
        }

        Phrase[] lines =
        [
            .. Lines(new("Nieuw buiten de tolerantie: ", "Newly beyond tolerance: "), changes.NewlyBeyond),
            .. Lines(new("Niet meer binnen de tolerantie: ", "No longer within tolerance: "), changes.LostWithin),
            .. Lines(new("Niet meer beoordeeld: ", "No longer judged: "), changes.NoLongerJudged),
            .. Lines(new("Voor het eerst beoordeeld: ", "Judged for the first time: "), changes.NewlyJudged),
        ];
        var worse = changes.NewlyBeyond.Count + changes.LostWithin.Count + changes.NoLongerJudged.Count > 0;
        yield return new Notice(
            worse ? NoticeKind.Warning : NoticeKind.Info,
            title,
            lines.Length > 0 ? lines : [new("Geen oordeel is slechter geworden, en er is niets bijgekomen of weggevallen.", "No verdict has become worse, and none was added or fell away.")]);
    }

    private static IEnumerable<Phrase> Lines(Phrase what, IReadOnlyList<string> sentences) =>
        sentences.Select(sentence => what + Phrase.Quoted(sentence, Language.English));
}
