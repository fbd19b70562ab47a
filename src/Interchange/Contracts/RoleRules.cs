using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Contracts;

internal static class RoleRules
{
    public static IEnumerable<Problem> OneEach(ContractDraft contract)
    {
        foreach (var role in new[] { ColumnRole.Signal, ColumnRole.Received, ColumnRole.Class })
        {
            var count = contract.Columns.Count(c => c.Role == role);
            if (count != 1)
                yield return contract.Broken("role-count", null, Name(role), $"exactly one column has the role {Name(role)}, here {count}", "correct the roles");
        }

        if (contract.Columns.Count(c => c.Role == ColumnRole.Person) > 1)
            yield return contract.Broken("role-count", null, Name(ColumnRole.Person), "at most one column has the role person", "correct the roles");
        if (!contract.Columns.Any(c => c.Role == ColumnRole.Feature))
            yield return contract.Broken("role-count", null, Name(ColumnRole.Feature), "a contract without a feature leaves nothing to learn from", "declare the features");
    }

    public static IEnumerable<Problem> KindsFitRoles(ContractDraft contract)
    {
        foreach (var column in contract.Columns)
        {
            var allowed = Kinds(column.Role);
            if (allowed.Contains(column.Kind))
                continue;
            var why = column.Kind == ColumnKind.Text ? "free text cannot be checked for what rides along in it" : "its role asks for another kind";
            yield return contract.Broken(
                "role-kind", column.Name, column.Kind.ToString().ToLowerInvariant(), $"a column of role {Name(column.Role)} must be {string.Join(" or ", allowed).ToLowerInvariant()}: {why}",
                "declare its valid values, or correct role or type");
        }
    }

    public static IEnumerable<Problem> KeysAreAlwaysThere(ContractDraft contract) =>
        from column in contract.Columns
        where column.Role is ColumnRole.Signal or ColumnRole.Received or ColumnRole.Class && (column.Nullable || column.MayBeAbsent)
        select contract.Broken("key-nullable", column.Name, null, $"a column of role {Name(column.Role)} is required in every row and file", "set 'required: true' and remove 'mayBeAbsent'");

    public static IEnumerable<Problem> StrataAreDeclared(ContractDraft contract)
    {
        foreach (var column in contract.Columns)
        {
            if (column.StratumSet != StratumSet.None && (column.Kind != ColumnKind.Level || column.Role is not (ColumnRole.Class or ColumnRole.Stratum or ColumnRole.Feature)))
                yield return contract.Broken("stratum-set", column.Name, null, "only levels of role class, stratum or feature may stand in a stratum set", "remove 'stratumSet'");
            if (column.Role == ColumnRole.Stratum && column.StratumSet == StratumSet.None)
                yield return contract.Broken("stratum-set", column.Name, null, "a column of role stratum says in which set it stands", "set 'stratumSet' to minimal or full");
        }
    }

    private static ColumnKind[] Kinds(ColumnRole role) => role switch
    {
        ColumnRole.Signal or ColumnRole.Person or ColumnRole.Cluster => [ColumnKind.Text],
        ColumnRole.Received => [ColumnKind.Date],
        ColumnRole.Class or ColumnRole.Stratum => [ColumnKind.Level],
        ColumnRole.Feature => [ColumnKind.Number, ColumnKind.Level],
        ColumnRole.Sampling => [ColumnKind.Number, ColumnKind.Level, ColumnKind.Text],
        _ => [ColumnKind.Number, ColumnKind.Level, ColumnKind.Date],
    };

    private static string Name(ColumnRole role) => role.ToString().ToLowerInvariant();
}
