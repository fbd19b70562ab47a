namespace Ledger;

/// <summary>What may stand in an entry. Text that a store could change on its way in or out would break its own hash.</summary>
internal static class EntryText
{
    private const char Replacement = '\uFFFD';

    public static void Check(string actor, string verb, string outcome, IReadOnlyDictionary<string, string> subjects)
    {
        foreach (var text in (string[])[actor, verb, outcome])
        {
            if (string.IsNullOrWhiteSpace(text) || !Plain(text))
                throw new ArgumentException("an entry names its actor, verb and outcome in one line of text each", nameof(actor));
        }

        foreach (var (name, digest) in subjects)
        {
            if (!Plain(name) || !Digest(digest))
                throw new ArgumentException($"subject '{name}' is not a one-line name with a SHA-256", nameof(subjects));
        }
    }

    public static bool Digest(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static bool Plain(string text) => !text.Any(c => char.IsControl(c) || c == Replacement) && !Surrogates(text);

    /// <summary>Whether half a character stands somewhere: it has no bytes of its own.</summary>
    private static bool Surrogates(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return true;
        }

        return false;
    }
}
