namespace FairnessAudit.Measures.Outcomes;

/// <summary>Sums of two sides over the same blocks: a block is left out of both at once.</summary>
internal sealed class JointBlocks(BlockTotals first, BlockTotals second)
{
    public (double Estimate, double[] LeftOut) Of(Func<double[], double[], double> statistic)
    {
        var left = new List<double>();
        for (var block = 0; block < Math.Max(first.Blocks, second.Blocks); block++)
        {
            if (first.Holds(block) || second.Holds(block))
                left.Add(statistic(first.Without(block), second.Without(block)));
        }

        return (statistic(first.Total, second.Total), [.. left]);
    }
}
