namespace Synthetic.Tests.Oracles;

/// <summary>Quality of an order, computed from its definition.</summary>
internal static class Ranking
{
    /// <summary>Chance that a random positive stands above a random negative; ties count half.</summary>
    public static double Auc(double[] scores, bool[] positive)
    {
        var order = Enumerable.Range(0, scores.Length).OrderBy(i => scores[i]).ToArray();
        double below = 0, wins = 0, positives = positive.Count(p => p);
        for (var i = 0; i < order.Length;)
        {
            var end = i;
            double up = 0, down = 0;
            for (; end < order.Length && scores[order[end]].Equals(scores[order[i]]); end++)
                _ = positive[order[end]] ? up++ : down++;
            wins += up * (below + (down / 2));
            below += down;
            i = end;
        }

        return wins / (positives * (scores.Length - positives));
    }

    /// <summary>Share of positives among the highest tenth.</summary>
    public static double PrecisionAtTenth(double[] scores, bool[] positive)
    {
        var top = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).Take(scores.Length / 10).ToArray();
        return top.Count(i => positive[i]) / (double)top.Length;
    }
}
