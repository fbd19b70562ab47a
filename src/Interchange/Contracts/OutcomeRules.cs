using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Contracts;

internal static class OutcomeRules
{
    public static IEnumerable<Problem> MapIsConsistent(ContractDraft contract)
    {
        if (contract.Outcome is not { } map)
            return [contract.Broken("outcome-missing", null, null, "the contract does not say what is learnt and measured", "write the custom property 'outcome'")];
        return
        [
            .. Column(contract, map.TargetColumn, ColumnRole.Outcome, ColumnKind.Level, map.Founded, map.Unfounded),
            .. Column(contract, map.KnownOnColumn, ColumnRole.Outcome, ColumnKind.Date),
            .. Column(contract, map.ArmColumn, ColumnRole.Sampling, ColumnKind.Level, map.ProcessLevel, map.RandomLevel),
            .. Column(contract, map.ProbabilityColumn, ColumnRole.Sampling, ColumnKind.Number),
            .. map.StratumColumn is { } stratum ? Column(contract, stratum, ColumnRole.Sampling, ColumnKind.Text) : [],
            .. map.Funnel.SelectMany(step => Step(contract, step)),
            .. map.Funnel.GroupBy(step => step.Name, StringComparer.Ordinal).Where(g => g.Count() > 1)
                .Select(g => contract.Broken("funnel-step-twice", null, g.Key, "two human steps have one name", "name each step once")),
            .. Different(contract, map.TargetColumn, map.Founded, map.Unfounded),
            .. Different(contract, map.ArmColumn, map.ProcessLevel, map.RandomLevel),
        ];
    }

    private static IEnumerable<Problem> Step(ContractDraft contract, FunnelStep step)
    {
        if (step.Levels.Count > 0)
            return Column(contract, step.Column, ColumnRole.Outcome, ColumnKind.Level, [.. step.Levels]);
        return contract.Find(step.Column) is { Role: ColumnRole.Outcome }
            ? []
            : [contract.Broken("outcome-column", step.Column, null, "'funnel' needs a declared column of role Outcome here", "declare it or correct the name")];
    }

    private static IEnumerable<Problem> Column(ContractDraft contract, string name, ColumnRole role, ColumnKind kind, params string[] levels)
    {
        if (contract.Find(name) is not { } column)
        {
            yield return contract.Broken("outcome-column", name, null, "'outcome' names a column that is not declared", "declare it or correct the name");
            yield break;
        }

        if (column.Role != role || column.Kind != kind)
            yield return contract.Broken("outcome-column", name, null, $"'outcome' needs a column of role {role} and kind {kind} here", "correct role or type");
        foreach (var level in levels.Where(l => column.Kind == ColumnKind.Level && !column.Levels.Contains(l, StringComparer.Ordinal)))
            yield return contract.Broken("outcome-level", name, level, "'outcome' names a level that the column does not have", "correct the level");
    }

    private static IEnumerable<Problem> Different(ContractDraft contract, string column, string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
            yield return contract.Broken("outcome-level", column, one, "two meanings cannot have the same level", "correct the levels");
    }
}
