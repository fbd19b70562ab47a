using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Evaluation;

/// <summary>How much hangs on the seed: the same nights again with other seeds, which break ties and fill the random places otherwise.</summary>
internal static class TieReplays
{
    public const int Replays = 20;
    private const string Method = "precision at capacity (weighted) over 20 replays of all nights that differ only in the seed for ties and draws: seed + 1 to seed + 20";

    public static TieSpread Run(
        OrderingPolicy policy, IModel? model, OpenSignals signals, EvaluationSettings settings, KnownOutcomes known, Action<int, int> tell)
    {
        var done = 0;
        var precision = new double[Replays];
        Parallel.For(0, Replays, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, i =>
        {
            var replayed = Replay.Run(policy, model, signals, settings.From, settings.To, settings.Capacity, unchecked(settings.Seed + i + 1));
            precision[i] = WeightedRatio.Precision(known, RuleDecisions.PutForwardBy(replayed)).Without(BlockStatistic.NoBlock);
            tell(Interlocked.Increment(ref done), Replays);
        });
        var undefined = precision.Any(double.IsNaN);
        return new TieSpread(Replays, undefined ? null : precision.Min(), undefined ? null : precision.Average(), undefined ? null : precision.Max(), Method);
    }
}
