using FairnessAudit.Population;

namespace FairnessAudit.Measures.Ranked;

/// <summary>Question 6: does the ranking treat groups alike? Reported, never judged.</summary>
internal static class RankedFindings
{
    /// <param name="rows">Joined rows.</param>
    /// <param name="maturityDays">Days from receipt after which an outcome has had its time.</param>
    /// <param name="references">By attribute, a group to compare with beside all others.</param>
    /// <param name="seed">From the inputs.</param>
    public static IEnumerable<Finding> Of(DecisionRows rows, int maturityDays, IReadOnlyDictionary<string, string> references, ulong seed) =>
        Adjusted([.. AreaFindings.Of(rows, maturityDays, references)])
            .Concat(ExposureFindings.Of(rows))
            .Concat(TopShares.Of(rows, seed))
            .Concat(DivergenceFindings.Of(rows, seed))
            .Concat(BeginningFindings.Of(rows))
            .Concat(rows.Attributes.SelectMany(a => WaitingFindings.Of(rows, a)));

    /// <summary>Who is named, is named over all groups at once: by Holm over the differences with all others.</summary>
    private static Finding[] Adjusted(Finding[] findings) =>
        HolmOver.Of(findings, f => f is { Measure: AreaFindings.CrossDifference, Reference: RateFindings.Others, Group: not Grouping.Unknown });
}
