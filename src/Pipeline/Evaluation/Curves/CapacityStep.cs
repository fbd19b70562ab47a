namespace Pipeline.Evaluation.Curves;

/// <summary>What going from one number of places a night to the next brings.</summary>
/// <param name="From">Places a night.</param>
/// <param name="To">Places a night, more.</param>
/// <param name="ExtraPutForward">Signals that the whole window puts forward more.</param>
/// <param name="FoundedPerExtra">Founded signals for each of these: the marginal share founded.</param>
internal sealed record CapacityStep(int From, int To, long ExtraPutForward, Estimated FoundedPerExtra)
{
    /// <summary>The founded are the share founded times what is put forward, which is known exactly; both ends lose the same block of persons in turn.</summary>
    public static IReadOnlyList<CapacityStep> Of(RuleMeasures rule, int[] blocks) => [.. rule.AtCapacities.Zip(rule.AtCapacities.Skip(1), (fewer, more) =>
    {
        var (one, other, extra) = (fewer.Precision.Weighted, more.Precision.Weighted, more.PutForward - fewer.PutForward);
        var marginal = other with { Without = block => extra > 0 ? ((more.PutForward * other.Without(block)) - (fewer.PutForward * one.Without(block))) / extra : double.NaN };
        return new CapacityStep(fewer.Capacity, more.Capacity, extra, marginal.Estimate(blocks, Methods.Weighted + Methods.Paired, extra > 0 ? Because.NothingKnown : Because.NothingMore));
    })];
}
