namespace FairnessAudit.Population;

/// <summary>A value per row by code; the names are in ordinal order, with "(unknown)" last where a row lacks the value.</summary>
internal sealed record Grouping(string Name, IReadOnlyList<string> Names, int[] Codes)
{
    public const string Unknown = "(unknown)";

    /// <summary>Of a cross, the names of what it was made from, in the order of the values; else empty.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Missing, blank and literally unknown values become one group of their own; nothing is dropped or imputed.</summary>
    public static Grouping Of(string name, IReadOnlyList<string?> values)
    {
        var clean = values.Select(v => string.IsNullOrWhiteSpace(v) || v.Trim().ToUpperInvariant() is "UNKNOWN" or "(UNKNOWN)" ? Unknown : v.Trim()).ToArray();
        var known = clean.Distinct(StringComparer.Ordinal).Where(v => v != Unknown).Order(StringComparer.Ordinal).ToList();
        if (clean.Contains(Unknown, StringComparer.Ordinal))
            known.Add(Unknown);
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var value in known)
            codes.Add(value, codes.Count);
        return new Grouping(name, known, Array.ConvertAll(clean, v => codes[v]));
    }

    /// <summary>
    /// The combinations of two attributes. A row of which either is unknown is unknown: which combination it belongs to cannot be said.
    /// </summary>
    public static Grouping Crossed(Grouping first, Grouping second)
    {
        var values = new string?[first.Codes.Length];
        for (var row = 0; row < values.Length; row++)
        {
            var (a, b) = (first.Names[first.Codes[row]], second.Names[second.Codes[row]]);
            values[row] = a is Unknown || b is Unknown ? null : CrossedValue(a, b);
        }

        return Of(CrossedName([first.Name, second.Name]), values);
    }

    public static string CrossedName(IReadOnlyList<string> attributes) => string.Join(" x ", attributes);

    public static string CrossedValue(string first, string second) => first + " | " + second;

    /// <summary>All rows in one.</summary>
    public static Grouping Single(string name, int rows) => new(name, ["(all)"], new int[rows]);

    /// <summary>The cross of several groupings, named with their values joined by " | ".</summary>
    public static Grouping Cross(string name, IReadOnlyList<Grouping> parts, int rows)
    {
        if (parts.Count == 0)
            return Single(name, rows);
        var values = new string?[rows];
        for (var row = 0; row < rows; row++)
            values[row] = string.Join(" | ", parts.Select(p => p.Names[p.Codes[row]]));
        return Of(name, values) with { Columns = [.. parts.Select(p => p.Name)] };
    }
}
