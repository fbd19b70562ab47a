using FairnessAudit.Measures;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Contracts;

namespace FairnessAudit.StandIns;

/// <summary>
/// What staff see beside the order, by the contract's roles: the class, the day of receipt, the features that give the reasons, and the
/// context. A score that tells nothing helps nobody if the line next to it names the group.
/// </summary>
internal static class ShownColumns
{
    public const string Measure = "shown_column_cramers_v";

    /// <summary>Values beside the reasons: shown, and no feature of the model.</summary>
    public static IEnumerable<ContractColumn> Unscored(Contract contract) => contract.Columns.Where(c => c.Role is ColumnRole.Class or ColumnRole.Context);

    /// <summary>The first shown column that is free text, has a forbidden name or a value that names a group, in words; or null.</summary>
    public static string? Check(Contract contract, IReadOnlyList<Grouping> attributes)
    {
        foreach (var column in contract.Columns.Where(c => c.Role is ColumnRole.Class or ColumnRole.Received or ColumnRole.Context or ColumnRole.Feature))
        {
            if (column.Kind == ColumnKind.Text)
                return $"'{column.Name}' is shown to staff and is free text, in which anything can ride along";
            if (Forbidden(column, contract) is { } name)
                return name;
            if (column.Levels.Select(level => InputCheck.Group(level, attributes)).FirstOrDefault(g => g is not null) is { } named)
                return $"'{column.Name}' is shown to staff and has {named}";
        }

        return null;
    }

    /// <summary>How strongly each shown column that is not scored goes together with an attribute.</summary>
    public static IEnumerable<Finding> Tell(Rerun rerun, DecisionRows rows, Grouping attribute)
    {
        foreach (var column in Unscored(rerun.Contract))
        {
            var codes = Codes(rerun.Columns[column.Name]);
            foreach (var (set, strata) in FeatureTellsGroup.Sets(rows))
            {
                yield return new StratifiedV(codes, attribute.Codes, strata.Codes, rows.Block, (attribute.Names.Count, strata.Names.Count))
                    .On(FeatureAssociation.Base(attribute, Measure, set, column.Name, rows.Count));
            }
        }
    }

    /// <summary>That there are circumstances to weigh may be shown; which, never.</summary>
    private static string? Forbidden(ContractColumn column, Contract contract) =>
        column.Role == ColumnRole.Context && SuspiciousNames.Judge(column.Name).Suspicion == NameSuspicion.Circumstances ? null : InputCheck.Forbidden(column.Name, contract);

    /// <summary>Levels as they are; numbers and days by tenth of the rows, missing apart.</summary>
    private static byte[] Codes(Column column) => column switch
    {
        LevelColumn levels => levels.Codes,
        NumberColumn numbers => Tenths([.. numbers.Values.Select(v => (double)v)]),
        DateColumn days => Tenths([.. days.Days.Select(d => d == DateColumn.Missing ? double.NaN : d)]),
        _ => new byte[column.Count],
    };

    private static byte[] Tenths(double[] values)
    {
        var sorted = values.Where(v => !double.IsNaN(v)).Order().ToArray();
        var cuts = Enumerable.Range(1, 9).Where(_ => sorted.Length > 0).Select(i => sorted[(int)((long)sorted.Length * i / 10)]).Distinct().ToArray();
        return Array.ConvertAll(values, v => double.IsNaN(v) ? (byte)0 : (byte)(1 + cuts.Count(cut => v >= cut)));
    }
}
