namespace FairnessAudit.Measures;

/// <summary>What became of the verdicts since the previous release; each a sentence that names gate and subject.</summary>
/// <param name="Compared">False where the previous release holds no findings to compare with.</param>
/// <param name="NewlyBeyond">Beyond now, and not so before.</param>
/// <param name="LostWithin">Within before, and now beyond, not shown or not possible.</param>
/// <param name="NewlyJudged">Without a verdict before, and not beyond now.</param>
/// <param name="NoLongerJudged">With a verdict before, and without one now.</param>
public sealed record ReleaseChanges(
    bool Compared, IReadOnlyList<string> NewlyBeyond, IReadOnlyList<string> LostWithin, IReadOnlyList<string> NewlyJudged, IReadOnlyList<string> NoLongerJudged)
{
    /// <summary>The ratios within strata, then and now; empty where the previous findings hold none.</summary>
    public IReadOnlyList<RatioThenNow> Ratios { get; init; } = [];

    /// <summary>The previous release holds no findings.</summary>
    public static ReleaseChanges NotCompared { get; } = new(false, [], [], [], []);
}
