using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Contracts;

internal static class NameRules
{
    public static IEnumerable<Problem> NoForbiddenName(ContractDraft contract) =>
        from column in contract.Columns
        let judged = SuspiciousNames.Judge(column.Name)
        where judged.Suspicion == NameSuspicion.Forbidden
        select contract.Broken(
            "name-forbidden", column.Name, judged.Word, "a column that names a protected trait, or what stands in for one, may not be declared",
            "remove the column from the contract and from the files");

    public static IEnumerable<Problem> SexAndAgeAreJustified(ContractDraft contract)
    {
        foreach (var column in contract.Columns)
        {
            var (suspicion, word) = SuspiciousNames.Judge(column.Name);
            if (suspicion == NameSuspicion.SexOrAge && string.IsNullOrWhiteSpace(contract.SexOrAgeJustified.GetValueOrDefault(column.Name)))
            {
                yield return contract.Broken(
                    "sex-or-age-unjustified", column.Name, word, "sex and age are audited, and no columns of the pipeline unless the contract justifies them by name",
                    "remove the column, or justify it under the contract's custom property 'sexOrAgeJustified'; the report says so on its first page");
            }
        }

        foreach (var name in contract.SexOrAgeJustified.Keys.Where(n => contract.Find(n) is null))
            yield return contract.Broken("justification-without-column", name, null, "'sexOrAgeJustified' names a column that is not declared", "remove the justification");
    }

    public static IEnumerable<Problem> IdentifiersHaveIdentifierRoles(ContractDraft contract) =>
        from column in contract.Columns
        let judged = SuspiciousNames.Judge(column.Name)
        where judged.Suspicion == NameSuspicion.Identifier && column.Role is not (ColumnRole.Signal or ColumnRole.Person or ColumnRole.Cluster)
        select contract.Broken(
            "identifier-role", column.Name, judged.Word, "an identifier may only have the role signal, person or cluster, in which it becomes a pseudonym",
            "give it such a role, or remove the column");

    public static IEnumerable<Problem> CircumstancesAreOnlyShown(ContractDraft contract) =>
        from column in contract.Columns
        let judged = SuspiciousNames.Judge(column.Name)
        where judged.Suspicion == NameSuspicion.Circumstances
            && (column.Role != ColumnRole.Context || column.Kind != ColumnKind.Level || !column.Levels.Order(StringComparer.Ordinal).SequenceEqual(["no", "yes"], StringComparer.Ordinal))
        select contract.Broken(
            "circumstances-scored", column.Name, judged.Word, "circumstances are never scored and their details never leave the file; only that there are any may be shown",
            "give it the role context and the levels no and yes");
}
