using Interchange.Columns;
using Interchange.Manifests;
using Interchange.ScoredSignals;

namespace Pipeline.Evaluation.Backtest;

/// <summary>What a backtest reads.</summary>
internal sealed record BacktestInputs(SignalFolder Signals, SourceFile Policy, IReadOnlyList<Contender> Contenders)
{
    /// <summary>SHA-256 by name.</summary>
    public IReadOnlyDictionary<string, string> Digests
    {
        get
        {
            var digests = new SortedDictionary<string, string>(Signals.Inputs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { [CandidateRecord.OrderingPolicyName] = Policy.Sha256 };
            foreach (var contender in Contenders.Where(c => c.RecipeSha256 is not null))
                digests["recipe/" + contender.Id] = contender.RecipeSha256!;
            return digests;
        }
    }
}
