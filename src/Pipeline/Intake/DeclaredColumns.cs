using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;

namespace Pipeline.Intake;

/// <summary>The allow-list: a file with a column that the contract does not declare is refused whole.</summary>
public static class DeclaredColumns
{
    /// <summary>Every column of the file that the contract does not declare, and what its name gives away.</summary>
    public static IEnumerable<Problem> Undeclared(Contract contract, RawTable table) =>
        Undeclared(table, name => contract.Find(name) is not null, "the contract does not declare this column");

    /// <summary>Every column of the file that is not allowed, and what its name gives away.</summary>
    public static IEnumerable<Problem> Undeclared(RawTable table, Func<string, bool> allowed, string rule) =>
        from name in table.ColumnNames
        where !allowed(name)
        select new Problem
        {
            Code = SuspiciousNames.Judge(name).Suspicion is NameSuspicion.Forbidden or NameSuspicion.SexOrAge ? "column-forbidden" : "column-undeclared",
            File = table.File.Path,
            Column = name,
            Rule = rule + ", so the whole file is refused" + Suspicion(name),
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
