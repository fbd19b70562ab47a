using Interchange.Columns;
using Interchange.Contracts;

namespace FairnessAudit.Population;

/// <summary>
/// What the process that exists did with each row: whether it looked, by choice or by a draw, how far people went, and what they found.
/// A row that the process chose stands for itself; one drawn stands for as many as could have been drawn in its stratum, those that the
/// process chose on a later night among them; an outcome of a row of neither kind is not used, because nobody knows what it stands for.
/// </summary>
internal sealed record ExistingProcess(Seen[] Seen, Known[] Outcome, int[] Design, IReadOnlyList<DesignStratum> Strata, byte[] Reached, long Unused)
{
    public static ExistingProcess Of(OutcomeMap map, ColumnBatch columns)
    {
        var (arm, target) = (columns.Level(map.ArmColumn), columns.Level(map.TargetColumn));
        var seen = new Seen[columns.Count];
        var outcome = new Known[columns.Count];
        long unused = 0;
        for (var row = 0; row < columns.Count; row++)
        {
            seen[row] = arm[row] == map.ProcessLevel ? Population.Seen.ByProcess : arm[row] == map.RandomLevel ? Population.Seen.ByDraw : Population.Seen.ByNobody;
            var known = target[row] == map.Founded ? Known.Founded : target[row] == map.Unfounded ? Known.Unfounded : Known.No;
            if (seen[row] != Population.Seen.ByNobody)
                outcome[row] = known;
            else if (known != Known.No)
                unused++;
        }

        var (design, strata) = Designs(map, columns, seen);
        return new ExistingProcess(seen, outcome, design, strata, Steps(map.Funnel, columns, seen), unused);
    }

    private static (int[] Design, IReadOnlyList<DesignStratum> Strata) Designs(OutcomeMap map, ColumnBatch columns, Seen[] seen)
    {
        var names = Names(map, columns);
        var strata = names.Select((name, row) => (name, row)).Where(n => n.name is not null).GroupBy(n => n.name!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new DesignStratum(g.Key, g.LongCount(), g.LongCount(n => seen[n.row] == Population.Seen.ByDraw)))
            .Prepend(DesignStratum.NotDrawable).ToArray();
        var code = strata.Select((s, i) => (s.Name, i)).ToDictionary(s => s.Name, s => s.i, StringComparer.Ordinal);
        return (Array.ConvertAll(names, name => name is null ? 0 : code[name]), strata);
    }

    /// <summary>The stratum of every row that could be drawn, whatever became of it later; without a stratum column, rows of one probability are one.</summary>
    private static string?[] Names(OutcomeMap map, ColumnBatch columns)
    {
        var probability = columns.Number(map.ProbabilityColumn).Values;
        var text = map.StratumColumn is { } column ? columns.Text(column).Values : null;
        var names = new string?[columns.Count];
        for (var row = 0; row < names.Length; row++)
        {
            if (probability[row] > 0)
                names[row] = text?[row] ?? FormattableString.Invariant($"p = {probability[row]:R}");
        }

        return names;
    }

    private static byte[] Steps(IReadOnlyList<FunnelStep> funnel, ColumnBatch columns, Seen[] seen)
    {
        var reached = new byte[columns.Count];
        for (var step = 0; step < funnel.Count; step++)
        {
            var column = columns[funnel[step].Column];
            for (var row = 0; row < reached.Length; row++)
            {
                if (seen[row] != Population.Seen.ByNobody && Taken(column, funnel[step].Levels, row))
                    reached[row] = (byte)(step + 1);
            }
        }

        return reached;
    }

    private static bool Taken(Column column, IReadOnlyList<string> levels, int row) =>
        levels.Count == 0 ? !column.IsMissing(row) : ((LevelColumn)column)[row] is { } level && levels.Contains(level, StringComparer.Ordinal);
}
