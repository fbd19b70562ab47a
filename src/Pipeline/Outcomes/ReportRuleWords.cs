using Reporting.Documents;

namespace Pipeline.Outcomes;

/// <summary>Why a report was set aside, for readers of the page. Files and the terminal keep the rule as it was written.</summary>
internal static class ReportRuleWords
{
    private static readonly Dictionary<string, string> Dutch = new(StringComparer.Ordinal)
    {
        ["no night of the period ordered this signal"] = "geen nacht van deze periode heeft dit signaal geordend",
        ["before the signal was received"] = "de dag ligt voor de ontvangst van het signaal",
        ["reported before it happened"] = "gemeld voordat het gebeurde",
        ["is none of the reasons that may be given"] = "deze reden mag niet worden gegeven",
        ["a reason stands twice"] = "een reden staat er twee keer",
        ["a decision to act needs its reasons"] = "een besluit om te handelen moet redenen hebben",
        ["a decision not to act needs its reasons"] = "een besluit om niet te handelen moet redenen hebben",
        ["is no reason to act"] = "dit is geen reden om te handelen",
        ["is no reason not to act"] = "dit is geen reden om niet te handelen",
        ["the signal stood on no list by that day"] = "het signaal stond op die dag op geen lijst",
        ["taking it up departs from nothing"] = "oppakken wijkt nergens van af: het signaal stond al op een lijst",
        ["an override needs its reasons"] = "een afwijking moet redenen hebben",
        ["this report is there already"] = "deze melding is er al",
        ["a value is required"] = "er ontbreekt een waarde",
    };

    /// <summary>A rule up to its first colon or comma, in both languages; quoted where this list does not have it.</summary>
    public static Phrase Of(string rule) => Dutch.TryGetValue(rule, out var dutch) ? new Phrase(dutch, rule) : Phrase.Quoted(rule, Language.English);
}
