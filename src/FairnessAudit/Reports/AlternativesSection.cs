using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Question 10, which this audit does not answer; it says so, and where its nearest figures are.</summary>
internal static class AlternativesSection
{
    private static readonly Phrase Asked = new("Is er een minder ongelijke manier die even goed werkt?", "Is there a less unequal way that serves as well?");

    public static Question Question(Findings findings) => Reports.Question.NotExamined(
        10,
        Asked,
        findings.Terms.Count > 0
            ? new(
                "Deze audit heeft niet naar andere regels gezocht. Wat zij wel zegt: bij vraag 1 staat van elk gegeven hoeveel het over een groep verraadt en hoeveel het toevoegt. Een gegeven dat veel verraadt en weinig toevoegt, is de eerste om zonder te proberen.",
                "This audit did not look for other rules. What it does say: question 1 tells of every feature how much it gives away of a group and how much it adds. A feature that gives away much and adds little is the first to try without.")
            : new("Een tabel of een geschiedenis zegt niet welke andere regel er had kunnen zijn.", "A table or a history does not say which other rule there could have been."),
        new(
            "Te beantwoorden met een zoektocht met vast budget over recepten zonder het kenmerk, gekozen op het ene tijdvak en bevestigd op het volgende (gepaard interval, Holm over de bevestigde).",
            "To be answered by a search with a fixed budget over recipes without the attribute, chosen on one window and confirmed on the next (paired interval, Holm over those confirmed)."));
}
