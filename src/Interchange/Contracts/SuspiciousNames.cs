namespace Interchange.Contracts;

/// <summary>What a column's name gives away.</summary>
public enum NameSuspicion
{
    None,

    /// <summary>A protected trait, or something known to stand in for one: never allowed.</summary>
    Forbidden,

    /// <summary>Sex or age: allowed only with an explicit justification in the contract.</summary>
    SexOrAge,

    /// <summary>An identifier: allowed only in an identifier role.</summary>
    Identifier,

    /// <summary>Circumstances or hardship: never scored, only shown.</summary>
    Circumstances,
}

/// <summary>Recognises names by whole words, in Dutch and English, however they are written.</summary>
public static class SuspiciousNames
{
    /// <summary>The suspicion and the word that raised it.</summary>
    public static (NameSuspicion Suspicion, string Word) Judge(string name)
    {
        var words = NameWords.Of(name);
        var innocent = Innocent(words);
        foreach (var (suspicion, list) in SuspiciousWords.Lists)
        {
            foreach (var (from, to, text) in NameWords.Runs(words))
            {
                if (!Covered(innocent, from, to) && list.Matches(text))
                    return (suspicion, text);
            }
        }

        return (NameSuspicion.None, "");
    }

    private static List<(int From, int To)> Innocent(IReadOnlyList<string> words) =>
        [.. NameWords.Runs(words).Where(r => SuspiciousWords.Innocent.Contains(r.Text)).Select(r => (r.From, r.To))];

    private static bool Covered(List<(int From, int To)> innocent, int from, int to) => innocent.Exists(i => i.From <= from && to <= i.To);
}
