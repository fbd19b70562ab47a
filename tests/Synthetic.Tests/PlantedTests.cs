using Synthetic.Signals;
using Synthetic.World;
using Xunit.Abstractions;

namespace Synthetic.Tests;

/// <summary>Every planted mechanism at its stated size, and not in the clean world. Over 60,000 signals; limits are about four standard errors.</summary>
public sealed class PlantedTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("intersection", 1.50, 0.20)]
    [InlineData("simpson", 1.30, 0.10)]
    [InlineData("persistent-disparity", 1.15, 0.08)]
    [InlineData("selective-labels", 2.00, 0.15)]
    public void The_existing_process_looks_at_a_group_so_many_times_as_often_within_every_class(string variant, double ratio, double tolerance)
    {
        var whom = Variant.Named(variant).Process!;
        var (planted, clean) = (LookedAt(variant, s => whom.Holds(s.Person.Traits), within: true), LookedAt("clean", s => whom.Holds(s.Person.Traits), within: true));
        output.WriteLine($"{variant}: {planted:F3}, clean {clean:F3}");
        Assert.InRange(planted, ratio - tolerance, ratio + tolerance);
        Assert.InRange(clean, 1 - tolerance, 1 + tolerance);
    }

    [Fact]
    public void A_persistent_disparity_is_there_in_every_year()
    {
        foreach (var year in Worlds.Of("persistent-disparity").GroupBy(s => s.Row.ReceivedOn.AddMonths(2).Year))
            Assert.InRange(Ratio([.. year], Outside, s => s.Row.Arm == Arm.Process, within: true), 1.05, 1.26);
    }

    [Fact]
    public void Simpson_is_seen_within_classes_and_not_over_all()
    {
        var raw = LookedAt("simpson", Outside, within: false);
        output.WriteLine($"raw {raw:F3}");
        Assert.InRange(raw, 0.93, 1.07);
    }

    [Fact]
    public void A_base_rate_difference_is_seen_over_all_and_not_within_classes()
    {
        var (raw, within) = (LookedAt("base-rate-difference", Outside, within: false), LookedAt("base-rate-difference", Outside, within: true));
        var signals = Worlds.Of("base-rate-difference");
        var (base0, base1) = (signals.Where(s => !Outside(s)).Average(Founded), signals.Where(Outside).Average(Founded));
        output.WriteLine($"raw {raw:F3}, within {within:F3}; truth {base1:F3} against {base0:F3}; clean raw {LookedAt("clean", Outside, within: false):F3}");
        Assert.InRange(raw, 1.18, 1.40);
        Assert.InRange(within, 0.93, 1.07);
        Assert.True(base1 / base0 > 1.02);
        Assert.InRange(LookedAt("clean", Outside, within: false), 0.95, 1.09);
    }

    [Fact]
    public void A_conditional_stand_in_tells_origin_on_asylum_permits_alone()
    {
        var signals = Worlds.Of("conditional-stand-in");
        foreach (var s in signals.Zip(Worlds.Clean).Where(s => s.First.Person.Ground == PermitGround.Regular))
            Assert.Equal((s.Second.Row.DossierSeries, s.Second.Row.Substantiated), (s.First.Row.DossierSeries, s.First.Row.Substantiated));
        var asylum = signals.Where(s => s.Person.Ground == PermitGround.Asylum).ToArray();
        Assert.InRange(asylum.Where(Outside).Average(Carried), 0.90, 0.94);
        Assert.InRange(asylum.Where(s => !Outside(s)).Average(Carried), 0.04, 0.08);
        Assert.True(asylum.Zip(Worlds.StandIn.Where(s => s.Person.Ground == PermitGround.Asylum)).All(s => s.First.Row.Substantiated == s.Second.Row.Substantiated));
        static double Carried(MadeSignal s) => s.Row.DossierSeries <= Series.C ? 1 : 0;
    }

    [Fact]
    public void Large_sponsors_are_of_one_origin_and_are_treated_alike()
    {
        var (planted, clean) = (Worlds.Of("sponsor-clusters"), Worlds.Clean);
        Assert.All(Large(planted), sponsor => Assert.Single(sponsor.Select(s => s.Person.Traits.Origin).Distinct()));
        Assert.True(Large(clean).Count(sponsor => sponsor.Select(s => s.Person.Traits.Origin).Distinct().Count() > 1) > 0.9 * Large(clean).Length);
        output.WriteLine($"correlation within large sponsors {Correlation(planted):F3}, clean {Correlation(clean):F3}");
        Assert.InRange(Correlation(planted), 0.05, 0.20);
        Assert.InRange(Correlation(clean), -0.02, 0.02);
    }

    [Fact]
    public void Random_draws_on_one_group_are_left_unfinished()
    {
        Assert.InRange(Unfinished("non-response", outside: true), 0.19, 0.31);
        Assert.InRange(Unfinished("non-response", outside: false), 0.0, 0.05);
        Assert.InRange(Unfinished("clean", outside: true), 0.0, 0.05);
        static double Unfinished(string variant, bool outside) => Worlds.Of(variant)
            .Where(s => s.Row.Arm == Arm.Random && s.Row.ReceivedOn < new DateOnly(2026, 5, 1) && Outside(s) == outside)
            .Average(s => s.Row.OutcomeKnownOn < 0 ? 1.0 : 0.0);
    }

    [Fact]
    public void Below_the_cut_sources_are_added_where_severity_is_low_and_nothing_else_changes()
    {
        foreach (var (clean, planted) in Worlds.Clean.Zip(Worlds.Of("below-the-cut")).Where(s => s.First.Row.Severity <= 5))
        {
            Assert.Equal((clean.Truth, clean.Row.Arm, clean.Row.Substantiated, clean.Row.Measure), (planted.Truth, planted.Row.Arm, planted.Row.Substantiated, planted.Row.Measure));
            var added = planted.Row.CorroboratingSources - clean.Row.CorroboratingSources;
            Assert.Equal(Outside(planted) && planted.Row.Severity <= 1 ? Math.Min(2, 10 - clean.Row.CorroboratingSources) : 0, added);
        }
    }

    [Fact]
    public void Every_variant_says_what_it_plants_and_stands_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(ContractFile.Root(), "data", "synthetic", "README.md"));
        Assert.All(Variant.All, v => Assert.Contains($"| {v.Name} | {v.Planted} |", readme, StringComparison.Ordinal));
    }

    private static bool Outside(MadeSignal s) => Origins.MainOf(s.Person.Traits.Origin) == 2;

    private static double Founded(MadeSignal s) => Truth.Probability(s.Truth.Logit);

    private static double LookedAt(string variant, Func<MadeSignal, bool> member, bool within) => Ratio(Worlds.Of(variant), member, s => s.Row.Arm == Arm.Process, within);

    private static double Ratio(MadeSignal[] signals, Func<MadeSignal, bool> member, Func<MadeSignal, bool> happened, bool within)
    {
        double above = 0, below = 0;
        foreach (var cell in signals.GroupBy(s => within ? s.Row.Class : default))
        {
            double n = cell.Count(), members = cell.Count(member);
            above += cell.Count(s => member(s) && happened(s)) * (n - members) / n;
            below += cell.Count(s => !member(s) && happened(s)) * members / n;
        }

        return above / below;
    }

    private static MadeSignal[][] Large(MadeSignal[] signals)
    {
        var plan = Worlds.Plan("clean");
        return [.. signals.Where(s => s.Person.Sponsor >= 0 && s.Person.Sponsor < plan.LargeSponsors).GroupBy(s => s.Person.Sponsor).Where(g => g.Count() > 1).Select(g => g.ToArray())];
    }

    /// <summary>Mean product of two signals' distances from their class's rate, over its mean square.</summary>
    private static double Correlation(MadeSignal[] signals)
    {
        var rate = signals.GroupBy(s => s.Row.Class).ToDictionary(g => g.Key, g => g.Average(s => s.Row.Arm == Arm.Process ? 1.0 : 0.0));
        double products = 0, pairs = 0, squares = 0, rows = 0;
        foreach (var sponsor in Large(signals))
        {
            var distances = sponsor.Select(s => (s.Row.Arm == Arm.Process ? 1.0 : 0.0) - rate[s.Row.Class]).ToArray();
            var own = distances.Sum(d => d * d);
            products += distances.Sum() * distances.Sum() - own;
            pairs += (double)distances.Length * (distances.Length - 1);
            squares += own;
            rows += distances.Length;
        }

        return products / pairs / (squares / rows);
    }
}
