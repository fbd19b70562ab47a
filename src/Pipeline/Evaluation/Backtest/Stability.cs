namespace Pipeline.Evaluation.Backtest;

/// <summary>How far the models of two cuts put the same signals of one window forward.</summary>
/// <param name="Id">The contender.</param>
/// <param name="PutForward">By the model of this window's cut.</param>
/// <param name="PutForwardBefore">By the model of the cut before, on the same nights.</param>
/// <param name="Both">By both.</param>
/// <param name="Overlap">Both over either (Jaccard 1912, New Phytologist 11, 37).</param>
/// <param name="ShareKept">Both over what the model of the cut before puts forward.</param>
internal sealed record Stability(string Id, long PutForward, long PutForwardBefore, long Both, Estimated Overlap, Estimated ShareKept)
{
    public const string Method = "share of signals, all of them counted alike; delete-a-block jackknife over 100 blocks of persons, Student's t";

    /// <param name="id">The contender.</param>
    /// <param name="now">By signal of the window.</param>
    /// <param name="before">By signal of the window.</param>
    /// <param name="block">Block of persons of each signal.</param>
    public static Stability Of(string id, bool[] now, bool[] before, int[] block)
    {
        var ones = new double[now.Length];
        Array.Fill(ones, 1);
        var all = KnownOutcomes.Of(ones, new bool[now.Length], block);
        double Both(int row) => now[row] && before[row] ? 1 : 0;
        return new Stability(
            id, now.LongCount(put => put), before.LongCount(put => put), now.Where((put, row) => put && before[row]).LongCount(),
            WeightedRatio.Of(all, Both, row => now[row] || before[row] ? 1 : 0).Estimate(all.Blocks, Method, Because.NothingPutForward, 0, 1),
            WeightedRatio.Of(all, Both, row => before[row] ? 1 : 0).Estimate(all.Blocks, Method, Because.NothingPutForward, 0, 1));
    }
}
