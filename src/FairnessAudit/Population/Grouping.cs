using Interchange.Columns;

namespace FairnessAudit.Population;

/// <summary>A value per row by code; the names are in ordinal order, with "(unknown)" last where a row lacks the value.</summary>
internal sealed record Grouping(string Name, IReadOnlyList<string> Names, int[] Codes)
{
    public const string Unknown = "(unknown)";

    /// <summary>The one group of everybody.</summary>
    public const string Everybody = "(all)";

    /// <summary>Between the values of a cross.</summary>
    public const string Separator = " | ";

    /// <summary>Of a cross, the names of what it was made from, in the order of the values; else empty.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Missing, blank and literally unknown values become one group of their own; nothing is dropped or imputed.</summary>
    public static Grouping Of(string name, IReadOnlyList<string?> values)
    {
        // A column holds few different texts, so each is cleaned once.
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = new List<string?>();
        var codes = new int[values.Count];
        for (var row = 0; row < codes.Length; row++)
        {
            var text = values[row] ?? "";
            if (!first.TryGetValue(text, out codes[row]))
            {
                first.Add(text, codes[row] = texts.Count);
                texts.Add(text);
            }
        }

        return Of(name, texts, codes);
    }

    /// <summary>The levels of a column.</summary>
    public static Grouping Of(LevelColumn column)
    {
        string?[] texts = [null, .. column.Levels, null];
        return Of(column.Name, texts, Array.ConvertAll(column.Codes, code => code is LevelColumn.Unseen ? texts.Length - 1 : code));
    }

    /// <summary>Groups of rows by a code into texts, of which several may be one name and some may not occur.</summary>
    public static Grouping Of(string name, IReadOnlyList<string?> texts, int[] codes)
    {
        var occurs = new bool[texts.Count];
        foreach (var code in codes)
            occurs[code] = true;
        var clean = texts.Select(Clean).ToArray();
        var names = Sorted(clean.Where((_, i) => occurs[i]));
        var place = names.Select((n, i) => (n, i)).ToDictionary(n => n.n, n => n.i, StringComparer.Ordinal);
        var at = Array.ConvertAll(clean, c => place.GetValueOrDefault(c));
        return new Grouping(name, names, Array.ConvertAll(codes, code => at[code]));
    }

    /// <summary>
    /// The combinations of two attributes. A row of which either is unknown is unknown: which combination it belongs to cannot be said.
    /// </summary>
    public static Grouping Crossed(Grouping first, Grouping second)
    {
        var width = second.Names.Count;
        var texts = first.Names.SelectMany(a => second.Names.Select(b => a is Unknown || b is Unknown ? Unknown : CrossedValue(a, b))).ToArray();
        return Of(CrossedName([first.Name, second.Name]), texts, [.. first.Codes.Zip(second.Codes, (a, b) => a * width + b)]);
    }

    public static string CrossedName(IReadOnlyList<string> attributes) => string.Join(" x ", attributes);

    public static string CrossedValue(string first, string second) => first + " | " + second;

    /// <summary>All rows in one.</summary>
    public static Grouping Single(string name, int rows) => new(name, [Everybody], new int[rows]);

    /// <summary>The cross of several groupings, named with their values joined by " | ".</summary>
    public static Grouping Cross(string name, IReadOnlyList<Grouping> parts, int rows)
    {
        if (parts.Count == 0)
            return Single(name, rows);
        var cross = parts[0] with { Name = name };
        foreach (var part in parts.Skip(1))
        {
            var codes = new int[rows];
            for (var row = 0; row < rows; row++)
                codes[row] = cross.Codes[row] * part.Names.Count + part.Codes[row];
            // Only what occurs is kept, so that many columns cannot make more codes than there are rows.
            cross = Of(name, [.. cross.Names.SelectMany(n => part.Names.Select(m => n + " | " + m))], codes);
        }

        return cross with { Columns = [.. parts.Select(p => p.Name)] };
    }

    /// <summary>The names once each, in the order of every table.</summary>
    public static string[] Sorted(IEnumerable<string> names)
    {
        var distinct = names.Distinct(StringComparer.Ordinal).ToArray();
        return [.. distinct.Where(n => n != Unknown).Order(StringComparer.Ordinal), .. distinct.Where(n => n == Unknown)];
    }

    /// <summary>The groups of some of the rows, without those that no longer occur.</summary>
    public Grouping Take(int[] rows) => Of(Name, Names, Array.ConvertAll(rows, row => Codes[row])) with { Columns = Columns };

    private static string Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Trim().ToUpperInvariant() is "UNKNOWN" or "(UNKNOWN)" ? Unknown : text.Trim();
}
