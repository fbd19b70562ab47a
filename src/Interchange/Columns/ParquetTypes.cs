using Interchange.Runs;
using Parquet.Schema;

namespace Interchange.Columns;

/// <summary>Which column kinds the types of a Parquet file may be read as.</summary>
internal static class ParquetTypes
{
    private static readonly Type[] Integers = [typeof(int), typeof(long), typeof(short), typeof(sbyte), typeof(byte), typeof(ushort), typeof(uint), typeof(ulong)];
    private static readonly Type[] Fractions = [typeof(float), typeof(double), typeof(decimal)];
    private static readonly string[] NoYes = ["no", "yes"];

    public static string NameOf(DataField field) => string.Join('.', field.Path.ToList());

    /// <summary>What a column of this type would be read as; null where it is nested or of a type that no contract can declare.</summary>
    public static ColumnKind? NaturalKind(DataField field)
    {
        if (field.Path.Length != 1 || field.IsArray || field.MaxRepetitionLevel > 0)
            return null;
        if (field.ClrType == typeof(bool))
            return ColumnKind.Level;
        if (field.ClrType == typeof(DateOnly))
            return ColumnKind.Date;
        if (IsText(field))
            return ColumnKind.Text;
        return Integers.Contains(field.ClrType) || Fractions.Contains(field.ClrType) ? ColumnKind.Number : null;
    }

    /// <summary>The file's field for each spec, null where an optional column is absent.</summary>
    /// <exception cref="RefusedException">Every undeclared, missing, repeated or mistyped column at once.</exception>
    public static DataField?[] Match(string path, DataField[] fields, IReadOnlyList<ColumnSpec> specs, bool undeclaredAllowed)
    {
        var problems = new List<Problem>();
        var byName = new Dictionary<string, DataField>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (!byName.TryAdd(NameOf(field), field))
                problems.Add(Problem(path, NameOf(field), "column-repeated", "the file has this column twice", "write each column once"));
        }

        if (!undeclaredAllowed)
        {
            var declared = specs.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
            problems.AddRange(byName.Keys.Where(n => !declared.Contains(n)).Select(n =>
                Problem(path, n, "column-undeclared", "no column of this name is declared; the file is refused whole", "remove the column from the file")));
        }

        var matched = new DataField?[specs.Count];
        for (var i = 0; i < specs.Count; i++)
        {
            var spec = specs[i];
            if (!byName.TryGetValue(spec.Name, out matched[i]))
            {
                if (spec.Required)
                    problems.Add(Problem(path, spec.Name, "column-missing", "this required column is missing", "deliver the column"));
            }
            else if (!Fits(matched[i]!, spec))
            {
                problems.Add(Problem(path, spec.Name, "column-type", $"the file holds {(IsText(matched[i]!) ? "text" : matched[i]!.ClrType.Name)} where {Wanted(spec)} is declared", "write the column in the declared type"));
            }
        }

        return problems.Count == 0 ? matched : throw new RefusedException(ExitCode.InputBroken, problems);
    }

    /// <summary>Strings appear as memory of characters in a schema that was read, as strings in one that was made.</summary>
    public static bool IsText(DataField field) => field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>);

    private static bool Fits(DataField field, ColumnSpec spec)
    {
        var natural = NaturalKind(field);
        return spec.Kind switch
        {
            ColumnKind.Number => natural == ColumnKind.Number,
            ColumnKind.Date => natural == ColumnKind.Date,
            ColumnKind.Level => natural == ColumnKind.Text || (natural == ColumnKind.Level && spec.Levels.Order(StringComparer.Ordinal).SequenceEqual(NoYes, StringComparer.Ordinal)),
            _ => natural == ColumnKind.Text || (natural == ColumnKind.Number && Integers.Contains(field.ClrType)),
        };
    }

    private static string Wanted(ColumnSpec spec) => spec.Kind switch
    {
        ColumnKind.Number => "a number (FLOAT, DOUBLE, DECIMAL or an integer type)",
        ColumnKind.Date => "a date (DATE)",
        ColumnKind.Level => "a level (string; boolean for no/yes)",
        _ => "text (string or an integer type)",
    };

    private static Problem Problem(string path, string column, string code, string rule, string remedy) =>
        new() { Code = code, File = path, Column = column, Rule = rule, Remedy = remedy };
}
