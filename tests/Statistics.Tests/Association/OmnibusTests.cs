using Statistics.Association;

namespace Statistics.Tests.Association;

public class OmnibusTests
{
    [Fact]
    public void Chi_square_over_all_groups_equals_independent_values()
    {
        foreach (var v in Vectors.Of("omnibus"))
        {
            var counts = v.GetProperty("counts").EnumerateArray().Select(c => (K: c[0].GetInt64(), N: c[1].GetInt64())).ToArray();
            var table = new long[counts.Length, 2];
            for (var g = 0; g < counts.Length; g++)
                (table[g, 0], table[g, 1]) = (counts[g].K, counts[g].N - counts[g].K);
            var test = ChiSquare.Of(table)!;
            Assert.Equal(1, test.Statistic / v.Maybe("chi2")!.Value, 1e-8);
            Assert.Equal(v.Count("df"), test.DegreesOfFreedom);
            Vectors.SameP(v.Maybe("pvalue")!.Value, test.P);
        }
    }
}
