using Pipeline.Scoring;

namespace Benchmarks;

/// <summary>Each benchmark's computation once, and its answers compared: a fast wrong answer is not fast.</summary>
internal static class Check
{
    /// <summary>0 when everything agrees, 1 otherwise.</summary>
    public static int Run(TextWriter output)
    {
        var plain = ScoringBenchmark.Made("plain").Score();
        var (gam, fromGam) = GamBenchmark.BothScores();
        var logistic = new LogisticBenchmark();
        logistic.Setup();
        var counting = new CountingBenchmark();
        counting.Setup();
        var trees = new TreesBenchmark();
        trees.Setup();
        using var parquetIn = new ParquetInBenchmark();
        parquetIn.Setup();
        (string Name, bool Agrees)[] checks =
        [
            .. ScoringKernels.Names.Skip(1).Select(name => ($"{name} kernel equals the definition", Same(plain, ScoringBenchmark.Made(name).Score()))),
            ("scorecard of Gam's own bins and effects equals Gam but for rounding", Close(gam, fromGam)),
            ("scorecard of the logistic equals the library but for rounding", Close(logistic.Library(), logistic.Kernel().Score)),
            ("the audit's counts equal those of plain loops", counting.Floor().SequenceEqual(counting.Audit())),
            ("every kernel's raw tree scores equal the library's in every bit", trees.Different(100_000) == 0),
            ("three ways to decode a file agree on every number and code", parquetIn.Agrees()),
            .. PartsCheck.Run(),
            EndToEndCheck.Run(),
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
