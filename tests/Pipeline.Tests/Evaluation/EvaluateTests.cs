using System.CommandLine;
using System.Globalization;
using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Pipeline.Commands;
using Pipeline.Evaluation;
using Prioritisation.Ordering;

namespace Pipeline.Tests.Evaluation;

[Collection(nameof(EvaluatedOnce))]
public sealed class EvaluateTests
{
    private readonly Evaluated evaluated;

    public EvaluateTests(Evaluated evaluated) => this.evaluated = evaluated;

    [Fact]
    public void The_same_work_gives_the_same_bytes_on_one_and_on_two_threads()
    {
        Assert.Equal(ExitCode.Done, evaluated.Run("one", threads: 1));
        foreach (var file in Directory.EnumerateFiles(evaluated.Folder("two")))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(evaluated.Folder("one"), Path.GetFileName(file))));
        Assert.Equal(ExitCode.Done, evaluated.Run("one", threads: 2));
    }

    [Fact]
    public void The_candidate_folder_holds_exact_copies_and_the_digests_of_what_it_claims()
    {
        var folder = evaluated.Folder("two");
        SourceFile In(string name) => SourceFile.Read(Path.Combine(folder, name));
        var candidate = JsonFile.Parse<CandidateRecord>(In(CandidateRecord.FileName));
        Assert.Equal(SourceFile.Read(SmallIntake.Policy).Bytes, In(CandidateRecord.OrderingPolicyName).Bytes);
        Assert.Equal(SourceFile.Read(Path.Combine(evaluated.Intake.Path("model"), CandidateRecord.ModelName)).Bytes, In(CandidateRecord.ModelName).Bytes);
        Assert.Equal(In(CandidateRecord.ModelName).Sha256, candidate.ModelSha256);
        Assert.Equal(In(CandidateRecord.ContractName).Sha256, candidate.ContractSha256);
        Assert.Equal(In(CandidateRecord.OrderingPolicyName).Sha256, candidate.OrderingPolicySha256);
        Assert.Equal(In(CandidateRecord.ScoredSignalsName).Sha256, candidate.ScoredSignalsSha256);
        Assert.Equal(SignalFolder.Read(evaluated.Intake.Signals).ManifestSha256, candidate.ManifestSha256);
        Assert.Equal("evaluation/3", evaluated.Record.Schema);
    }

    [Fact]
    public void The_scored_signals_are_every_signal_of_the_window_with_what_the_night_rule_decides()
    {
        var policy = OrderingPolicyReader.Read(SourceFile.Read(SmallIntake.Policy));
        var rows = ParquetTable.Read(
            SourceFile.Read(Path.Combine(evaluated.Folder("two"), CandidateRecord.ScoredSignalsName)), ScoredSignalsLayout.Specs(evaluated.Intake.Contract.Find("class")!.Levels)).Single();
        Assert.Equal(evaluated.Record.Window.Signals, rows.Count);
        var card = Prioritisation.Scorecards.ScorecardFile.ReadAt(evaluated.Intake.Path("model")).Scorecard;
        var signals = OpenSignals.Of(policy, rows.Text("signal"), rows.Date("received"), rows.Level("class"), Array.ConvertAll(rows.Number("score").Values, s => (int)s));
        var replayed = Replay.Run(policy, card, signals, SmallIntake.From, SmallIntake.To, Evaluated.Capacity, Evaluated.Seed);
        Assert.Equal(replayed.State, rows.Level("state").Codes.Select(code => (byte)(code - 1)));
        Assert.Equal(replayed.NightDay, rows.Date("night").Days);
        Assert.Equal(replayed.SamplingProbability, rows.Number("sampling_probability").Values);
        Assert.Equal(replayed.State.Count(s => s == ReplayedDecisions.PutForward), rows.Number("rank").Values.Count(r => !float.IsNaN(r)));
    }

    [Fact]
    public void A_score_that_tells_founded_from_unfounded_beats_the_order_by_policy_alone()
    {
        var candidate = evaluated.Rule("candidate");
        var difference = evaluated.Record.CandidateMinusOther.Single(d => d.Other == "policy-only");
        Assert.True(difference.ShareOfFoundedReached.Weighted.Low > 0);
        Assert.True(difference.PrecisionAtCapacity.Weighted.Low > 0);
        Assert.InRange(candidate.Auc.Weighted.Estimate!.Value, 0.62, 0.78);
        Assert.True(candidate.ObservedMinusPredicted.Low < 0 && candidate.ObservedMinusPredicted.High > 0);
        Assert.True(evaluated.Record.CandidateMinusOther.Single(d => d.Other == "model-2").Auc.Weighted.Low > 0);
    }

    [Fact]
    public void The_rules_stand_side_by_side_and_a_random_draw_is_as_good_as_the_window()
    {
        Assert.Equal("candidate, model-2, policy-only, process, random-draw", string.Join(", ", evaluated.Record.Rules.Select(r => r.Id)));
        var draw = evaluated.Rule("random-draw");
        Assert.Equal(evaluated.Rule("candidate").Counts.PutForward, draw.Counts.PutForward);
        // 0.02 + 0.08 times a mean severity of 2.5 is 22% founded.
        Assert.True(draw.PrecisionAtCapacity.Weighted.Low < 0.22 && draw.PrecisionAtCapacity.Weighted.High > 0.22);
        var process = evaluated.Rule("process");
        Assert.Equal(process.PrecisionAtCapacity.Naive.Estimate, process.PrecisionAtCapacity.Weighted.Estimate);
        Assert.Null(process.Auc.Weighted.Estimate);
        Assert.Equal(Because.NoScore, process.Auc.Weighted.UndefinedBecause);
    }

    [Fact]
    public void Every_count_adds_up()
    {
        foreach (var rule in evaluated.Record.Rules.Where(r => r.Kind is RuleKind.Scorecard or RuleKind.PolicyOnly))
            Assert.Equal(rule.Counts.Signals, rule.Counts.PutForward + rule.Counts.Random + rule.Counts.Lapsed + rule.Counts.Open);
        var counts = evaluated.Rule("candidate").Counts;
        foreach (var column in evaluated.Record.Groups.GroupBy(g => g.Column, StringComparer.Ordinal))
        {
            Assert.Equal(counts.Signals, column.Sum(g => g.Signals));
            Assert.Equal(counts.PutForward, column.Sum(g => g.PutForward));
            Assert.Equal(counts.Random, column.Sum(g => g.Random));
            Assert.Equal(counts.Lapsed, column.Sum(g => g.Lapsed));
        }

        foreach (var table in evaluated.Record.Stages.GroupBy(s => (s.Column, s.Outcome)))
            Assert.Equal(counts.PutForward, table.Sum(s => s.PutForward));
        Assert.Contains(evaluated.Record.Stages, s => s is { Column: "class", Outcome: "nature", OutcomeLevel: "deliberate", PutForward: > 0 });
        Assert.Equal(counts.Signals, evaluated.Record.Calibration.Sum(c => c.Signals));
    }

    [Fact]
    public void Ties_are_shown_from_worst_to_best()
    {
        var ties = evaluated.Rule("policy-only").Ties!;
        Assert.Equal(20, ties.Replays);
        Assert.True(ties.Worst < ties.Mean && ties.Mean < ties.Best);
    }

    [Fact]
    public void More_places_put_more_signals_forward_and_reach_no_smaller_share_of_the_founded()
    {
        var points = evaluated.Rule("candidate").AtCapacities;
        Assert.Equal([20, 30, 40], points.Select(p => p.Capacity));
        foreach (var (fewer, more) in points.Zip(points.Skip(1)))
            Assert.True(fewer.PutForward < more.PutForward && fewer.ShareOfFoundedReached.Weighted.Estimate < more.ShareOfFoundedReached.Weighted.Estimate);
        var given = points.Single(p => p.Capacity == Evaluated.Capacity);
        Assert.Equal(evaluated.Rule("candidate").PrecisionAtCapacity, given.Precision);
        Assert.Equal(evaluated.Rule("candidate").ShareOfFoundedReached, given.ShareOfFoundedReached);
        var difference = evaluated.Record.CandidateMinusOther.Single(d => d.Other == "policy-only");
        Assert.Equal(difference.PrecisionAtCapacity, difference.AtCapacities.Single(d => d.Capacity == Evaluated.Capacity).Precision);
        Assert.Empty(evaluated.Rule("process").AtCapacities);
    }

    [Fact]
    public void Each_measure_stands_weighted_and_naive_and_its_paired_difference_is_that_of_the_two()
    {
        var (one, other) = (evaluated.Rule("candidate"), evaluated.Rule("model-2"));
        var difference = evaluated.Record.CandidateMinusOther.Single(d => d.Other == "model-2");
        foreach (var (a, b, less) in new[]
        {
            (one.PrecisionAtCapacity, other.PrecisionAtCapacity, difference.PrecisionAtCapacity), (one.ShareOfFoundedReached, other.ShareOfFoundedReached, difference.ShareOfFoundedReached),
            (one.Auc, other.Auc, difference.Auc), (one.AveragePrecision, other.AveragePrecision, difference.AveragePrecision),
        })
        {
            Assert.Equal(a.Weighted.Estimate!.Value - b.Weighted.Estimate!.Value, less.Weighted.Estimate!.Value, 1e-12);
            Assert.Equal(a.Naive.Estimate!.Value - b.Naive.Estimate!.Value, less.Naive.Estimate!.Value, 1e-12);
            Assert.NotEqual(a.Weighted.Estimate, a.Naive.Estimate);
        }

        Assert.Equal(one.CalibrationSlope.Estimate!.Value - other.CalibrationSlope.Estimate!.Value, difference.CalibrationSlope.Estimate!.Value, 1e-12);
        Assert.Equal(one.MeanWaitingDays.Estimate!.Value - other.MeanWaitingDays.Estimate!.Value, difference.MeanWaitingDays.Estimate!.Value, 1e-12);
    }

    [Fact]
    public void Predictions_that_are_the_truth_lie_on_a_line_of_slope_one_and_those_upside_down_do_not()
    {
        Assert.True(evaluated.Rule("candidate").CalibrationSlope is { Low: < 1, High: > 1 });
        Assert.True(evaluated.Rule("model-2").CalibrationSlope.High < 0);
    }

    [Fact]
    public void The_interval_as_if_outcomes_were_independent_is_about_the_naive_share()
    {
        var candidate = evaluated.Rule("candidate");
        Assert.Equal(candidate.PrecisionAtCapacity.Naive.Estimate, candidate.PrecisionAsIfIndependent.Estimate);
        Assert.Equal(candidate.PrecisionAtCapacity.Naive.N, candidate.PrecisionAsIfIndependent.N);
        Assert.NotEqual(candidate.PrecisionAtCapacity.Naive.Low, candidate.PrecisionAsIfIndependent.Low);
    }

    [Fact]
    public void Persons_of_whom_the_model_learnt_are_not_counted_where_the_delivery_does_not_hold_what_it_learnt_from()
    {
        Assert.Null(evaluated.Record.Seen.PersonsInBoth);
        Assert.Equal(Because.NotAtHand, evaluated.Record.Seen.UndefinedBecause);
        Assert.Equal(Because.NotAtHand, evaluated.Record.Seen.PrecisionWithout.UndefinedBecause);
        Assert.True(evaluated.Record.Seen.PersonsInWindow > 0);
    }

    [Fact]
    public void A_window_that_the_model_has_seen_is_refused_with_both_dates()
    {
        Assert.Equal(ExitCode.Usage, evaluated.Run("seen", from: SmallIntake.CalibratedTo));
        var refused = Assert.Throws<RefusedException>(() => ModelFolder.Demand(
            ModelFolder.Read([evaluated.Intake.Path("model")]), evaluated.Intake.Contract, new(SmallIntake.CalibratedTo, SmallIntake.To, Evaluated.Capacity, 1, 1)));
        Assert.Contains("up to 2026-03-01", refused.Message, StringComparison.Ordinal);
        Assert.Contains("value '2026-03-01'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--from 2026-03-02", refused.Message, StringComparison.Ordinal);
        ModelFolder.Demand(ModelFolder.Read([evaluated.Intake.Path("model")]), evaluated.Intake.Contract, new(SmallIntake.From, SmallIntake.To, Evaluated.Capacity, 1, 1));
    }

    [Fact]
    public void A_capacity_outside_the_policys_range_is_refused()
    {
        var policy = OrderingPolicyReader.Read(SourceFile.Read(SmallIntake.Policy));
        Assert.Equal(ExitCode.Refused, evaluated.Run("small", capacity: policy.MinimumCapacity - 1));
        Assert.Equal(ExitCode.Refused, evaluated.Run("large", capacity: policy.MaximumCapacity + 1));
        Assert.False(Directory.Exists(evaluated.Folder("large")));
    }

    [Fact]
    public void A_window_without_signals_is_refused() =>
        Assert.Equal(ExitCode.InputBroken, evaluated.Run("later", from: SmallIntake.To.AddDays(10), to: SmallIntake.To.AddDays(20)));

    /// <summary>One evaluation that all tests look at.</summary>
    public sealed class Evaluated : IDisposable
    {
        public const int Capacity = 20;
        public const long Seed = 5;

        public Evaluated()
        {
            Assert.Equal(ExitCode.Done, Run("two", threads: 2));
            Record = JsonFile.Parse<EvaluationRecord>(SourceFile.Read(Path.Combine(Folder("two"), EvaluationRecord.FileName)));
        }

        internal SmallIntake Intake { get; } = new();

        internal EvaluationRecord Record { get; }

        internal RuleResult Rule(string id) => Record.Rules.Single(r => r.Id == id);

        public string Folder(string name) => Intake.Path(name);

        public ExitCode Run(string name, int threads = 2, int capacity = Capacity, DateOnly? from = null, DateOnly? to = null)
        {
            string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
            var root = new RootCommand { EvaluateCommand.Create() };
            return (ExitCode)CommandShell.Run(root,
            [
                "evaluate", "--model", Intake.Path("model"), "--model", Intake.Path("upside-down"), "--policy", SmallIntake.Policy, "--signals", Intake.Signals,
                "--from", Day(from ?? SmallIntake.From), "--to", Day(to ?? SmallIntake.To), "--capacity", Number(capacity), "--seed", Number(Seed),
                "--threads", Number(threads), "--quiet", "--out", Folder(name),
            ]);
        }

        public void Dispose() => Intake.Dispose();
    }
}
