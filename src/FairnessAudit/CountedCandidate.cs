using FairnessAudit.Attribution;
using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Measures.Explained;
using FairnessAudit.Measures.Meaning;
using FairnessAudit.Measures.Ranked;
using FairnessAudit.Population;

namespace FairnessAudit;

/// <summary>A candidate scored, ordered, joined and counted.</summary>
/// <param name="Rerun">Scores and nights, computed again.</param>
/// <param name="People">With the attributes of the protected file.</param>
/// <param name="Rows">With crossed attributes too.</param>
/// <param name="Tables">An attribute of <paramref name="Rows"/> each, those of <paramref name="People"/> first.</param>
/// <param name="Seed">Of all that is drawn.</param>
/// <param name="Threads">Change no number.</param>
internal sealed record CountedCandidate(Rerun Rerun, DecisionRows People, DecisionRows Rows, CountTable[] Tables, ulong Seed, int Threads)
{
    public CountTable[] OfPeople { get; } = [.. Tables.Take(People.Attributes.Count)];

    /// <summary>What is reported and not judged by a ratio, question after question.</summary>
    /// <param name="candidate">For the capacity of the window.</param>
    /// <param name="policy">For the references.</param>
    /// <param name="ofScores">Questions 1 and 2.</param>
    public IEnumerable<Finding> Findings(CandidateFiles candidate, GatesPolicy policy, IReadOnlyList<Finding> ofScores) =>
        Tables.SelectMany(t => RateFindings.Of(t, [RateMeasure.Selection], policy.References.GetValueOrDefault(t.Attribute)))
            .Concat(OfPeople.SelectMany(t => ExplainedFindings.Of(t, policy.References.GetValueOrDefault(t.Attribute))))
            .Concat(People.Attributes.SelectMany(a => ScoreSplit.Of(People, a)))
            .Concat(Tables.SelectMany(ErrorFindings.Of))
            .Concat(Tables.SelectMany(MarginalFindings.Of))
            .Concat(ofScores)
            .Concat(MeaningFindings.Of(People, policy.MaturityDays, Seed))
            .Concat(RankedFindings.Of(People, policy.MaturityDays, policy.References, Seed))
            .Concat(Rows.Attributes.SelectMany(a => ScoreGap.Of(Rows, a, Rerun.Terms)))
            .Concat(SelectionGap.Of(Rows, Rerun.Terms, Seed, Threads))
            .Select(f => f with { Capacity = candidate.Record.Capacity })
            .Concat(CapacityCurve.All(People, CapacityReplays.Of(candidate, Rerun, Threads), Seed, Threads));
}
