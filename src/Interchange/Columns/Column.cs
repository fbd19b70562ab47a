namespace Interchange.Columns;

/// <summary>A named column of one batch. Every kind has its own code for a missing value; none is ever silently zero.</summary>
public abstract class Column(string name)
{
    public string Name { get; } = name;

    /// <summary>Number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>A new column with the given rows, in the given order.</summary>
    public abstract Column Take(ReadOnlySpan<int> rows);

    public abstract bool IsMissing(int row);

    /// <summary>Whether any row is missing.</summary>
    public abstract bool AnyMissing { get; }

    private protected static T[] Take<T>(T[] values, ReadOnlySpan<int> rows)
    {
        var taken = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            taken[i] = values[rows[i]];
        return taken;
    }
}

/// <summary>Numbers in the unit that the contract declares; missing is NaN.</summary>
public sealed class NumberColumn(string name, float[] values) : Column(name)
{
    public float[] Values { get; } = values;

    public override int Count => Values.Length;

    public override bool IsMissing(int row) => float.IsNaN(Values[row]);

    public override bool AnyMissing => Array.Exists(Values, float.IsNaN);

    public override NumberColumn Take(ReadOnlySpan<int> rows) => new(Name, Take(Values, rows));
}

/// <summary>
/// One of at most 253 declared levels by code: 0 is missing, k is <c>Levels[k - 1]</c>, 255 is a level nobody declared.
/// Yes/no columns are levels "no" and "yes".
/// </summary>
public sealed class LevelColumn(string name, IReadOnlyList<string> levels, byte[] codes) : Column(name)
{
    public const byte Missing = 0;
    public const byte Unseen = 255;
    public const int MaximumLevels = 253;

    public IReadOnlyList<string> Levels { get; } = levels;

    public byte[] Codes { get; } = codes;

    public override int Count => Codes.Length;

    public override bool IsMissing(int row) => Codes[row] == Missing;

    public override bool AnyMissing => Codes.AsSpan().Contains(Missing);

    /// <summary>The level's name, or null where it is missing or unseen.</summary>
    public string? this[int row] => Codes[row] is Missing or Unseen ? null : Levels[Codes[row] - 1];

    /// <summary>A column of levels by name; null is missing, a name that is not declared is unseen.</summary>
    public static LevelColumn Of(string name, IReadOnlyList<string> levels, IEnumerable<string?> values)
    {
        var codes = new Dictionary<string, byte>(StringComparer.Ordinal);
        for (var i = 0; i < levels.Count; i++)
            codes[levels[i]] = (byte)(i + 1);
        return new(name, levels, [.. values.Select(value => value is null ? Missing : codes.GetValueOrDefault(value, Unseen))]);
    }

    public override LevelColumn Take(ReadOnlySpan<int> rows) => new(Name, Levels, Take(Codes, rows));
}

/// <summary>Calendar days as <see cref="DateOnly.DayNumber"/>; missing is -1.</summary>
public sealed class DateColumn(string name, int[] days) : Column(name)
{
    public const int Missing = -1;

    public int[] Days { get; } = days;

    public override int Count => Days.Length;

    public override bool IsMissing(int row) => Days[row] == Missing;

    public override bool AnyMissing => Days.AsSpan().Contains(Missing);

    public DateOnly? this[int row] => Days[row] == Missing ? null : DateOnly.FromDayNumber(Days[row]);

    public override DateColumn Take(ReadOnlySpan<int> rows) => new(Name, Take(Days, rows));
}

/// <summary>Free text: identifiers and pseudonyms. Never a feature.</summary>
public sealed class TextColumn(string name, string?[] values) : Column(name)
{
    public string?[] Values { get; } = values;

    public override int Count => Values.Length;

    public override bool IsMissing(int row) => Values[row] is null;

    public override bool AnyMissing => Array.Exists(Values, value => value is null);

    public override TextColumn Take(ReadOnlySpan<int> rows) => new(Name, Take(Values, rows));
}
