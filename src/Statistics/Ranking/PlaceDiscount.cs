namespace Statistics.Ranking;

/// <summary>How much of the attention for a list falls to a place on it.</summary>
public static class PlaceDiscount
{
    /// <summary>1 / log2(1 + place): 1 at the top. Jarvelin and Kekalainen (2002), ACM TOIS 20, 422; as exposure Singh and Joachims (2018), KDD, 2219.</summary>
    /// <param name="place">From 1.</param>
    public static double Of(int place) => 1 / Math.Log2(1 + place);

    /// <summary>
    /// (1 - stopping)^(place - 1): the chance that a reader, who stops after each place with the same chance, comes as far. Moffat and
    /// Zobel (2008), ACM TOIS 27(1), 2; as attention of groups Sapiezynski et al. (2019), WWW companion, 553.
    /// </summary>
    public static double Reached(int place, double stopping) => Math.Pow(1 - stopping, place - 1);

    /// <summary>By row, the discount of its place in falling order of score; rows of one score share the mean of their places, as any order among them is as likely.</summary>
    /// <param name="score">By row.</param>
    /// <param name="discount">By place, from 1.</param>
    public static double[] ByScore(IReadOnlyList<double> score, Func<int, double> discount)
    {
        var order = Enumerable.Range(0, score.Count).OrderByDescending(i => score[i]).ToArray();
        var discounts = new double[order.Length];
        for (int from = 0, to; from < order.Length; from = to)
        {
            var sum = 0.0;
            for (to = from; to < order.Length && score[order[to]].Equals(score[order[from]]); to++)
                sum += discount(to + 1);
            for (var i = from; i < to; i++)
                discounts[order[i]] = sum / (to - from);
        }

        return discounts;
    }
}
