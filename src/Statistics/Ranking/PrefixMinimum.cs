namespace Statistics.Ranking;

/// <summary>
/// How many of a group must at least stand among the first k of a ranking, for every k, if each place is filled by lot: the table of FA*IR.
/// Zehlike et al. (2017), CIKM, 1569, section 3. A ranking by lot falls below it somewhere with the chance that is stated.
/// </summary>
/// <param name="Least">By k - 1, the least number among the first k.</param>
/// <param name="Level">Level of the one-sided binomial test at each k.</param>
/// <param name="Chance">That a ranking by lot has fewer than <paramref name="Least"/> at some k.</param>
public sealed record PrefixMinimum(IReadOnlyList<int> Least, double Level, double Chance)
{
    private const int Halvings = 24;

    /// <summary>Each k tested by itself at one level; over all of them the chance is larger.</summary>
    /// <param name="places">Largest k.</param>
    /// <param name="share">Share of the group in the whole, above 0 and below 1.</param>
    /// <param name="level">Of each test.</param>
    public static PrefixMinimum Each(int places, double share, double level)
    {
        var least = new int[places];
        // By number of the group so far, the chance of that number by lot, with and without having fallen below the table on the way.
        var (all, kept) = (new double[places + 2], new double[places + 2]);
        (all[0], kept[0]) = (1, 1);
        for (var k = 1; k <= places; k++)
        {
            Step(all, k, share);
            Step(kept, k, share);
            least[k - 1] = Quantile(all, level);
            Array.Clear(kept, 0, least[k - 1]);
        }

        return new(least, level, Math.Max(0, 1 - kept.Sum()));
    }

    /// <summary>All k together: the largest level at which a ranking by lot falls below the table somewhere with at most the promised chance.</summary>
    public static PrefixMinimum Together(int places, double share, double promised)
    {
        var (kept, low, high) = (Each(places, share, 0), 0.0, promised);
        for (var i = 0; i < Halvings; i++)
        {
            var tried = Each(places, share, (low + high) / 2);
            if (tried.Chance <= promised)
                (kept, low) = (tried, tried.Level);
            else
                high = tried.Level;
        }

        return kept;
    }

    /// <summary>One place more, filled by lot.</summary>
    private static void Step(double[] chances, int places, double share)
    {
        for (var n = places; n > 0; n--)
            chances[n] = (chances[n] * (1 - share)) + (chances[n - 1] * share);
        chances[0] *= 1 - share;
    }

    /// <summary>The least number that is not too few: the chance of it or fewer is above the level.</summary>
    private static int Quantile(double[] chances, double level)
    {
        var (number, upTo) = (0, chances[0]);
        while (upTo <= level && number < chances.Length - 1)
            upTo += chances[++number];
        return number;
    }
}
