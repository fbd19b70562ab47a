using System.Globalization;
using Pipeline.Nights;
using Prioritisation.Scorecards;
using Reporting.Documents;

namespace Pipeline.Delivery;

/// <summary>A team's lists as rows for a spreadsheet, in one language.</summary>
internal sealed class WorklistTable(Night night, Language language)
{
    private const int StandingColumns = 3;

    /// <summary>All that a list may hold, in order; a test compares every delivered header with it.</summary>
    public IReadOnlyList<string> Columns =>
    [
        Say("signaal", "signal"), Say("klasse", "class"), Say("ontvangen op", "received on"), Say("uiterlijk opvolgen op", "follow up by"), Say("vandaag aan de beurt", "to look at today"),
        .. WorklistRows.FactColumns(night.Contract).Select(c => Say(c.Label.Nl, c.Label.En)),
        .. Numbered(Say("plaats in de volgorde", "place in the order"), StandingColumns), Say("boven het volgende", "above the next"),
        .. Numbered(Say("wat telt", "what counts"), Reasons.Shown),
        Say("omstandigheden te wegen", "circumstances to weigh"), Say("vrijgave", "release"), Say("vrijgave geldig tot en met", "release valid until"), Say("voorwaarden van de vrijgave", "conditions of the release"), Say("let op", "note"),
    ];

    public byte[] OnTime(Worklist list) => Csv([.. list.OnTime.Select(Today)]);

    public byte[] Late(Worklist list) => Csv([.. list.Late.Select(Today), .. list.LateUnreached.Select(row => Cells(row, today: false, Phrase.Same("")))]);

    private IReadOnlyList<string> Today(ListedRow listed) => Cells(listed.Row, today: true, listed.Above);

    private IReadOnlyList<string> Cells(WorklistRow row, bool today, Phrase above) =>
    [
        row.Signal, Say(row.Class), Day(row.Received), row.Due is { } due ? Day(due) : Say(WorklistWords.NoDue), YesNo(today),
        .. row.Facts.Select(f => Say(f.Words)),
        .. row.Standing.Select(Say), Say(above),
        .. row.Reasons.Select(Say).Concat(Enumerable.Repeat("", Reasons.Shown)).Take(Reasons.Shown),
        row.ToWeigh ? Say(WorklistWords.ToWeigh) : YesNo(false), Say(NightWords.Release(night)), night.Rule.ValidUntil is { } until ? Day(until) : "", NightWords.ConditionText(night), Say(NightWords.Marks(night)),
    ];

    private byte[] Csv(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var csv = new SafeCsv(Columns);
        foreach (var row in rows)
            csv.Add(row);
        return csv.Bytes();
    }

    private static IEnumerable<string> Numbered(string name, int count) => Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{name} {i}"));

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string YesNo(bool yes) => yes ? Say("ja", "yes") : Say("nee", "no");

    private string Say(Phrase phrase) => phrase.In(language);

    private string Say(string dutch, string english) => language == Language.Dutch ? dutch : english;
}
