using Pipeline.Scoring;

namespace Benchmarks;

/// <summary>Each benchmark's computation once, and its answers compared: a fast wrong answer is not fast.</summary>
internal static class Check
{
    /// <summary>0 when everything agrees, 1 otherwise.</summary>
    public static int Run(TextWriter output)
    {
        var scoring = new ScoringBenchmark();
        scoring.Setup();
        var plain = scoring.Plain();
        var logistic = new LogisticBenchmark();
        logistic.Setup();
        var counting = new CountingBenchmark();
        counting.Setup();
        using var parquetIn = new ParquetInBenchmark();
        parquetIn.Setup();
        (string Name, bool Agrees)[] checks =
        [
            ("scalar kernel equals the definition", Same(plain, scoring.Scalar())),
            ("vector kernel equals the definition", Same(plain, scoring.Vector())),
            ("scorecard of the logistic equals the library but for rounding", Close(logistic.Library(), logistic.Kernel().Score)),
            ("the audit's counts equal those of plain loops", counting.Floor().SequenceEqual(counting.Audit())),
            ("three ways to decode a file agree on every number and code", parquetIn.Agrees()),
            .. PartsCheck.Run(),
        ];
        foreach (var (name, agrees) in checks)
            output.WriteLine($"{(agrees ? "ok  " : "FAIL")} {name}");
        return checks.All(c => c.Agrees) ? 0 : 1;
    }

    private static bool Same(ScoredBatch expected, ScoredBatch found) =>
        expected.Score.AsSpan().SequenceEqual(found.Score) && expected.Raising.AsSpan().SequenceEqual(found.Raising);

    // Half a point of rounding a term and one for the intercept; a library's float sum adds less than one.
    private static bool Close(float[] logits, int[] scores)
    {
        var allowed = (Signals.Contract.Features.Count() + 1) * 0.5 + 1;
        return logits.Zip(scores, (logit, score) => Math.Abs((1000 * (double)logit) - score)).All(difference => difference <= allowed);
    }
}
