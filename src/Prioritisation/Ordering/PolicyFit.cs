using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;

namespace Prioritisation.Ordering;

/// <summary>Whether a policy orders what a contract declares.</summary>
internal static class PolicyFit
{
    public static IReadOnlyList<Problem> Problems(OrderingPolicy policy, Contract contract) => [.. Classes(policy, contract), .. Labels(policy, contract), .. Teams(policy, contract)];

    private static IEnumerable<Problem> Classes(OrderingPolicy policy, Contract contract)
    {
        var column = contract.Single(ColumnRole.Class);
        var ordered = policy.Classes.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var unordered = column.Levels.Where(level => !ordered.Contains(level) && !column.RefusedLevels.ContainsKey(level))
            .Select(level => Differs(column.Name, level, $"is a class of contract '{contract.Id}' that ordering policy '{policy.Id}' does not order"));
        var unknown = ordered.Where(name => !column.Levels.Contains(name, StringComparer.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => Differs(column.Name, name, $"is a class of ordering policy '{policy.Id}' that contract '{contract.Id}' does not declare"));
        return unordered.Concat(unknown);
    }

    /// <summary>A plan and a list that call one class by two names look as if they were about two.</summary>
    private static IEnumerable<Problem> Labels(OrderingPolicy policy, Contract contract)
    {
        var column = contract.Single(ColumnRole.Class);
        foreach (var rule in policy.Classes)
        {
            if (rule.Label is { } label && column.LevelLabels.TryGetValue(rule.Name, out var declared) && label != declared)
                yield return Differs(column.Name, rule.Name, $"is called '{label.Nl}' and '{label.En}' by ordering policy '{policy.Id}', and '{declared.Nl}' and '{declared.En}' by contract '{contract.Id}'");
        }
    }

    private static IEnumerable<Problem> Teams(OrderingPolicy policy, Contract contract)
    {
        foreach (var team in policy.Teams.Where(t => t.Column is not null))
        {
            if (contract.Find(team.Column!) is not { Kind: ColumnKind.Level } column)
            {
                yield return Differs(team.Column!, team.Name, $"is a team of ordering policy '{policy.Id}' that depends on a column which contract '{contract.Id}' does not declare with levels");
            }
            else
            {
                foreach (var level in team.Levels.Where(l => !column.Levels.Contains(l, StringComparer.Ordinal)))
                    yield return Differs(column.Name, level, $"is no level of the column, but team '{team.Name}' of ordering policy '{policy.Id}' takes it");
            }
        }
    }

    private static Problem Differs(string column, string value, string rule) => new()
    {
        Code = "policy-class-mismatch",
        Column = column,
        Value = value,
        Rule = rule,
        Remedy = "give contract and ordering policy the same classes, levels and labels",
    };
}
