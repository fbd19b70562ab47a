using System.CommandLine;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Commands;
using Pipeline.Evaluation;
using Pipeline.Evaluation.Backtest;

namespace Pipeline.Tests.Evaluation.Backtest;

public sealed class BacktestTests : IClassFixture<BacktestTests.Backtested>
{
    private readonly Backtested backtested;

    public BacktestTests(Backtested backtested) => this.backtested = backtested;

    private BacktestRecord Record => backtested.Record;

    [Fact]
    public void The_same_work_gives_the_same_bytes_on_one_and_on_two_threads()
    {
        Assert.Equal(ExitCode.Done, backtested.Run("one", "--threads", "1"));
        foreach (var file in Directory.EnumerateFiles(backtested.Path("two")))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(backtested.Path("one"), Path.GetFileName(file))));
        Assert.Equal(ExitCode.Done, backtested.Run("one", "--threads", "2"));
    }

    [Fact]
    public void Every_window_has_every_rule_and_only_the_first_has_no_model_before()
    {
        Assert.Equal([new(2024, 9, 30), new(2024, 12, 30), new(2025, 3, 30)], Record.Windows.Select(w => w.Window.TrainTo));
        foreach (var window in Record.Windows)
        {
            Assert.Equal(["scorecard", "logistic", "policy-only", "process", "random-draw"], window.Rules.Select(r => r.Id), StringComparer.Ordinal);
            Assert.Equal(["scorecard", "logistic"], window.Seen.Select(s => s.Id), StringComparer.Ordinal);
            Assert.Equal(window.Window.Number == 1 ? [] : ["scorecard", "logistic"], window.Stability.Select(s => s.Id), StringComparer.Ordinal);
            Assert.Equal(["scorecard", "logistic", Regrets.BestBefore], window.Regret.Select(r => r.Id), StringComparer.Ordinal);
            Assert.Equal(window.Size.Evaluation, window.Looked.Signals);
        }
    }

    [Fact]
    public void A_windows_model_is_the_one_that_train_would_have_made_that_evening()
    {
        var window = Record.Windows[1];
        Assert.Equal(ExitCode.Done, Backtested.Command(
            TrainCommand.Create(), "train", "--signals", backtested.Path("intake"), "--train-to", Day(window.Window.TrainTo), "--calibrate-to", Day(window.Window.CalibrateTo),
            "--recipe", backtested.Path("recipe.yaml"), "--seed", "3", "--threads", "2", "--quiet", "--out", backtested.Path("model")));
        Assert.Equal(SourceFile.Read(Path.Combine(backtested.Path("model"), "scorecard.json")).Sha256, window.Rules[0].ModelSha256);
    }

    [Fact]
    public void A_model_of_the_past_beats_the_order_by_policy_alone_over_all_windows()
    {
        var difference = Record.FirstMinusOther.Single(d => d.Other == "policy-only");
        Assert.True(difference.PrecisionAtCapacity.Weighted.Low > 0);
        Assert.Equal(Record.Windows.Sum(w => w.Rules[0].Counts.PutForward), Record.OverWindows[0].Counts.PutForward);
        Assert.Equal(Record.Windows.Sum(w => w.Rules[0].PrecisionAtCapacity.Weighted.N), Record.OverWindows[0].PrecisionAtCapacity.Weighted.N);
        Assert.Equal(Because.SeveralModels, Record.OverWindows[0].Auc.Weighted.UndefinedBecause);
    }

    [Fact]
    public void Persons_on_both_sides_of_a_cut_are_counted_in_the_plan_and_by_contender()
    {
        foreach (var window in Record.Windows)
        {
            Assert.True(window.Size.PersonsInBoth > 0 && window.Size.SignalsOfThem >= window.Size.PersonsInBoth);
            foreach (var seen in window.Seen)
            {
                Assert.Equal((window.Size.PersonsInTraining, window.Size.PersonsInEvaluation), (seen.Persons.PersonsInTraining, seen.Persons.PersonsInWindow));
                Assert.Equal((window.Size.PersonsInBoth, window.Size.SignalsOfThem), (seen.Persons.PersonsInBoth, seen.Persons.Signals));
                Assert.NotNull(seen.Persons.PrecisionWithout.Estimate);
            }
        }
    }

    [Fact]
    public void The_group_counts_of_all_windows_add_up()
    {
        foreach (var column in Record.Groups.GroupBy(g => (g.Id, g.Group.Column)))
            Assert.Equal(Record.OverWindows.Single(r => r.Id == column.Key.Id).Counts.PutForward, column.Sum(g => g.Group.PutForward));
    }

    [Fact]
    public void An_evaluation_of_the_same_nights_with_the_same_model_finds_the_same()
    {
        var window = Record.Windows[0];
        Assert.Equal(ExitCode.Done, Backtested.Command(
            TrainCommand.Create(), "train", "--signals", backtested.Path("intake"), "--train-to", Day(window.Window.TrainTo), "--calibrate-to", Day(window.Window.CalibrateTo),
            "--recipe", backtested.Path("recipe.yaml"), "--seed", "3", "--quiet", "--out", backtested.Path("first")));
        Assert.Equal(ExitCode.Done, Backtested.Command(
            EvaluateCommand.Create(), "evaluate", "--model", backtested.Path("first"), "--policy", backtested.Path("ordering.yaml"), "--signals", backtested.Path("intake"), "--from", Day(window.Window.EvaluateFrom),
            "--to", Day(window.Window.EvaluateTo), "--capacity", "5", "--seed", "3", "--quiet", "--out", backtested.Path("candidate")));
        var evaluation = JsonFile.Parse<EvaluationRecord>(SourceFile.Read(Path.Combine(backtested.Path("candidate"), EvaluationRecord.FileName)));
        Assert.Equal(window.Rules[0].PrecisionAtCapacity, evaluation.Rules[0].PrecisionAtCapacity);
        Assert.Equal(window.Rules[0].Auc, evaluation.Rules[0].Auc);
        Assert.Equal(window.Rules[0].Ties, evaluation.Rules[0].Ties);
        Assert.Equal(window.Seen[0].Persons.Signals, evaluation.Seen.Signals);
        Assert.Equal(window.Seen[0].Persons.PrecisionWithout, evaluation.Seen.PrecisionWithout);
    }

    [Fact]
    public void A_plan_that_does_not_fit_the_history_or_recipes_that_do_not_fit_the_trainers_make_nothing()
    {
        Assert.Equal(ExitCode.Usage, backtested.Run("late", "--last-cut", "2025-11-01"));
        Assert.Equal(ExitCode.Usage, backtested.Run("three", "--recipe", backtested.Path("recipe.yaml"), "--recipe", backtested.Path("recipe.yaml")));
        Assert.Equal(ExitCode.Refused, backtested.Run("large", "--capacity", "100000"));
        Assert.All(["late", "three", "large"], name => Assert.False(Directory.Exists(backtested.Path(name))));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>One backtest that all tests look at.</summary>
    public sealed class Backtested : IDisposable
    {
        private readonly string root = Directory.CreateTempSubdirectory("backtest-").FullName;

        public Backtested()
        {
            WrittenIntake.Write(Path("intake"), SmallHistory.Batch(SmallHistory.Made(4000)));
            // Some eight signals a night arrive, so that five places are scarce.
            File.WriteAllText(Path("ordering.yaml"), File.ReadAllText(SmallIntake.Policy).Replace("  minimum: 20\n", "  minimum: 3\n", StringComparison.Ordinal));
            File.WriteAllText(Path("recipe.yaml"), "rounds: 20\n");
            Assert.Equal(ExitCode.Done, Run("two", "--threads", "2"));
            Record = JsonFile.Parse<BacktestRecord>(SourceFile.Read(System.IO.Path.Combine(Path("two"), BacktestRecord.FileName)));
        }

        internal BacktestRecord Record { get; }

        public string Path(string name) => System.IO.Path.Combine(root, name);

        /// <summary>A later option of the same name takes the place of one given here.</summary>
        public ExitCode Run(string name, params string[] more)
        {
            var options = new List<(string Name, string Value)>
            {
                ("--signals", Path("intake")), ("--policy", Path("ordering.yaml")), ("--capacity", "5"), ("--first-cut", "2024-09-30"), ("--last-cut", "2025-05-01"), ("--gap-days", "20"),
                ("--recipe", Path("recipe.yaml")), ("--seed", "3"), ("--out", Path(name)),
            };
            var given = more.Chunk(2).Select(pair => (Name: pair[0], Value: pair[1])).ToList();
            options.RemoveAll(option => option.Name != "--recipe" && given.Exists(g => g.Name == option.Name));
            return Command(BacktestCommand.Create(), ["backtest", "--quiet", .. options.Concat(given).SelectMany(o => new[] { o.Name, o.Value })]);
        }

        internal static ExitCode Command(Command command, params string[] arguments) => (ExitCode)CommandShell.Run(new RootCommand { command }, arguments);

        public void Dispose() => Directory.Delete(root, recursive: true);
    }
}
