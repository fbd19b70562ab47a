using Pipeline.Planning;
using Pipeline.Planning.Simulation;

namespace Pipeline.Tests.Planning;

/// <summary>The simulation against what is known in closed form, and against laws that hold in every run.</summary>
public sealed class TeamSimulationTest
{
    private const int Replicated = 40;

    [Fact]
    public void Three_classes_that_gain_priority_at_their_own_rates_wait_as_Kleinrock_computed()
    {
        // Load 0.85, exponential handling of mean 1; the fastest class brings the least work.
        double[] load = [0.30, 0.30, 0.25], rate = [1, 2, 5];
        var model = Steady([1], [.. load.Select((l, i) => new Flow { Arrivals = l, Handling = new HandlingTime(1, 1), Ageing = rate[i] })]);
        var expected = SteadyState.Of(model).WaitByFlow!;
        Assert.Equal([8.72, 5.13, 2.65], expected.Select(w => Math.Round(w, 2)));
        AssertNear(expected, Waits(model));
    }

    [Fact]
    public void The_order_of_classes_moves_waits_between_them_and_not_their_sum_weighted_by_load()
    {
        double[] load = [0.20, 0.25, 0.35];
        var model = Steady([1], [.. load.Select((l, i) => new Flow { Arrivals = l, Handling = new HandlingTime(1, 0.5), Ageing = i, Head = 3 - i })]);
        // Conservation law (Kleinrock 1965): the sum of load times wait is load times W0 over 1 less load.
        var residual = load.Sum() * model.Flows[0].Handling.SecondMoment / 2;
        var waits = Waits(model).Select(w => w.Mean!.Value);
        Assert.Equal(load.Sum() * residual / (1 - load.Sum()), load.Zip(waits, (l, w) => l * w).Sum(), 0.06);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void Several_people_alike_make_signals_wait_as_Erlang_computed(int people)
    {
        var model = Steady([.. Enumerable.Repeat(1.0, people)], [new Flow { Arrivals = 0.8 * people, Handling = new HandlingTime(1, 1) }]);
        AssertNear([SteadyState.Of(model).MeanWait!.Value], Waits(model));
    }

    [Fact]
    public void Handling_that_varies_more_makes_signals_wait_longer_as_Pollaczek_and_Khinchine_computed()
    {
        foreach (var variation in new[] { 0, 0.5, 1, 2 })
        {
            var model = Steady([1], [new Flow { Arrivals = 0.7, Handling = new HandlingTime(1, variation) }]);
            AssertNear([0.7 * (1 + (variation * variation)) / 2 / 0.3], Waits(model));
        }
    }

    [Fact]
    public void A_person_who_is_away_one_day_in_five_gets_four_fifths_of_the_work_done()
    {
        // More comes than can be done, so everybody works all the time.
        var model = new TeamModel { Crew = new([1, 0.5], 0.2), Flows = [new Flow { Arrivals = 10, Handling = new HandlingTime(0.5, 1) }], Norms = [null], Horizon = 2_000 };
        var done = Replications.Run(model, 5, Replicated, 2).Average(r => r[0].Done);
        Assert.Equal(1.5 * 0.8 / 0.5 * 2_000, done, 0.01 * done);
    }

    [Fact]
    public void Every_signal_is_taken_or_lapsed_or_still_open_and_none_is_counted_twice()
    {
        var model = new TeamModel
        {
            Crew = new([1, 1], 0.1),
            Flows =
            [
                new Flow { Arrivals = 1.5, Handling = new HandlingTime(1, 1), Head = 10, Ageing = 1, Lapse = 4, Bands = [0.5, 0.3, 0.2], BandPoints = 5, Open = [.. Enumerable.Range(0, 30).Select(i => (double)i / 10)] },
                new Flow { Arrivals = 0.4, Handling = new HandlingTime(2, 0), Strict = true },
            ],
            Norms = [new Norm(2), null],
            Horizon = 250,
        };
        var simulation = new TeamSimulation(model);
        foreach (var replication in Enumerable.Range(0, 20))
        {
            foreach (var tally in simulation.Run(9, replication))
            {
                Assert.Equal(tally.All, tally.Wait.Count + tally.Lapsed + tally.Open);
                Assert.InRange(tally.Wait.Count - tally.Lead.Count, 0, 2);
                Assert.InRange(tally.WithinNorm, 0, tally.NormKnown);
            }
        }
    }

    [Fact]
    public void A_strict_class_never_waits_behind_another_that_came_later_or_earlier()
    {
        var strict = new Flow { Arrivals = 0.2, Handling = new HandlingTime(0.5, 1), Strict = true };
        var other = new Flow { Arrivals = 3, Handling = new HandlingTime(0.5, 1), Head = 1e6, Ageing = 100 };
        // Whoever comes waits for the present work at most, and for its own kind.
        var wait = Waits(Steady([1], [other, strict]))[1].Mean!.Value;
        Assert.InRange(wait, 0.4, 0.7);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures_for_any_number_of_threads()
    {
        var model = new TeamModel { Crew = new([1, 1], 0.2), Flows = [new Flow { Arrivals = 1.7, Handling = new HandlingTime(1, 0.7) }], Norms = [new Norm(5)], Horizon = 252 };
        Assert.Equal(Replications.Run(model, 3, 50, 1).SelectMany(r => r), Replications.Run(model, 3, 50, 4).SelectMany(r => r));
        Assert.NotEqual(Replications.Run(model, 3, 5, 1).SelectMany(r => r), Replications.Run(model, 4, 5, 1).SelectMany(r => r));
    }

    private static TeamModel Steady(double[] paces, Flow[] flows) => new()
    {
        Crew = new(paces, 0),
        Flows = flows,
        Norms = new Norm?[flows.Length],
        Horizon = 12_000,
        CountFrom = 2_000,
    };

    private static PlanFigure[] Waits(TeamModel model)
    {
        var runs = Replications.Run(model, 11, Replicated, 2);
        return [.. model.Flows.Select((_, f) => PlanFigure.Of(runs.Select(r => r[f].MeanWait)))];
    }

    /// <summary>Within three and a half standard errors, and these are small.</summary>
    private static void AssertNear(IReadOnlyList<double> expected, PlanFigure[] simulated)
    {
        foreach (var (mean, figure) in expected.Zip(simulated))
        {
            var half = figure.High!.Value - figure.Mean!.Value;
            Assert.InRange(half, 0, 0.08 * mean);
            Assert.Equal(mean, figure.Mean.Value, 3.5 / 2 * half);
        }
    }
}
