namespace Interchange.Contracts;

/// <summary>Recognises values that name a country, a people or a part of the world, in Dutch and English, however they are written.</summary>
public static class SuspiciousValues
{
    /// <summary>The word that names one, or null. Codes of two or three letters are not recognised: too many are ordinary words.</summary>
    public static string? Origin(string value) => Find(value, OriginWords.List.Matches);

    /// <summary>
    /// The name, of those given, that stands in the value word for word, or null. Names with fewer than four letters are codes and are
    /// left out, and so are words that answer a question of any kind (yes, unknown, other).
    /// </summary>
    public static string? NameOf(string value, IEnumerable<string> names)
    {
        var sought = names.Select(name => (Name: name, Text: string.Concat(NameWords.Of(name))))
            .Where(n => n.Text.Length >= 4 && !OriginWords.Ordinary.Contains(n.Text)).ToArray();
        return Array.Find(sought, n => Find(value, text => string.Equals(text, n.Text, StringComparison.Ordinal)) is not null).Name;
    }

    private static string? Find(string value, Func<string, bool> matches) =>
        NameWords.Runs(NameWords.Of(value)).Select(r => r.Text).FirstOrDefault(matches);
}
