using System.Runtime.Intrinsics;
using CsCheck;
using Prioritisation.Training;

namespace Prioritisation.Tests.Training;

public sealed class BoosterRowsTests
{
    [Fact]
    public void The_share_and_the_loss_of_a_logit_are_those_of_double_precision_but_for_the_last_bits_of_single() =>
        Gen.Float[-120, 120].Sample(logit =>
        {
            var share = Logistic.Share(Vector512.Create(logit))[0];
            var loss = Logistic.Loss(Vector512.Create(logit))[0];
            var (exactShare, exactLoss) = (1 / (1 + Math.Exp(-(double)logit)), Math.Log(1 + Math.Exp(-(double)logit)));
            Assert.InRange(share, exactShare - 2e-7, exactShare + 2e-7);
            Assert.InRange(loss, exactLoss - (2e-7 * Math.Max(1, exactLoss)), exactLoss + (2e-7 * Math.Max(1, exactLoss)));
        }, iter: 2000);

    [Fact]
    public void Adding_a_step_by_shuffles_gives_the_same_as_row_by_row() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[1, 256], Gen.Int[1, 40], Gen.Int[0, 99]).Sample((rows, codes, values, seed) =>
        {
            var random = new Random(seed);
            var code = Enumerable.Range(0, rows).Select(_ => (byte)random.Next(codes)).ToArray();
            var units = Enumerable.Range(0, codes).Select(_ => random.Next(values) * 7).ToArray();
            var (fast, plain) = (new int[rows], new int[rows]);
            StepAdder.Add(new CodeStep(code, units), code, fast);
            StepAdder.AddPlainly(code, units, plain);
            Assert.Equal(plain, fast);
        });

    [Fact]
    public void Packed_sums_by_code_are_exactly_those_of_row_by_row() =>
        Gen.Select(Gen.Int[0, FixedPoint.BlockRows], Gen.Int[1, 256], Gen.Int[0, 99]).Sample((rows, codes, seed) =>
        {
            var random = new Random(seed);
            var (first, second) = ((int)FixedPoint.FirstScale, (int)FixedPoint.SecondScale / 4);
            var code = Enumerable.Range(0, rows).Select(_ => (byte)random.Next(codes)).ToArray();
            var packed = code.Select(_ => DerivativeSums.Pack(random.Next(-first, first + 1), random.Next(second + 1))).ToArray();
            var (fast, plain) = (new DerivativeSums(), new DerivativeSums());
            fast.Add(code, packed);
            plain.AddPlainly(code, packed);
            Assert.Equal(plain.Values(256, 1), fast.Values(256, 1));
        }, iter: 50);

    [Theory]
    [InlineData(1, -1)]
    [InlineData(0, 1)]
    public void A_block_whose_rows_all_pull_as_hard_as_they_can_does_not_overflow(byte founded, int sign)
    {
        var rows = FixedPoint.BlockRows;
        var made = new BoosterRows(Enumerable.Repeat(founded, rows).ToArray(), Enumerable.Repeat(1.0, rows).ToArray(), 0, rows, 0, 1);
        var atHalf = made.Sums([], [new byte[rows]], [1])[0][0];
        Assert.Equal((sign * rows / 2.0, rows / 4.0), (atHalf[0], atHalf[1]), (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.01 && Math.Abs(a.Item2 - b.Item2) < 0.01);
        made.Reset(-sign * -80);
        Assert.Equal(sign * rows, made.Sums([], [new byte[rows]], [1])[0][0][0], 1e-6);
    }

    // Half a unit of rounding a row, and what single precision adds.
    [Fact]
    public void Sums_of_derivatives_differ_from_double_precision_by_less_than_a_unit_a_row() =>
        Gen.Select(Gen.Int[1, 9000], Gen.Int[1, 3], Gen.Int[0, 99]).Sample((count, threads, seed) =>
        {
            var random = new Random(seed);
            var founded = Enumerable.Range(0, count).Select(_ => (byte)random.Next(2)).ToArray();
            var weight = founded.Select(_ => (double)random.Next(1, 5)).ToArray();
            var code = founded.Select(_ => (byte)random.Next(5)).ToArray();
            var from = count / 3;
            var rows = new BoosterRows(founded, weight, from, count - from, -1, threads);
            var sums = rows.Sums([new CodeStep(code, FixedPoint.Units([0.5, -2, 0, 1, 3]))], [code], [5])[0];
            var (first, second, members) = (new double[5], new double[5], new int[5]);
            for (var row = from; row < count; row++)
            {
                var p = 1 / (1 + Math.Exp(-FixedPoint.Logits(rows.Logits[row - from])));
                first[code[row]] += weight[row] * (p - founded[row]);
                second[code[row]] += weight[row] * p * (1 - p);
                members[code[row]]++;
            }

            for (var bin = 0; bin < 5; bin++)
            {
                var unit = members[bin] * rows.LargestWeight;
                Assert.InRange(sums[bin][0] - first[bin], -unit / FixedPoint.FirstScale, unit / FixedPoint.FirstScale);
                Assert.InRange(sums[bin][1] - second[bin], -unit / FixedPoint.SecondScale, unit / FixedPoint.SecondScale);
            }
        }, iter: 30);

    [Fact]
    public void A_bound_is_found_as_the_definition_finds_it() =>
        Gen.Select(Gen.Int[0, 253], Gen.Int[0, 9999]).Sample((count, seed) =>
        {
            var random = new Random(seed);
            float Any() => random.Next(4) == 0 ? random.Next(-3, 4) : BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            float[] bounds = [.. Enumerable.Range(0, count).Select(_ => Any()).Where(float.IsFinite).Select(b => b == 0 ? 0f : b).Distinct().Order()];
            float[] values = [.. bounds, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, .. Enumerable.Range(0, 300).Select(_ => Any())];
            Assert.Equal([.. values.Select(v => Prioritisation.Scorecards.Binning.Number(bounds, v))], new BoundSearch(bounds).Codes(values));
        });
}
