using FairnessAudit.Disclosure;
using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using Interchange.Runs;

namespace FairnessAudit;

/// <summary>Makes the public edition of an audit and writes it beside the restricted one.</summary>
internal static class PublicOutput
{
    /// <param name="folder">The audit's.</param>
    /// <param name="exact">The restricted findings.</param>
    /// <param name="tables">The counts behind them.</param>
    /// <param name="rows">The rows behind those, for what everybody knows of how attributes nest.</param>
    /// <param name="policy">The rules of disclosure.</param>
    /// <param name="population">Which rows this release is about.</param>
    /// <param name="earlier">What an earlier release has told, or null.</param>
    /// <param name="withOutcomes">Whether outcomes are published: a table's rates need them, weighted ones cannot be made from them.</param>
    public static void Write(
        ResultFolder folder, Findings exact, IReadOnlyList<CountTable> tables, DecisionRows rows, GatesPolicy policy, PublicFigures.Population population, EarlierEdition? earlier, bool withOutcomes)
    {
        var system = PublicCounts.Of(tables, withOutcomes, Nesting.Of(rows.Attributes));
        var figures = new PublicFigures(earlier?.Bind(system, population) ?? system, policy.Disclosure);
        AuditOutput.WritePublic(folder, PublicEdition.Of(exact, tables, figures, policy), figures.Csv(policy.Disclosure, population));
    }
}
