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
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<string, bool>> values = new(StringComparer.Ordinal);
    private readonly Regex sentences;
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
        sentences = dutch ? DisplaySentences.Dutch : DisplaySentences.English;
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
        var known = !text.Any(char.IsLetterOrDigit) || IsLabelled(text) || IsPair(text) || sentences.IsMatch(text);
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
            || (column.Kind == ColumnKind.Number && text.EndsWith(unit, StringComparison.Ordinal) && DisplaySentences.Number.IsMatch(text.AsSpan(0, text.Length - unit.Length)));
        // The list says "class" whatever the contract calls the column that holds it.
        if (column.Role == ColumnRole.Class)
            values[WorklistWords.Class.In(dutch ? Language.Dutch : Language.English)] = values[label];
        if (column.Role == ColumnRole.Feature)
            return;
        texts.Add(label);
        texts.UnionWith(levels);
    }
}
