using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using FairnessAudit.Population;

namespace FairnessAudit;

/// <summary>Question 9 of one audit: what was found, and what cannot be seen in those words.</summary>
internal sealed record TrustedOutcomes(IReadOnlyList<Finding> Findings)
{
    /// <summary>Name of the form of second readings among what an audit read.</summary>
    public const string SecondReviewName = "second-review";

    /// <summary>Where a policy has no such gate: four fifths and five fourths, as the shipped policy has for equal selection.</summary>
    private const double Low = 0.80;
    private const double High = 1.25;

    /// <summary>The threshold test of what people chose, for the attributes whose burden a gate judges, or else the first; it draws at random.</summary>
    public static IEnumerable<Finding> Thresholds(GatesPolicy policy, IReadOnlyList<CountTable> tables, ulong seed, int threads, bool history)
    {
        var judged = Judged(policy);
        return tables.Where((t, i) => judged.Contains(t.Attribute, StringComparer.Ordinal) || (i == 0 && !tables.Any(o => judged.Contains(o.Attribute, StringComparer.Ordinal))))
            .SelectMany(t => history ? ThresholdFindings.OfOpening(t, seed, threads) : ThresholdFindings.OfChoice(t, seed, threads));
    }

    public IEnumerable<string> Limits => OutcomeLimits.Of(Findings);

    /// <param name="policy">For tolerances, and what may be assumed of what is not known.</param>
    /// <param name="tables">One an attribute.</param>
    /// <param name="people">The rows behind them.</param>
    /// <param name="review">Blind second readings; null for none.</param>
    public static TrustedOutcomes OfCandidate(GatesPolicy policy, IReadOnlyList<CountTable> tables, DecisionRows people, SecondReview? review) => new(NamedByHolm.Over(
    [
        .. tables.SelectMany(t => TrustFindings.OfCandidate(t, Rules(policy))),
        .. review is null ? [] : AgreementFindings.All(people, review),
        .. review is null ? [] : tables.Zip(people.Attributes, (table, attribute) => CorrectedBurden.Of(table, attribute, review)).SelectMany(f => f),
    ], Judged(policy)));

    /// <summary>The same of past nights, whose rule itself brought the outcomes about: there is no burden to correct.</summary>
    public static TrustedOutcomes OfHistory(GatesPolicy policy, IReadOnlyList<CountTable> tables, DecisionRows people, SecondReview? review, IReadOnlyList<CountTable> shadow) => new(NamedByHolm.Over(
    [
        .. tables.SelectMany(t => TrustFindings.OfHistory(t, Rules(policy))),
        .. shadow.SelectMany(t => ThreeParts.Of(t, ThreeParts.Shadow)),
        .. review is null ? [] : AgreementFindings.All(people, review),
    ], Judged(policy)));

    /// <summary>Attributes whose burden a gate judges.</summary>
    private static IReadOnlyList<string> Judged(GatesPolicy policy) => policy.Gates.FirstOrDefault(g => g.Measure is GateRule.FalsePositive)?.Attributes ?? [];

    private static TrustRules Rules(GatesPolicy policy) => new(
        policy.Unknown.OddsFactor,
        [.. policy.Planned.Steps.Keys],
        Of(policy.Gates.FirstOrDefault(g => g.Measure is GateRule.FalsePositive)),
        Of(policy.Gates.FirstOrDefault(g => g is { Measure: GateRule.Selection, Kind: GateRule.Equivalence })));

    private static (double? Low, double High) Of(GateRule? gate) => gate is { High: { } high } ? (gate.Low, high) : (Low, High);
}
