using CsCheck;
using Statistics.Multiplicity;

namespace Statistics.Tests.Multiplicity;

public class HolmTests
{
    [Fact]
    public void Equals_independent_values()
    {
        foreach (var v in Vectors.Of("multiple"))
        {
            var adjusted = Holm.Adjust(v.Pair("p")!);
            foreach (var (expected, actual) in v.Pair("holm")!.Zip(adjusted))
                Assert.Equal(expected, actual, Math.Max(1e-300, Math.Min(1e-9, 1e-8 * expected)));
        }
    }

    [Fact]
    public void No_tests_need_no_adjustment() => Assert.Empty(Holm.Adjust([]));

    [Fact]
    public void Adjusted_values_keep_the_order_and_follow_a_permutation() => Gen.Double[0, 1].Array[1, 30].Sample(p =>
    {
        var adjusted = Holm.Adjust(p);
        var turned = Holm.Adjust([.. p.Reverse()]).Reverse().ToArray();
        for (var i = 0; i < p.Length; i++)
        {
            Assert.InRange(adjusted[i], p[i], 1);
            Assert.Equal(adjusted[i], turned[i]);
            for (var j = 0; j < p.Length; j++)
                Assert.False(p[i] < p[j] && adjusted[i] > adjusted[j]);
        }
    });
}
