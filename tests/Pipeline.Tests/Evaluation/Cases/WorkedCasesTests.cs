using Interchange.Columns;
using Interchange.ScoredSignals;
using Pipeline.Evaluation;
using Pipeline.Evaluation.Cases;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Tests.Evaluation.Cases;

[Collection(nameof(EvaluatedOnce))]
public sealed class WorkedCasesTests
{
    private readonly EvaluateTests.Evaluated evaluated;

    public WorkedCasesTests(EvaluateTests.Evaluated evaluated) => this.evaluated = evaluated;

    private WorkedNightRecord Worked => evaluated.Record.Worked!;

    private static OrderingPolicy Policy => OrderingPolicyReader.Read(SourceFile.Read(SmallIntake.Policy));

    [Fact]
    public void The_parts_of_a_score_sum_to_it_and_it_is_the_score_that_was_handed_over()
    {
        var rows = ParquetTable.Read(SourceFile.Read(Path.Combine(evaluated.Folder("two"), CandidateRecord.ScoredSignalsName)), ScoredSignalsLayout.Specs(evaluated.Intake.Contract.Find("class")!.Levels)).Single();
        var score = rows.Text("signal").Values.Zip(rows.Number("score").Values).ToDictionary(s => s.First!, s => (int)s.Second, StringComparer.Ordinal);
        Assert.Equal(WorkedCases.Wanted, Worked.Cases.Count);
        Assert.All(Worked.Cases, one =>
        {
            Assert.Equal(one.Score, one.Intercept + one.Terms.Sum(t => t.Points));
            Assert.Equal(one.Score, one.Intercept + one.Added + one.TakenOff);
            Assert.Equal(score[one.Signal], one.Score);
        });
    }

    [Fact]
    public void A_probability_is_that_of_the_score_and_a_band_that_of_the_policys_cuts()
    {
        var card = ScorecardFile.ReadAt(evaluated.Intake.Path("model")).Scorecard;
        Assert.All(Worked.Cases, one =>
        {
            Assert.Equal(card.Probability(one.Score), one.Probability);
            Assert.Equal(Policy.BandProbabilities.Count(p => p <= one.Probability), one.Band);
        });
    }

    [Fact]
    public void The_parts_of_an_index_sum_to_it_and_come_from_the_policy() => Assert.All(Worked.Cases, one =>
    {
        var rule = Policy.Classes.Single(c => c.Name == one.Class);
        Assert.Equal((rule.Head, Policy.BandPoints * one.Band, rule.AgeingPerDay * one.WaitingDays), (one.Index.Head, one.Index.Content, one.Index.Waiting));
        Assert.Contains(one.Index.Deadline, new[] { 0, Policy.DeadlinePoints });
        Assert.Equal(one.Index.Index, one.Index.Head + one.Index.Content + one.Index.Waiting + one.Index.Deadline);
    });

    [Fact]
    public void The_place_follows_the_order_within_each_rule_and_nobody_without_a_place_has_a_higher_index_than_the_last_with_one()
    {
        foreach (var lane in Worked.Cases.Where(c => c.Place is not null).GroupBy(c => (c.Lane, Strict: c.Lane == Lane.Strict ? c.Class : "")).Where(g => g.Key.Lane is Lane.Strict or Lane.Index))
        {
            var byPlace = lane.OrderBy(c => c.Place).Select(c => c.Index.Index).ToArray();
            Assert.Equal(byPlace.OrderDescending(), byPlace);
        }

        Assert.Equal(Worked.Cases.Where(c => c.Place is not null).OrderBy(c => c.Place), Worked.Cases.TakeWhile(c => c.Place is not null));
        Assert.All(Worked.Cases.Where(c => c.Lane == Lane.None), c => Assert.True(c.Index.Index <= Worked.LastIndex));
        Assert.True(Worked.Cases.Single(c => c.Kind == CaseKind.JustBelow).PlaceInStock < Worked.Cases.Single(c => c.Kind == CaseKind.FarBelow).PlaceInStock);
    }

    [Fact]
    public void The_night_comes_out_as_the_replay_had_it()
    {
        var rows = ParquetTable.Read(SourceFile.Read(Path.Combine(evaluated.Folder("two"), CandidateRecord.ScoredSignalsName)), ScoredSignalsLayout.Specs(evaluated.Intake.Contract.Find("class")!.Levels)).Single();
        var card = ScorecardFile.ReadAt(evaluated.Intake.Path("model")).Scorecard;
        var settings = new EvaluationSettings(SmallIntake.From, SmallIntake.To, EvaluateTests.Evaluated.Capacity, EvaluateTests.Evaluated.Seed, 1);
        var signals = OpenSignals.Of(Policy, rows.Text("signal"), rows.Date("received"), rows.Level("class"), Array.ConvertAll(rows.Number("score").Values, s => (int)s));
        var replayed = Replay.Run(Policy, card, signals, settings.From, settings.To, settings.Capacity, settings.Seed);
        foreach (var night in WorkingDays.Between(settings.From, settings.To).Where((_, i) => i % 9 == 0))
        {
            var again = WorkedNight.Of(Policy, card, signals, replayed, settings, night);
            Assert.Equal(Enumerable.Range(0, signals.Count).Where(row => replayed.NightDay[row] == night.DayNumber && replayed.State[row] == ReplayedDecisions.PutForward).OrderBy(row => replayed.Rank[row]), again.Ranked);
            Assert.Equal(Enumerable.Range(0, signals.Count).Where(row => replayed.NightDay[row] == night.DayNumber && replayed.State[row] == ReplayedDecisions.Random), again.Drawn.Order());
        }
    }

    [Fact]
    public void Each_class_on_the_list_shows_its_first_and_the_cut_is_shown_from_both_sides()
    {
        foreach (var kind in new[] { CaseKind.FirstOfClass, CaseKind.JustBelow, CaseKind.Drawn, CaseKind.FarBelow })
            Assert.Contains(Worked.Cases, c => c.Kind == kind);
        var last = Worked.Cases.Where(c => c.Place is not null).MaxBy(c => c.Place)!;
        Assert.Equal(Worked.Ranked, last.Place);
        Assert.Distinct(Worked.Cases.Select(c => c.Signal), StringComparer.Ordinal);
        Assert.Distinct(Worked.Cases.Where(c => c.Kind == CaseKind.FirstOfClass).Select(c => c.Class), StringComparer.Ordinal);
    }
}
