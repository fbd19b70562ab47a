using Interchange.Columns;
using Interchange.Runs;
using Statistics.Bounds;

namespace FairnessAudit.ThirdParty.Tables;

/// <summary>All real tables that may stand behind a printed one. There is at least one: cells that contradict each other are refused.</summary>
internal sealed class RealTables
{
    private RealTables(PrintedTable printed, CountSpace space, BoundedSimplex simplex)
    {
        (Printed, Space, Simplex) = (printed, space, simplex);
    }

    public PrintedTable Printed { get; }

    public CountSpace Space { get; }

    public BoundedSimplex Simplex { get; }

    /// <param name="printed">As read.</param>
    /// <param name="file">To name in a refusal.</param>
    /// <exception cref="RefusedException">Exit code 3: no counts fit, with the cells that contradict each other.</exception>
    public static RealTables Of(PrintedTable printed, SourceFile file)
    {
        var space = CountSpace.Of(printed);
        var simplex = new BoundedSimplex(space.Polytope);
        return simplex.FindPoint() ? new(printed, space, simplex) : throw Contradiction(printed, space, simplex.Certificate, file);
    }

    private static RefusedException Contradiction(PrintedTable printed, CountSpace space, IReadOnlyList<int> certificate, SourceFile file)
    {
        var cells = Fewest([.. Enumerable.Range(0, printed.Cells.Count).Where(c => certificate.Contains(space.Places[c]))], space);
        var rows = string.Join(", ", cells.Select(c => FormattableString.Invariant($"{printed.Cells[c].Row}")));
        return new RefusedException(ExitCode.InputBroken, [.. cells.Select(c => new Problem
        {
            Code = "counts-contradict",
            File = file.Path,
            Row = printed.Cells[c].Row,
            Column = "count",
            Value = printed.Cells[c].Text,
            Rule = $"{printed.Cells[c].Key} cannot be this while rows {rows} stand together: no counts of people fit all of them and the sums of the description",
            Remedy = "ask the bureau which of these rows is wrong, or whether rounding, suppression and sums are described as they were done",
        })]);
    }

    /// <summary>Leaves out one cell after the other as long as the rest still contradict each other.</summary>
    private static List<int> Fewest(List<int> cells, CountSpace space)
    {
        foreach (var cell in cells.ToArray())
        {
            var kept = cells.Where(c => c != cell).Select(c => space.Places[c]).ToHashSet();
            var open = space.Places.Where(p => !kept.Contains(p)).ToHashSet();
            var (variables, rows) = (space.Polytope.Variables, space.Polytope.Rows);
            var rest = new Polytope(
                [.. variables.Select((v, i) => open.Contains(i) ? ValueRange.AnyCount : v)],
                [.. rows.Where((_, r) => !open.Contains(variables.Count + r))]);
            if (!new BoundedSimplex(rest).FindPoint())
                cells.Remove(cell);
        }

        return cells;
    }
}
