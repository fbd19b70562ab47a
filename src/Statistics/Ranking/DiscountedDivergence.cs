namespace Statistics.Ranking;

/// <summary>
/// How far the groups' shares among the first k of a ranking lie from their shares in all of it, over every k, the first counting most:
/// normalised discounted Kullback-Leibler divergence. Geyik, Ambler and Kenthapadi (2019), KDD, 2221, equation 4, in natural logarithms.
/// </summary>
public static class DiscountedDivergence
{
    /// <param name="groups">Code of the group at each place, the first place first.</param>
    /// <param name="count">How many groups there are.</param>
    /// <param name="places">How many places from the top are read; the shares of the whole are those of all.</param>
    /// <param name="added">To every share, as some libraries do to avoid a logarithm of 0. That makes the value a little smaller; 0 is exact.</param>
    /// <returns>0 where every beginning is like the whole; NaN for an empty ranking.</returns>
    public static double Of(ReadOnlySpan<int> groups, int count, int places, double added = 0)
    {
        var (whole, above) = (new double[count], new long[count]);
        foreach (var group in groups)
            whole[group] += 1.0 / groups.Length;
        double sum = 0, discounts = 0;
        for (var place = 1; place <= Math.Min(places, groups.Length); place++)
        {
            above[groups[place - 1]]++;
            var divergence = 0.0;
            for (var g = 0; g < count; g++)
            {
                var share = ((double)above[g] / place) + added;
                divergence += share > 0 ? share * Math.Log(share / (whole[g] + added)) : 0;
            }

            (sum, discounts) = (sum + (PlaceDiscount.Of(place) * divergence), discounts + PlaceDiscount.Of(place));
        }

        return sum / discounts;
    }
}
