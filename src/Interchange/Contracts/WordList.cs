using System.Collections.Frozen;

namespace Interchange.Contracts;

/// <summary>Words that must agree whole, with a plural s at most, and stems that may begin or end a longer word.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string> words;
    private readonly string[] compounds;

    /// <param name="words">Whole words, separated by white space.</param>
    /// <param name="compounds">Stems, separated by white space.</param>
    public WordList(string words, string compounds)
    {
        this.words = Split(words).ToFrozenSet(StringComparer.Ordinal);
        this.compounds = Split(compounds);
    }

    public bool Matches(string word) =>
        words.Contains(word)
        || (word.Length > 3 && word[^1] == 's' && words.Contains(word[..^1]))
        || Array.Exists(compounds, c => word.StartsWith(c, StringComparison.Ordinal) || word.EndsWith(c, StringComparison.Ordinal));

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
