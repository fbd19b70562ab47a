using System.Text.RegularExpressions;

namespace Pipeline.Delivery;

/// <summary>The sentences with a number or a date in them that a team's lists may say, as patterns that are code before the night begins.</summary>
internal static partial class DisplaySentences
{
    private const int Milliseconds = 1000;

    [GeneratedRegex(@"^(?:\u2212?\d[\d.,]*|-\d+)$", RegexOptions.CultureInvariant, Milliseconds)]
    public static partial Regex Number { get; }

    [GeneratedRegex(
        @"^(?:\d{4}-\d{2}-\d{2}" +
        @"|\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}" +
        @"|De klasse is \d+ van \d+ in het beleid\." +
        @"|De uiterste dag was \d+ [a-z]+ \d{4}: \d+ (?:werkdag|werkdagen|dag|dagen) te laat\." +
        @"|Tot de uiterste dag: nog \d+ (?:werkdag|werkdagen|dag|dagen)\." +
        @"|Wacht: \d+ (?:werkdag|werkdagen|dag|dagen)\." +
        @"|\d+ (?:signaal|signalen)(?: over de norm)?(?:, (?:vrijgave [0-9a-f]{12}|geen vrijgave: alleen beleidsvolgorde))?" +
        @"|\d+ (?:signaal|signalen) van vandaag over de norm\." +
        @"|(?:Langst te laat eerst|De \d+ die het langst te laat zijn, van [\d.]+; alle staan in het bestand)" +
        @"|Begin met de lijst Te laat|Let op:)$",
        RegexOptions.CultureInvariant,
        Milliseconds)]
    public static partial Regex Dutch { get; }

    [GeneratedRegex(
        @"^(?:\d{4}-\d{2}-\d{2}" +
        @"|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}" +
        @"|The class is \d+ of \d+ in the policy\." +
        @"|The last day was \d+ [A-Z][a-z]+ \d{4}: \d+ (?:working )?days? late\." +
        @"|To the last day: \d+ (?:working )?days?\." +
        @"|Waiting: \d+ (?:working )?days?\." +
        @"|\d+ signals?(?: past the norm)?(?:, (?:release [0-9a-f]{12}|no release: policy order only))?" +
        @"|\d+ signals? of today past the norm\." +
        @"|(?:Longest late first|The \d+ longest late, of [\d,]+; the file has all)" +
        @"|Start with the list Late|Note well:)$",
        RegexOptions.CultureInvariant,
        Milliseconds)]
    public static partial Regex English { get; }
}
