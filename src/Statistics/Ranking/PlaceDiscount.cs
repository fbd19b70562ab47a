namespace Statistics.Ranking;

/// <summary>How much of the attention for a list falls to a place on it.</summary>
public static class PlaceDiscount
{
    /// <summary>1 / log2(1 + place): 1 at the top. Jarvelin and Kekalainen (2002), ACM TOIS 20, 422; as exposure Singh and Joachims (2018), KDD, 2219.</summary>
    /// <param name="place">From 1.</param>
    public static double Of(int place) => 1 / Math.Log2(1 + place);

    /// <summary>By row, the discount of its place in falling order of score; rows of one score share the mean of their places, as any order among them is as likely.</summary>
    public static double[] ByScore(IReadOnlyList<double> score)
    {
        var order = Enumerable.Range(0, score.Count).OrderByDescending(i => score[i]).ToArray();
        var discounts = new double[order.Length];
        for (int from = 0, to; from < order.Length; from = to)
        {
            var sum = 0.0;
            for (to = from; to < order.Length && score[order[to]].Equals(score[order[from]]); to++)
                sum += Of(to + 1);
            for (var i = from; i < to; i++)
                discounts[order[i]] = sum / (to - from);
        }

        return discounts;
    }
}
