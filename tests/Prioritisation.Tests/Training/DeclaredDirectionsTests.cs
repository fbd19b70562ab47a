using CsCheck;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Prioritisation.Tests.Training;

public sealed class DeclaredDirectionsTests
{
    private static readonly Monotone[] Directions = [Monotone.Free, Monotone.Increasing, Monotone.Decreasing];

    [Fact]
    public void A_held_table_keeps_every_direction_exactly_and_one_that_keeps_them_is_left_as_it_is() => Gen.Int[0, 9999].Sample(seed =>
    {
        var random = new Random(seed);
        var features = Features(random);
        var shape = Shape(features, random, 0, 1);
        var weights = shape.Units.Select(_ => random.NextDouble() + 0.1).ToArray();
        var held = PairDirections.Hold(shape, [.. weights.Select(_ => (random.NextDouble() * 4) - 2)], weights);
        foreach (var (from, to, sign) in Steps(shape))
            Assert.True(sign * (held[to] - held[from]) >= 0);
        var again = PairDirections.Hold(shape, held, weights);
        Assert.All(held.Zip(again), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
    });

    [Fact]
    public void Whatever_the_points_were_no_step_of_the_whole_function_goes_against_its_direction() => Gen.Int[0, 9999].Sample(seed =>
    {
        var random = new Random(seed);
        var features = Features(random);
        var points = Points(features, random);
        var held = DeclaredDirections.Hold(points, features, Enumerable.Repeat(1.0, features[0].Codes.Length).ToArray());
        foreach (var (f, feature) in features.Index().Where(f => f.Item.Column.Monotone != Monotone.Free))
        {
            var sign = feature.Column.Monotone == Monotone.Increasing ? 1 : -1;
            var bins = features.Select(other => (byte)random.Next(other.BinCount)).ToArray();
            for (var bin = 2; bin <= feature.ValueBins; bin++)
            {
                Assert.True(sign * (held.Mains[f][bin] - held.Mains[f][bin - 1]) >= 0);
                byte[] lower = [.. bins], upper = [.. bins];
                (lower[f], upper[f]) = ((byte)(bin - 1), (byte)bin);
                Assert.True(sign * (Score(held, upper) - Score(held, lower)) >= 0);
            }
        }

        // What keeps to the directions already is not touched again.
        var again = DeclaredDirections.Hold(held, features, Enumerable.Repeat(1.0, features[0].Codes.Length).ToArray());
        Assert.Equal(held.Mains.SelectMany(m => m), again.Mains.SelectMany(m => m));
    });

    [Fact]
    public void Groups_made_one_give_every_pair_of_bins_the_points_it_had() => Gen.Int[0, 9999].Sample(seed =>
    {
        var random = new Random(seed);
        var features = Features(random);
        var shape = Shape(features, random, 0, 1);
        var pair = new PointPair(shape, [.. shape.Units.Select(_ => random.Next(2))]);
        var merged = MergedPair.Of(pair);
        var across = merged.SecondGroups.Max() + 1;
        for (var a = 0; a < features[0].BinCount; a++)
        {
            for (var b = 0; b < features[1].BinCount; b++)
                Assert.Equal(pair.At(shape.FirstGroups.OfBin[a], shape.SecondGroups.OfBin[b]), merged.Points[(merged.FirstGroups[a] * across) + merged.SecondGroups[b]]);
        }

        Assert.Equal((merged.FirstGroups.Max() + 1) * across, merged.Points.Length);
    });

    [Fact]
    public void Groups_of_a_feature_are_at_most_sixteen_in_order_and_leave_missing_and_undeclared_alone() => Gen.Int[0, 9999].Sample(seed =>
    {
        var random = new Random(seed);
        foreach (var feature in Features(random))
        {
            var groups = BinGroups.Of(feature, [.. Enumerable.Range(0, feature.BinCount).Select(_ => random.Next(3) * random.NextDouble())], new int[feature.BinCount]);
            Assert.InRange(groups.Count, 2, BinGroups.Most);
            Assert.Equal(groups.Count, groups.OfBin.Distinct().Count());
            Assert.Equal([0], Enumerable.Range(0, feature.BinCount).Where(bin => groups.OfBin[bin] == 0));
            Assert.Equal(groups.OfBin.Order(), groups.OfBin);
            Assert.Equal(feature.Column.Kind == ColumnKind.Level ? groups.Count - 2 : groups.Count - 1, groups.ValueGroups);
        }
    });

    private static long Score(WholePoints points, byte[] bins) =>
        points.Intercept + points.Mains.Select((m, f) => (long)m[bins[f]]).Sum()
        + points.Pairs.Sum(p => (long)p.At(p.Shape.FirstGroups.OfBin[bins[p.Shape.First]], p.Shape.SecondGroups.OfBin[bins[p.Shape.Second]]));

    private static WholePoints Points(BinnedFeature[] features, Random random) => new(
        random.Next(100),
        [.. features.Select(f => Enumerable.Range(0, f.BinCount).Select(_ => random.Next(-100, 101)).ToArray())],
        [.. new[] { (0, 1), (0, 2), (1, 2) }.Select(p =>
        {
            var shape = Shape(features, random, p.Item1, p.Item2);
            return new PointPair(shape, [.. shape.Units.Select(_ => random.Next(-40, 41))]);
        })]);

    private static IEnumerable<(int From, int To, int Sign)> Steps(PairShape shape)
    {
        var across = shape.SecondGroups.Count;
        for (var a = 0; a < shape.FirstGroups.Count; a++)
        {
            for (var b = 0; b < across; b++)
            {
                var cell = (a * across) + b;
                if (shape.FirstDirection != Monotone.Free && a > 1 && a <= shape.FirstGroups.ValueGroups)
                    yield return (cell - across, cell, shape.FirstDirection == Monotone.Increasing ? 1 : -1);
                if (shape.SecondDirection != Monotone.Free && b > 1 && b <= shape.SecondGroups.ValueGroups)
                    yield return (cell - 1, cell, shape.SecondDirection == Monotone.Increasing ? 1 : -1);
            }
        }
    }

    private static PairShape Shape(BinnedFeature[] features, Random random, int first, int second)
    {
        var groups = features.Select(f => BinGroups.Of(f, [.. Enumerable.Range(0, f.BinCount).Select(_ => random.NextDouble())], new int[f.BinCount])).ToArray();
        return new PairShape(features, groups, first, second);
    }

    private static BinnedFeature[] Features(Random random) => [.. Enumerable.Range(0, 3).Select(f =>
    {
        var kind = random.Next(2) == 0 ? ColumnKind.Number : ColumnKind.Level;
        string[] levels = kind == ColumnKind.Level ? [.. Enumerable.Range(0, random.Next(1, 30)).Select(k => "l" + k)] : [];
        float[] bounds = kind == ColumnKind.Number ? [.. Enumerable.Range(0, random.Next(0, 40)).Select(k => (float)k)] : [];
        var column = World.Contract.Features.First() with { Name = "f" + f, Kind = kind, Levels = levels, Monotone = Directions[random.Next(3)] };
        var bins = new FeatureBins { Feature = column.Name, Kind = kind, UpperBounds = bounds, Levels = levels };
        return new BinnedFeature(column, bins, [.. Enumerable.Range(0, 200).Select(_ => (byte)random.Next(bins.BinCount))]);
    })];
}
