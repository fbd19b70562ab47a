using Interchange.Runs;

namespace Interchange.Contracts;

/// <summary>A rule looks at a whole contract and yields what is wrong; it never throws and never stops another rule.</summary>
internal delegate IEnumerable<Problem> ContractRule(ContractDraft contract);

/// <summary>Every rule that a contract must keep.</summary>
internal static class ContractRules
{
    public static IReadOnlyList<ContractRule> All { get; } =
    [
        Shape.StatusIsActive,
        Shape.NamesAreUniqueAndPlain,
        Shape.TextsAreFinished,
        Shape.QuarantineShareIsAShare,
        NameRules.NoForbiddenName,
        NameRules.SexAndAgeAreJustified,
        NameRules.IdentifiersHaveIdentifierRoles,
        NameRules.CircumstancesAreOnlyShown,
        RoleRules.OneEach,
        RoleRules.KindsFitRoles,
        RoleRules.KeysAreAlwaysThere,
        RoleRules.StrataAreDeclared,
        FeatureRules.ReasonsAreGiven,
        FeatureRules.DirectionsHaveAnOrder,
        ValueRules.LevelsAreDeclared,
        ValueRules.LevelLabelsAreComplete,
        ValueRules.RangesAreSound,
        OutcomeRules.MapIsConsistent,
    ];

    private static class Shape
    {
        public static IEnumerable<Problem> StatusIsActive(ContractDraft contract)
        {
            if (!string.Equals(contract.Status, "active", StringComparison.Ordinal))
                yield return contract.Broken("contract-status", null, contract.Status, "only a contract with status 'active' may be used", "have its owner decide every open point, then set the status");
        }

        public static IEnumerable<Problem> NamesAreUniqueAndPlain(ContractDraft contract)
        {
            foreach (var twice in contract.Columns.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
                yield return contract.Broken("column-repeated", twice.Key, null, "the column is declared twice", "declare each column once");
            foreach (var column in contract.Columns.Where(c => !c.Name.All(l => char.IsAsciiLetterOrDigit(l) || l == '_') || c.Name.Length is 0 or > 63))
                yield return contract.Broken("column-name", column.Name, null, "a name has at most 63 letters, digits and underscores", "rename the column");
        }

        public static IEnumerable<Problem> TextsAreFinished(ContractDraft contract) =>
            from column in contract.Columns
            let unfinished = new[] { column.Meaning.Nl, column.Meaning.En, column.Label.Nl, column.Label.En, column.Justification, column.LegalBasis }
                .Count(t => t?.Contains("to be decided", StringComparison.OrdinalIgnoreCase) is true)
            where unfinished > 0
            select contract.Broken("column-undecided", column.Name, null, $"{unfinished} of its texts are still to be decided on", "write texts that you can stand for");

        public static IEnumerable<Problem> QuarantineShareIsAShare(ContractDraft contract)
        {
            if (contract.MaximumQuarantineShare is not (>= 0 and <= 1))
                yield return contract.Broken("quarantine-share", null, null, "'maximumQuarantineShare' must be a share from 0 to 1", "say from which share of bad rows on nothing is delivered");
        }
    }
}

internal static class ContractProblems
{
    public static Problem Broken(this ContractDraft contract, string code, string? column, string? value, string rule, string remedy) =>
        new() { Code = code, File = contract.File, Column = column, Value = value, Rule = rule, Remedy = remedy };
}
