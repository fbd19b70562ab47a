using Interchange.Columns;
using Synthetic.Output;
using Synthetic.Signals;
using Synthetic.World;
using Xunit.Abstractions;

namespace Synthetic.Tests;

/// <summary>The world's shares, over 60,000 signals: a share of 0.2 has a standard error of 0.0016 there, so limits stand far outside chance.</summary>
public sealed class WorldTests(ITestOutputHelper output)
{
    private static readonly SignalRow[] Rows = Array.ConvertAll(Worlds.Clean, s => s.Row);

    [Theory]
    [InlineData("class", "national_security", 0.01, 0.004)]
    [InlineData("class", "fraud_abuse", 0.30, 0.03)]
    [InlineData("class", "public_order", 0.15, 0.03)]
    [InlineData("class", "sponsor_check", 0.14, 0.03)]
    [InlineData("class", "route_check", 0.15, 0.03)]
    [InlineData("class", "withdrawal", 0.25, 0.03)]
    [InlineData("permit_status", "pending", 0.003, 0.0008)]
    [InlineData("arm", "process", 0.15, 0.03)]
    [InlineData("arm", "random", 0.042, 0.006)]
    public void Shares_are_as_declared(string column, string level, double share, double tolerance)
    {
        var values = SignalLayout.Batch(Rows, history: true).Level(column);
        var seen = values.Codes.Count(c => c > 0 && string.Equals(values.Levels[c - 1], level, StringComparison.Ordinal)) / (double)Rows.Length;
        output.WriteLine($"{column} {level}: {seen:F4}");
        Assert.InRange(seen, share - tolerance, share + tolerance);
    }

    [Fact]
    public void Outcomes_exist_only_where_the_process_or_the_random_arm_looked()
    {
        Assert.All(Rows.Where(r => r.Arm == Arm.None), r =>
        {
            Assert.Equal((-1, -1), (r.OpenedOn, r.OutcomeKnownOn));
            Assert.Equal((0, 0, 0, 0, 0), ((int)r.Substantiated, (int)r.Investigation, (int)r.Measure, (int)r.Nature, (int)r.Objection));
        });
        Assert.All(Rows, r => Assert.Equal(r.Arm == Arm.Process, float.IsNaN(r.ArmProbability)));
        Assert.All(Rows, r => Assert.Equal(r.Arm == Arm.Process, r.ArmStratum is null));
    }

    [Fact]
    public void Random_draws_follow_their_stated_probability_in_every_class()
    {
        foreach (var pool in Rows.Where(r => r.Arm != Arm.Process).GroupBy(r => r.Class))
        {
            var (n, p) = (pool.Count(), pool.First().ArmProbability);
            Assert.InRange(pool.Count(r => r.Arm == Arm.Random), (n * p) - (4.5 * Math.Sqrt(n * p * (1 - p))), (n * p) + (4.5 * Math.Sqrt(n * p * (1 - p))));
        }
    }

    [Fact]
    public void Nothing_is_known_after_the_last_day_and_stages_follow_each_other()
    {
        var last = Volume.UsualTo.DayNumber;
        Assert.All(Rows, r => Assert.True(r.OpenedOn <= last && r.OutcomeKnownOn <= last));
        Assert.All(Rows.Where(r => r.OpenedOn >= 0), r => Assert.True(r.OpenedOn > r.ReceivedOn.DayNumber && r.Substantiated != default));
        Assert.All(Rows.Where(r => r.OutcomeKnownOn >= 0), r => Assert.InRange(r.OutcomeKnownOn - r.OpenedOn, 10, 90));
        Assert.All(Rows.Where(r => r.OutcomeKnownOn < 0), r => Assert.True(r.Measure == default && r.Substantiated is default(Substantiated) or Substantiated.Open));
        Assert.All(Rows.Where(r => r.Measure > Measure.None), r => Assert.True(r is { Substantiated: Substantiated.Founded, Investigation: YesNo.Yes, Objection: >= Objection.None }));
    }

