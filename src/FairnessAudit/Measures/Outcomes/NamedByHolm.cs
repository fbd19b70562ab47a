using FairnessAudit.Population;
using Statistics.Multiplicity;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>
/// What names an unequal record: comparisons of a later step and of contradicted records, whose p of "no difference" is adjusted by Holm over
/// all of them together, whatever attribute they are of. So the chance that anything is named where nothing differs is that of one test.
/// </summary>
internal static class NamedByHolm
{
    public const double Error = 0.05;

    /// <summary>The findings in their order, with the adjusted p where they may name something.</summary>
    public static Finding[] Over(IEnumerable<Finding> findings)
    {
        var all = findings.ToArray();
        int[] tested = [.. Enumerable.Range(0, all.Length).Where(i => all[i] is { PZero: not null, Group: not Grouping.Unknown } && (LaterStage.MayName(all[i]) || AgreementFindings.MayName(all[i])))];
        var adjusted = Holm.Adjust([.. tested.Select(i => all[i].PZero!.Value)]);
        for (var i = 0; i < tested.Length; i++)
            all[tested[i]] = all[tested[i]] with { PZeroAdjusted = adjusted[i] };
        return all;
    }
}
