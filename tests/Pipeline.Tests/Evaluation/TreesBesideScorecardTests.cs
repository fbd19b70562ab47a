using System.CommandLine;
using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Commands;
using Pipeline.Evaluation;

namespace Pipeline.Tests.Evaluation;

public sealed class TreesBesideScorecardTests
{
    [Fact]
    public void Trees_that_say_what_the_scorecard_says_are_judged_alike_and_called_trees()
    {
        using var intake = new SmallIntake();
        Assert.Equal(ExitCode.Done, Run(intake, "model", "model-as-trees"));
        var record = JsonFile.Parse<EvaluationRecord>(SourceFile.Read(Path.Combine(intake.Path("out"), EvaluationRecord.FileName)));
        var (card, trees) = (record.Rules.Single(r => r.Id == "candidate"), record.Rules.Single(r => r.Id == "model-2"));
        Assert.Equal((RuleKind.Scorecard, RuleKind.Trees), (card.Kind, trees.Kind));
        Assert.Equal(card.Auc, trees.Auc);
        Assert.Equal(card.PrecisionAtCapacity, trees.PrecisionAtCapacity);
        Assert.Equal(card.Counts, trees.Counts);
        var report = File.ReadAllText(Path.Combine(intake.Path("out"), "report.en.html"), Encoding.UTF8);
        Assert.Contains("comparison model-2 (decision trees, by hand)", report, StringComparison.Ordinal);
        var run = File.ReadAllText(Path.Combine(intake.Path("out"), "run.json"), Encoding.UTF8);
        Assert.Contains("model-2/trees.json", run, StringComparison.Ordinal);
    }

    [Fact]
    public void Trees_are_refused_as_the_candidate_because_only_a_scorecard_can_be_released()
    {
        using var intake = new SmallIntake();
        Assert.Equal(ExitCode.Usage, Run(intake, "model-as-trees", "model"));
        Assert.False(Directory.Exists(intake.Path("out")));
        var refused = Assert.Throws<RefusedException>(() => ModelFolder.Read([intake.Path("model-as-trees")]));
        Assert.Equal("candidate-no-scorecard", Assert.Single(refused.Problems).Code);
        Assert.Contains("only a scorecard can be released", refused.Message, StringComparison.Ordinal);
    }

    private static ExitCode Run(SmallIntake intake, string candidate, string other) => (ExitCode)CommandShell.Run(
        new RootCommand { EvaluateCommand.Create() },
        [
            "evaluate", "--model", intake.Path(candidate), "--model", intake.Path(other), "--policy", SmallIntake.Policy, "--signals", intake.Signals,
            "--from", "2026-03-02", "--to", "2026-05-29", "--capacity", "20", "--seed", "5", "--threads", "2", "--quiet", "--out", intake.Path("out"),
        ]);
}