    [Fact]
    public void Between_2_4_and_5_percent_of_the_signals_looked_at_end_in_a_withdrawal()
    {
        var known = Rows.Where(r => r.OutcomeKnownOn >= 0).ToArray();
        var withdrawn = known.Count(r => r.Measure == Measure.Withdrawn) / (double)known.Length;
        output.WriteLine($"n {known.Length}: withdrawn {withdrawn:F4}, founded {known.Count(r => r.Substantiated == Substantiated.Founded) / (double)known.Length:F4}");
        Assert.InRange(withdrawn, 0.024, 0.05);
    }

    [Fact]
    public void Signals_per_person_have_a_heavy_tail_and_two_in_a_hundred_sponsors_give_twenty_to_sixty()
    {
        var persons = Rows.Where(r => r.PersonId is not null).GroupBy(r => r.PersonId, StringComparer.Ordinal).Select(g => g.Count()).ToArray();
        Assert.InRange(persons.Average(), 1.8, 3.2);
        Assert.True(persons.Max() > 12);
        var plan = Worlds.Plan("clean");
        var sponsors = Rows.Where(r => r.SponsorId is not null).GroupBy(r => r.SponsorId!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var large = Enumerable.Range(0, plan.LargeSponsors).Select(s => sponsors.GetValueOrDefault(Person.Numbered("R-", s))).ToArray();
        var small = Enumerable.Range(plan.LargeSponsors, plan.Sponsors - plan.LargeSponsors).Select(s => sponsors.GetValueOrDefault(Person.Numbered("R-", s))).ToArray();
        output.WriteLine($"persons mean {persons.Average():F2} max {persons.Max()}; sponsors {sponsors.Count} of {plan.Sponsors}, large mean {large.Average():F1}, in range {large.Count(c => c is >= 20 and <= 60)} of {large.Length}, others above twenty {small.Count(c => c > 20)} of {small.Length}");
        Assert.True(large.Count(c => c is >= 20 and <= 60) > 0.9 * large.Length);
        Assert.True(small.Count(c => c > 20) < 0.005 * small.Length);
    }

    [Fact]
    public void Columns_levels_and_ranges_are_those_of_the_contract_but_for_the_broken_rows()
    {
        var contract = ContractFile.Read();
        Assert.Equal(contract.Columns.Select(c => c.Name), SignalLayout.Specs(history: true).Select(s => s.Name), StringComparer.Ordinal);
        var batch = SignalLayout.Batch([.. Rows.Where(r => r is { UnknownChannel: false, Severity: <= 5, PermitAgeMonths: >= 0, PersonId: not null })], history: true);
        Assert.InRange(Rows.Length - batch.Count, 10, 60);
        foreach (var column in contract.Columns)
        {
            var values = batch[column.Name];
            Assert.True(column.Nullable || !Enumerable.Range(0, batch.Count).Any(values.IsMissing), column.Name);
            if (values is LevelColumn levels)
                Assert.All(levels.Codes.Where(c => c > 0).Distinct(), c => Assert.Contains(levels.Levels[c - 1], column.Levels.Concat(column.RefusedLevels.Keys), StringComparer.Ordinal));
            if (values is NumberColumn numbers)
                Assert.All(numbers.Values.Where(v => !float.IsNaN(v)), v => Assert.InRange(v, column.Minimum ?? double.MinValue, column.Maximum ?? double.MaxValue));
        }
    }

    [Fact]
    public void What_is_missing_depends_on_the_channel()
    {
        Assert.All(Rows.Where(r => r.Channel == Channel.Automatic), r => Assert.True(float.IsNaN(r.Specificity)));
        Assert.True(Missing(Channel.Phone) > 2 * Missing(Channel.Letter));
        double Missing(Channel channel) => Rows.Where(r => r.Channel == channel).Average(r => float.IsNaN(r.Specificity) ? 1.0 : 0.0);
    }

    [Fact]
    public void Sources_shift_from_citizens_to_the_population_register_over_the_years()
    {
        Assert.True(Share(2026, Source.PopulationRegister) > 1.15 * Share(2024, Source.PopulationRegister));
        Assert.True(Share(2026, Source.Citizen) < 0.9 * Share(2024, Source.Citizen));
        double Share(int year, Source source) => Rows.Where(r => r.ReceivedOn.Year == year).Average(r => r.Source == source ? 1.0 : 0.0);
    }
}
