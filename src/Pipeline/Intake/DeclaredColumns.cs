using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;

namespace Pipeline.Intake;

/// <summary>The allow-list: a file with a column that the contract does not declare is refused whole.</summary>
public static class DeclaredColumns
{
    /// <summary>Every column of the file that the contract does not declare, and what its name gives away.</summary>
    public static IEnumerable<Problem> Undeclared(Contract contract, RawTable table) =>
        from name in table.ColumnNames
        where contract.Find(name) is null
        select new Problem
        {
            Code = SuspiciousNames.Judge(name).Suspicion is NameSuspicion.Forbidden or NameSuspicion.SexOrAge ? "column-forbidden" : "column-undeclared",
            File = table.File.Path,
            Column = name,
            Rule = "the contract does not declare this column, so the whole file is refused" + Suspicion(name),
            Remedy = "have the source system leave the column out; nothing was read from the file",
        };

    private static string Suspicion(string name) => SuspiciousNames.Judge(name) switch
    {
        (NameSuspicion.Forbidden, var word) => $"; moreover '{word}' names a protected trait or what stands in for one, which no contract may declare",
        (NameSuspicion.SexOrAge, var word) => $"; moreover '{word}' names sex or age",
        (NameSuspicion.Identifier, var word) => $"; moreover '{word}' names an identifier",
        _ => "",
    };
}
