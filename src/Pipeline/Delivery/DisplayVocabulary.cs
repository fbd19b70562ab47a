using System.Text.RegularExpressions;
using Interchange.Columns;
using Interchange.Contracts;
using Pipeline.Nights;
using Pipeline.Scoring;
using Reporting.Documents;

namespace Pipeline.Delivery;

/// <summary>
/// All that may be read on a team's lists in one language: declared sentences, and of the contract the labels and values of the columns that
/// people may see. It is made from the contract and the policy, not from the code that writes the rows, so that a column that slips in there is
/// unknown here.
/// </summary>
internal sealed class DisplayVocabulary
{
    private static readonly Regex Number = Sentence(@"\u2212?\d[\d.,]*|-\d+");
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<string, bool>> values = new(StringComparer.Ordinal);
    private readonly Regex[] sentences;
    private readonly string together;

    public DisplayVocabulary(Night night, Worklist list, Language language)
    {
        var contract = night.Contract;
        var dutch = language == Language.Dutch;
        foreach (var row in list.OnTime.Concat(list.Late).Select(l => l.Row).Concat(list.LateUnreached))
            texts.UnionWith([row.Signal, row.Signal[..Math.Min(6, row.Signal.Length)]]);
        texts.UnionWith(WorklistWords.OnRows.Concat([ReasonWords.NotStated, NightWords.Release(night), NightWords.RowRelease(night), Phrase.Same(NightWords.ConditionText(night)), NightWords.Marks(night)]).Select(p => p.In(language)));
        texts.UnionWith(dutch ? ["ja", "nee"] : ["yes", "no"]);
        foreach (var column in contract.Columns.Where(MayBeShown))
            Allow(column, dutch);
        sentences = dutch ? DutchSentences : EnglishSentences;
        together = ReasonWords.TogetherWith.In(language);
    }

    /// <summary>Roles whose values a person may read in a list; a score, a draw, a person and an outcome have none of them.</summary>
    public static bool MayBeShown(ContractColumn column) => column.Role is ColumnRole.Class or ColumnRole.Stratum or ColumnRole.Context or ColumnRole.Feature;

    /// <summary>Adds the texts of a page without rows: the frame that every list shares.</summary>
    public void AllowFrame(IEnumerable<string> frame) => texts.UnionWith(frame);

    /// <summary>Whether a text may be read. What passed once is remembered: a long list says the same dates and sentences over and over.</summary>
    public bool Knows(string text)
    {
        if (texts.Contains(text))
            return true;
        var known = !text.Any(char.IsLetterOrDigit) || IsLabelled(text) || IsPair(text) || sentences.Any(s => s.IsMatch(text));
        if (known)
            texts.Add(text);
        return known;
    }

    private bool IsLabelled(string text) =>
        text.IndexOf(": ", StringComparison.Ordinal) is var at and > 0 && values.TryGetValue(text[..at], out var fits) && fits(text[(at + 2)..]);

    /// <summary>Two values that count together, each of which may be read by itself.</summary>
    private bool IsPair(string text) =>
        text.Split(together) is [var first, var second] && IsLabelled(first) && IsLabelled(ReasonWords.Upper(second));

    private void Allow(ContractColumn column, bool dutch)
    {
        var label = ReasonWords.Upper(dutch ? column.Label.Nl : column.Label.En);
        var levels = column.Levels.Select(l => column.LevelLabel(l)).Select(l => dutch ? l.Nl : l.En).ToHashSet(StringComparer.Ordinal);
        var unit = column.Kind == ColumnKind.Number ? BinWords.Unit(column, dutch) : "";
        var missing = ReasonWords.NotStated.In(dutch ? Language.Dutch : Language.English);
        values[label] = text => levels.Contains(text) || string.Equals(text, missing, StringComparison.Ordinal)
            || (column.Kind == ColumnKind.Number && text.EndsWith(unit, StringComparison.Ordinal) && Number.IsMatch(text[..^unit.Length]));
        // The list says "class" whatever the contract calls the column that holds it.
        if (column.Role == ColumnRole.Class)
            values[WorklistWords.Class.In(dutch ? Language.Dutch : Language.English)] = values[label];
        if (column.Role == ColumnRole.Feature)
            return;
        texts.Add(label);
        texts.UnionWith(levels);
    }

    private static readonly Regex[] DutchSentences =
    [
        Sentence(@"\d{4}-\d{2}-\d{2}"),
        Sentence(@"\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}"),
        Sentence(@"De klasse is \d+ van \d+ in het beleid\."),
        Sentence(@"De uiterste dag was \d+ [a-z]+ \d{4}: \d+ (werkdag|werkdagen|dag|dagen) te laat\."),
        Sentence(@"Tot de uiterste dag: nog \d+ (werkdag|werkdagen|dag|dagen)\."),
        Sentence(@"Wacht: \d+ (werkdag|werkdagen|dag|dagen)\."),
        Sentence(@"\d+ (signaal|signalen)( over de norm)?(, (vrijgave [0-9a-f]{12}|geen vrijgave: alleen beleidsvolgorde))?"),
        Sentence(@"\d+ (signaal|signalen) van vandaag over de norm\."),
        Sentence(@"(Langst te laat eerst|De \d+ die het langst te laat zijn, van [\d.]+; alle staan in het bestand)"),
        Sentence(@"Begin met de lijst Te laat|Let op:"),
    ];

    private static readonly Regex[] EnglishSentences =
    [
        Sentence(@"\d{4}-\d{2}-\d{2}"),
        Sentence(@"\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"),
        Sentence(@"The class is \d+ of \d+ in the policy\."),
        Sentence(@"The last day was \d+ [A-Z][a-z]+ \d{4}: \d+ (working )?days? late\."),
        Sentence(@"To the last day: \d+ (working )?days?\."),
        Sentence(@"Waiting: \d+ (working )?days?\."),
        Sentence(@"\d+ signals?( past the norm)?(, (release [0-9a-f]{12}|no release: policy order only))?"),
        Sentence(@"\d+ signals? of today past the norm\."),
        Sentence(@"(Longest late first|The \d+ longest late, of [\d,]+; the file has all)"),
        Sentence(@"Start with the list Late|Note well:"),
    ];

    private static Regex Sentence(string pattern) => new("^(?:" + pattern + ")$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
