using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Contracts;

internal static class FeatureRules
{
    public static IEnumerable<Problem> ReasonsAreGiven(ContractDraft contract)
    {
        foreach (var column in contract.Columns.Where(c => c.Role == ColumnRole.Feature))
        {
            if (string.IsNullOrWhiteSpace(column.Justification))
                yield return contract.Broken("feature-unjustified", column.Name, null, "a feature needs a justification: why it may make a signal more or less urgent", "write 'justification'");
            if (string.IsNullOrWhiteSpace(column.LegalBasis))
                yield return contract.Broken("feature-without-legal-basis", column.Name, null, "a feature needs a legal basis", "write 'legalBasis'");
            if (column.MayBeAbsent)
                yield return contract.Broken("feature-absent", column.Name, null, "a feature may be missing in a row, not in a whole file", "remove 'mayBeAbsent'");
        }
    }

    public static IEnumerable<Problem> DirectionsHaveAnOrder(ContractDraft contract) =>
        from column in contract.Columns
        where column.Monotone != Monotone.Free
            && (column.Role != ColumnRole.Feature || !(column.Kind == ColumnKind.Number || (column.Kind == ColumnKind.Level && column.Levels.Count > 1)))
        select contract.Broken("monotone-kind", column.Name, null, "only a feature that is a number, or has levels in order, can have a direction", "remove 'monotone'");
}
