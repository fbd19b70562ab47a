namespace FairnessAudit.Portal;

/// <summary>Names that tell results of a kind apart and give away no more of where they lie than that takes.</summary>
internal static class ResultNames
{
    public static IReadOnlyList<FoundResult> Named(IReadOnlyList<FoundResult> results)
    {
        var names = results.ToDictionary(r => r.Path, _ => "", StringComparer.Ordinal);
        var open = results.Select(r => r.Path).ToList();
        for (var parts = 1; open.Count > 0; parts++)
        {
            foreach (var path in open)
                names[path] = End(path, parts);
            var twice = open.GroupBy(p => names[p], StringComparer.Ordinal).Where(g => g.Count() > 1).SelectMany(g => g).ToHashSet(StringComparer.Ordinal);
            open = [.. open.Where(twice.Contains)];
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. results.Select(r => r with { Name = names[r.Path], Slug = Free(Slug(names[r.Path]), taken) })];
    }

    private static string End(string path, int parts) => string.Join('/', path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)[^Math.Min(parts, path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Length)..]);

    private static string Slug(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? char.ToLowerInvariant(c) : '-')).Trim('-', '.');

    private static string Free(string slug, HashSet<string> taken)
    {
        var free = slug.Length == 0 ? "result" : slug;
        for (var i = 2; !taken.Add(free); i++)
            free = FormattableString.Invariant($"{slug}-{i}");
        return free;
    }
}
