namespace FairnessAudit.Measures;

/// <summary>A rate that two counts of a group make.</summary>
internal sealed record RateMeasure(string Name, int Question, string Estimator, Func<GroupCounts, long> Numerator, Func<GroupCounts, long> Denominator)
{
    public static RateMeasure Selection { get; } = new("selection_rate", 2, "all", g => g.Selected, g => g.N);

    /// <summary>Of what was put forward and whose outcome is known, founded.</summary>
    public static RateMeasure Predictive { get; } = Observed("positive_predictive_value", g => g.TruePositive, g => g.TruePositive + g.FalsePositive);

    /// <summary>Every rate of the documented surface that counts alone give.</summary>
    public static IReadOnlyList<RateMeasure> All { get; } =
    [
        Selection,
        Observed("true_positive_rate", g => g.TruePositive, g => g.TruePositive + g.FalseNegative),
        Observed("false_positive_rate", g => g.FalsePositive, g => g.FalsePositive + g.TrueNegative),
        Observed("false_negative_rate", g => g.FalseNegative, g => g.TruePositive + g.FalseNegative),
        Observed("true_negative_rate", g => g.TrueNegative, g => g.FalsePositive + g.TrueNegative),
        Predictive,
        Observed("false_discovery_rate", g => g.FalsePositive, g => g.TruePositive + g.FalsePositive),
        Observed("false_omission_rate", g => g.FalseNegative, g => g.FalseNegative + g.TrueNegative),
        Observed("negative_predictive_value", g => g.TrueNegative, g => g.FalseNegative + g.TrueNegative),
        Observed("accuracy", g => g.TruePositive + g.TrueNegative, g => g.WithOutcome),
        Observed("base_rate", g => g.TruePositive + g.FalseNegative, g => g.WithOutcome),
    ];

    private static RateMeasure Observed(string name, Func<GroupCounts, long> numerator, Func<GroupCounts, long> denominator) =>
        new(name, 4, "observed", numerator, denominator);
}
