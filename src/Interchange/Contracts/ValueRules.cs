using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Contracts;

internal static class ValueRules
{
    public static IEnumerable<Problem> LevelsAreDeclared(ContractDraft contract)
    {
        foreach (var column in contract.Columns.Where(c => c.Kind == ColumnKind.Level))
        {
            if (column.Levels.Count is 0 or > LevelColumn.MaximumLevels)
                yield return contract.Broken("level-count", column.Name, null, $"a column has 1 to {LevelColumn.MaximumLevels} levels, here {column.Levels.Count}", "group the rarest values");
            foreach (var level in column.Levels.GroupBy(l => l, StringComparer.Ordinal).Where(g => g.Count() > 1 || string.IsNullOrWhiteSpace(g.Key)))
                yield return contract.Broken("level-repeated", column.Name, level.Key, "a level is not empty and stands once", "correct the valid values");
            foreach (var level in column.RefusedLevels.Where(r => column.Levels.Contains(r.Key, StringComparer.Ordinal) || string.IsNullOrWhiteSpace(r.Value)))
                yield return contract.Broken("level-refused", column.Name, level.Key, "a refused level has a reason and is not among the valid values", "correct 'refusedLevels'");
        }

        foreach (var column in contract.Columns.Where(c => c.Kind != ColumnKind.Level && c.RefusedLevels.Count > 0))
            yield return contract.Broken("level-refused", column.Name, null, "only a column with valid values can refuse levels", "remove 'refusedLevels'");
    }

    /// <summary>Half a translation would show codes to one reader and words to another.</summary>
    public static IEnumerable<Problem> LevelLabelsAreComplete(ContractDraft contract) =>
        from column in contract.Columns
        where column.LevelLabels.Count > 0
        from level in column.Levels.Except(column.LevelLabels.Keys, StringComparer.Ordinal).Select(l => (Name: l, Declared: true))
            .Concat(column.LevelLabels.Keys.Except(column.Levels, StringComparer.Ordinal).Select(l => (Name: l, Declared: false)))
        select contract.Broken(
            "level-label", column.Name, level.Name, level.Declared ? "the level has no label, and others of its column do" : "the label is of a level that is not declared", "label each level in Dutch and English, or none");

    public static IEnumerable<Problem> RangesAreSound(ContractDraft contract)
    {
        foreach (var column in contract.Columns)
        {
            if (column.Kind == ColumnKind.Number && (column.Minimum is null || column.Maximum is null || column.Minimum > column.Maximum))
                yield return contract.Broken("number-range", column.Name, null, "a number has a minimum and a maximum, in that order", "set both under 'logicalTypeOptions'");
            if (column.CoarsenTo is not null && (column.Kind != ColumnKind.Number || column.CoarsenTo <= 0))
                yield return contract.Broken("coarsen", column.Name, null, "only numbers are coarsened, to a step above zero", "correct 'coarsenTo'");
        }
    }
}
