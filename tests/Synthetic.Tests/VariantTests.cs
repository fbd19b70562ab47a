using Synthetic.Signals;
using Synthetic.World;
using Xunit.Abstractions;

namespace Synthetic.Tests;

public sealed class VariantTests(ITestOutputHelper output)
{
    [Fact]
    public void In_the_clean_world_the_truth_selects_origin_groups_alike_within_the_minimal_and_the_full_strata()
    {
        var minimal = SelectionRatio(Worlds.Clean, s => s.Truth.Logit, s => $"{s.Row.Class}");
        var full = SelectionRatio(Worlds.Clean, s => s.Truth.Logit, s => $"{s.Row.Class}|{s.Row.PermitGround}|{s.Row.Channel}");
        output.WriteLine($"truth: class {minimal:F4}, full {full:F4}");
        Assert.InRange(minimal, 0.93, 1.07);
        Assert.InRange(full, 0.93, 1.07);
    }

    [Fact]
    public void In_the_clean_world_series_says_nothing_about_origin_and_in_the_stand_in_it_does()
    {
        var (clean, standIn) = (CramerV(Worlds.Clean), CramerV(Worlds.StandIn));
        output.WriteLine($"Cramer's V {clean:F4} and {standIn:F4}");
        Assert.True(clean < 0.03);
        Assert.True(standIn > 0.5);
    }

    [Fact]
    public void The_variants_differ_in_series_and_recorded_outcome_alone()
    {
        foreach (var (clean, standIn) in Worlds.Clean.Zip(Worlds.StandIn))
        {
            Assert.Equal(clean.Person.Traits, standIn.Person.Traits);
            Assert.Equal(clean.Truth, standIn.Truth);
            Assert.Equal((clean.Row.SignalId, clean.Row.Arm, clean.Row.OutcomeKnownOn, clean.Row.Measure), (standIn.Row.SignalId, standIn.Row.Arm, standIn.Row.OutcomeKnownOn, standIn.Row.Measure));
            if (Origins.MainOf(clean.Person.Traits.Origin) != 2)
                Assert.Equal(clean.Row.Substantiated, standIn.Row.Substantiated);
        }
    }

    [Fact]
    public void A_model_that_learns_series_from_the_biased_record_selects_outside_europe_far_more()
    {
        var records = Worlds.StandIn.Where(s => s.Row.Substantiated is Substantiated.Founded or Substantiated.Unfounded).ToArray();
        var shift = Shift(records);
        var ratio = SelectionRatio(Worlds.StandIn, s => s.Truth.Additive + (s.Row.DossierSeries <= Series.C ? shift : 0), s => $"{s.Row.Class}");
        output.WriteLine($"n {records.Length}: logits learnt for series a to c {shift:F3}; ratio within classes {ratio:F3}");
        Assert.True(ratio > 1.6);
    }

    /// <summary>Logits that best fit series a to c beside the true additive effects, by Newton's method on two free numbers.</summary>
    private static double Shift(MadeSignal[] records)
    {
        double intercept = 0, shift = 0;
        for (var step = 0; step < 20; step++)
        {
            double g0 = 0, g1 = 0, h00 = 0, h01 = 0;
            foreach (var s in records)
            {
                var carried = s.Row.DossierSeries <= Series.C ? 1 : 0;
                var p = Truth.Probability(s.Truth.Additive + intercept + (shift * carried));
                var error = (s.Row.Substantiated == Substantiated.Founded ? 1 : 0) - p;
                g0 += error;
                g1 += error * carried;
                h00 += p * (1 - p);
                h01 += p * (1 - p) * carried;
            }

            var determinant = (h00 * h01) - (h01 * h01);
            intercept += ((h01 * g0) - (h01 * g1)) / determinant;
            shift += ((h00 * g1) - (h01 * g0)) / determinant;
        }

        return shift;
    }

    /// <summary>Mantel-Haenszel risk ratio of standing in the highest tenth of all, outside Europe against the others.</summary>
    private static double SelectionRatio(MadeSignal[] signals, Func<MadeSignal, double> score, Func<MadeSignal, string> stratum)
    {
        var cut = signals.Select(score).OrderDescending().ElementAt(signals.Length / 10);
        double above = 0, below = 0;
        foreach (var cell in signals.GroupBy(stratum, StringComparer.Ordinal))
        {
            var outside = cell.Where(s => Origins.MainOf(s.Person.Traits.Origin) == 2).ToArray();
            var others = cell.Where(s => Origins.MainOf(s.Person.Traits.Origin) != 2).ToArray();
            double n = outside.Length + others.Length;
            above += outside.Count(s => score(s) > cut) * others.Length / n;
            below += others.Count(s => score(s) > cut) * outside.Length / n;
        }

        return above / below;
    }

    private static double CramerV(MadeSignal[] signals)
    {
        double n = signals.Length;
        var series = signals.GroupBy(s => s.Row.DossierSeries).ToDictionary(g => g.Key, g => g.Count());
        var origin = signals.GroupBy(s => Origins.MainOf(s.Person.Traits.Origin)).ToDictionary(g => g.Key, g => g.Count());
        var seen = signals.GroupBy(s => (s.Row.DossierSeries, Origins.MainOf(s.Person.Traits.Origin))).ToDictionary(g => g.Key, g => g.Count());
        var chi = series.Keys.SelectMany(a => origin.Keys.Select(b => (Expected: (double)series[a] * origin[b] / n, Seen: seen.GetValueOrDefault((a, b))))).Sum(c => (c.Seen - c.Expected) * (c.Seen - c.Expected) / c.Expected);
        return Math.Sqrt(chi / n / (Math.Min(series.Count, origin.Count) - 1));
    }
}
