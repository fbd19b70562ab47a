namespace EndToEnd.Tests;

/// <summary>Every verb of a program, as its own help lists them, so that a new verb is tested without anyone thinking of it.</summary>
internal static class Verbs
{
    /// <summary>Verbs without sub-verbs, each as the words that call it.</summary>
    public static IEnumerable<string[]> Of(Executable program, string[]? verb = null)
    {
        var words = verb ?? [];
        var below = Listed(program.Run([.. words, "--help"]).Out).ToList();
        if (below.Count == 0)
            return words.Length == 0 ? [] : [words];
        return below.SelectMany(name => Of(program, [.. words, name]));
    }

    /// <summary>First words of the lines under "Commands:".</summary>
    private static IEnumerable<string> Listed(string help) => help.Split('\n')
        .SkipWhile(line => !line.StartsWith("Commands:", StringComparison.Ordinal))
        .Skip(1)
        // An empty line inside a description keeps its indent; the one that ends the list has none.
        .TakeWhile(line => line.Length > 0 && char.IsWhiteSpace(line[0]))
        // A description that is wrapped stands further to the right than a name.
        .Where(line => line.Length > 2 && line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]);
}
