using CsCheck;
using Statistics.Multiplicity;

namespace Statistics.Tests.Multiplicity;

public class BenjaminiHochbergTests
{
    [Fact]
    public void No_tests_need_no_adjustment() => Assert.Empty(BenjaminiHochberg.Adjust([]));

    [Fact]
    public void Equals_independent_values()
    {
        foreach (var v in Vectors.Of("multiple"))
        {
            foreach (var (expected, actual) in v.Pair("bh")!.Zip(BenjaminiHochberg.Adjust(v.Pair("p")!)))
                Vectors.SameP(expected, actual);
        }
    }

    [Fact]
    public void Lies_between_the_plain_p_and_holms_and_keeps_the_order() => Gen.Double[0, 1].Array[1, 30].Sample(p =>
    {
        var adjusted = BenjaminiHochberg.Adjust(p);
        var holm = Holm.Adjust(p);
        for (var i = 0; i < p.Length; i++)
        {
            Assert.InRange(adjusted[i], p[i], holm[i] + 1e-12);
            for (var j = 0; j < p.Length; j++)
                Assert.False(p[i] < p[j] && adjusted[i] > adjusted[j]);
        }
    });
}
