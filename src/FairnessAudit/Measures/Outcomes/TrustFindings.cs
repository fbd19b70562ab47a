using FairnessAudit.Population;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>Question 9, "can the outcomes be trusted?", of one attribute: reported, never judged. What cannot be seen stands among the limits.</summary>
internal static class TrustFindings
{
    /// <summary>Of a rule replayed over signals that the existing process and a draw looked at.</summary>
    public static IEnumerable<Finding> OfCandidate(CountTable table, TrustRules rules) =>
        NaiveBeside.Of(table, [OutcomeRate.Founded, OutcomeRate.FalsePositive, OutcomeRate.Predictive])
            .Concat(NonResponse.Of(table, rules.OddsFactor))
            .Concat(LaterStage.Of(table, rules.Steps))
            .Concat(WrongRecords.OfBurden(table, rules.Burden.Low, rules.Burden.High))
            .Concat(WrongRecords.OfPrecision(table, rules.Precision.Low, rules.Precision.High, weighted: true))
            .Concat(ThreeParts.Of(table, CountedEvent.Candidate));

    /// <summary>Of past nights, whose rule itself brought the outcomes about.</summary>
    public static IEnumerable<Finding> OfHistory(CountTable table, TrustRules rules) =>
        NaiveBeside.Of(table, [OutcomeRate.Founded])
            .Concat(NonResponse.Of(table, rules.OddsFactor))
            .Concat(LaterStage.Of(table, rules.Steps))
            .Concat(WrongRecords.OfPrecision(table, rules.Precision.Low, rules.Precision.High, weighted: false));
}
