using System.Globalization;
using System.Text;

namespace Interchange.Contracts;

/// <summary>A column name as words: split at anything that is no letter, between letters and digits and at camelCase; lower case, no diacritics.</summary>
internal static class NameWords
{
    private const string Marked = "àáâãäåāăąÀÁÂÃÄÅçćčÇĆČďèéêëēęěÈÉÊËğĞìíîïīıÌÍÎÏİłñńňÑòóôõöøōÒÓÔÕÖØřšśşŠŚŞťùúûüūůÙÚÛÜýÿžźżŽ";
    private const string Bare = "aaaaaaaaaAAAAAAcccCCCdeeeeeeeEEEEgGiiiiiiIIIIIlnnnNoooooooOOOOOOrsssSSStuuuuuuUUUUyyzzzZ";

    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var previous = ' ';
        var plain = Plain(name);
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            var next = i + 1 < plain.Length ? plain[i + 1] : ' ';
            // "birthCountry" and "BSNNumber" split before a capital that begins a word.
            var begins = char.IsUpper(c) && (char.IsLower(previous) || (char.IsUpper(previous) && char.IsLower(next)));
            if (word.Length > 0 && (!char.IsLetter(c) || begins))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetter(c))
                word.Append(char.ToLowerInvariant(c));
            previous = c;
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }

    /// <summary>Every run of neighbouring words, written together: "land_van_herkomst" has "land", "landvan", "landvanherkomst", ...</summary>
    public static IEnumerable<(int From, int To, string Text)> Runs(IReadOnlyList<string> words)
    {
        for (var from = 0; from < words.Count; from++)
        {
            var text = "";
            for (var to = from; to < words.Count; to++)
                yield return (from, to, text += words[to]);
        }
    }

    /// <summary>By table, because without culture data the runtime does not decompose letters.</summary>
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var at = Marked.IndexOf(c, StringComparison.Ordinal);
            if (at >= 0)
                plain.Append(Bare[at]);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                plain.Append(c);
        }

        return plain.ToString();
    }
}
