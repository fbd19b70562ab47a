using CsCheck;
using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

public sealed class SignalWeightsTest
{
    [Fact]
    public void Rows_sorted_as_whole_numbers_stand_as_if_each_were_compared_with_each() =>
        Gen.Select(Stocks.Stock, Stocks.Policies, Gen.Int[1, 4], Gen.Bool).Sample((stock, policy, bands, sameHash) =>
        {
            int[] rows = [.. Enumerable.Range(0, stock.Count)];
            byte[] band = [.. rows.Select(row => (byte)(stock.Score[row] % bands))];
            // Where hashes are the same the pseudonym decides.
            ulong[] hash = [.. stock.Signal.Select(s => sameHash ? 7UL : SeededHash.Of(s))];
            var weights = new SignalWeights(policy, stock, band, hash, seed: 3);
            weights.Weigh(rows, Stocks.From);
            int[] expected = [.. rows.OrderBy(row => row, Comparer<int>.Create(weights.ByIndex))];
            Assert.Equal(expected, weights.Sorted(rows));
        });
}
