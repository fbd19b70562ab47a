namespace FairnessAudit.Population;

/// <summary>
/// The selection that a score alone would make: in each class as many as were really put forward, highest first, ties sharing what is
/// left. Rows drawn at random take no part.
/// </summary>
internal static class ClassCut
{
    /// <summary>Of each row, how much of it is taken: 0, 1, or a tie's share.</summary>
    public static double[] Of(DecisionRows rows, int[] score)
    {
        var taken = new double[rows.Count];
        foreach (var members in Enumerable.Range(0, rows.Count).Where(r => rows.Step[r] != Step.DrawnAtRandom).GroupBy(r => rows.Minimal.Codes[r]))
        {
            var order = members.ToArray();
            double left = order.Count(r => rows.Step[r] == Step.PutForward);
            Array.Sort(Array.ConvertAll(order, r => -score[r]), order);
            for (int from = 0, to; from < order.Length && left > 0; from = to)
            {
                for (to = from; to < order.Length && score[order[to]] == score[order[from]];)
                    to++;
                var share = Math.Min(1, left / (to - from));
                for (var i = from; i < to; i++)
                    taken[order[i]] = share;
                left -= to - from;
            }
        }

        return taken;
    }
}
