using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Evaluation;

/// <summary>How much hangs on the seed: the same nights again with other seeds, which break ties and fill the random places otherwise.</summary>
internal static class TieReplays
{
    public const int Replays = 20;
    private const string Method = "precision at capacity (weighted) over 20 replays of all nights that differ only in the seed for ties and draws: seed + 1 to seed + 20";

    public static TieSpread Run(
        OrderingPolicy policy, IModel? model, OpenSignals signals, EvaluationSettings settings, KnownOutcomes known, bool[] given, Action<int, int> tell)
    {
        var done = 0;
        var (precision, kept) = (new double[Replays], new double[Replays]);
        var total = given.Count(put => put);
        Parallel.For(0, Replays, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, i =>
        {
            var replayed = Replay.Run(policy, model, signals, settings.From, settings.To, settings.Capacity, unchecked(settings.Seed + i + 1));
            var put = RuleDecisions.PutForwardBy(replayed);
            precision[i] = WeightedRatio.Precision(known, put).Without(BlockStatistic.NoBlock);
            kept[i] = (double)put.Where((one, row) => one && given[row]).Count() / total;
            tell(Interlocked.Increment(ref done), Replays);
        });
        var undefined = precision.Any(double.IsNaN);
        return new TieSpread(Replays, undefined ? null : precision.Min(), undefined ? null : precision.Average(), undefined ? null : precision.Max(), Method, total == 0 ? null : kept.Min(), total == 0 ? null : kept.Average());
    }
}
