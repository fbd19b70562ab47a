using Interchange.Runs;

namespace FairnessAudit.Population;

/// <summary>How a table that carries both is split. Columns to take, drop and change are named as in the table; renaming comes last.</summary>
internal sealed record SplitPlan
{
    /// <summary>The table's column that identifies the person, and its name in the signals file.</summary>
    public required (string Column, string Name) Person { get; init; }

    /// <summary>Protected columns: they go to the protected file and nowhere else.</summary>
    public required IReadOnlyList<string> Attributes { get; init; }

    public IReadOnlyList<string> Drop { get; init; } = [];

    public IReadOnlyList<(string From, string To)> Rename { get; init; } = [];

    /// <summary>Columns, by their final names, that stand a second time under another name.</summary>
    public IReadOnlyList<(string From, string To)> Copy { get; init; } = [];

    /// <summary>Columns with one value in every row.</summary>
    public IReadOnlyList<(string Name, string Value)> Constants { get; init; } = [];

    public IReadOnlyList<(string Column, string Old, string New)> Values { get; init; } = [];

    /// <summary>Stand-in dates for a table without any: the order of its rows, spread evenly over a period.</summary>
    public (string Column, DateOnly From, DateOnly To)? RowOrderDate { get; init; }

    public bool ProtectedOnly { get; init; }

    /// <summary>What the run record says of the plan.</summary>
    public IReadOnlyDictionary<string, string> Settings()
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = $"{Person.Name}={Person.Column}",
            ["attribute"] = string.Join(' ', Attributes),
            ["drop"] = string.Join(' ', Drop),
            ["rename"] = string.Join(' ', Rename.Select(r => $"{r.From}={r.To}")),
            ["copy"] = string.Join(' ', Copy.Select(r => $"{r.From}={r.To}")),
            ["constant"] = string.Join(' ', Constants.Select(c => $"{c.Name}={c.Value}")),
            ["value"] = string.Join(' ', Values.Select(v => $"{v.Column}:{v.Old}={v.New}")),
            ["protected-only"] = ProtectedOnly ? "true" : "false",
        };
        if (RowOrderDate is var (column, from, to))
            settings["date"] = $"{column} is no real date: the order of the rows stands in, spread from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}";
        return settings;
    }

    /// <exception cref="RefusedException">Exit code 3: the plan names columns that the table does not have.</exception>
    public void DemandColumns(string file, IReadOnlyList<string> present)
    {
        string[] wanted = [Person.Column, .. Attributes, .. Drop, .. Rename.Select(r => r.From), .. Values.Select(v => v.Column)];
        var missing = wanted.Distinct(StringComparer.Ordinal).Where(w => !present.Contains(w, StringComparer.Ordinal)).ToArray();
        if (missing.Length > 0)
        {
            throw new RefusedException(ExitCode.InputBroken, [.. missing.Select(m => new Problem
            {
                Code = "column-missing",
                File = file,
                Column = m,
                Rule = "an option names this column, and the table does not have it",
                Remedy = "the table has: " + string.Join(", ", present),
            })]);
        }
    }
}
