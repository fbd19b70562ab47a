using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Evaluation;
using Pipeline.Evaluation.Shapes;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Scorecards;
using Prioritisation.Tests.Training;
using Prioritisation.Training;

namespace Pipeline.Tests.Evaluation.Shapes;

public sealed class PartShapesTests
{
    private static readonly Scorecard Model = RandomScorecards.Of(
        -3000,
        new Term { Feature = "sources", Kind = ColumnKind.Number, UpperBounds = [0, 2.5f], Points = [0, -400, 100, 700] },
        new Term { Feature = "kind", Kind = ColumnKind.Level, Levels = ["p", "q", "r"], Points = [0, -50, 25, 600, 0] }) with
    {
        Pairs = [new PairTerm { First = "sources", Second = "kind", FirstGroups = [0, 0, 1, 1], SecondGroups = [0, 1, 1, 2, 0], Points = [0, 10, -30, 0, 200, -900] }],
    };

    /// <summary>Four signals: by part, the bin or cell of each.</summary>
    private static readonly byte[][] Codes = [[1, 1, 3, 2], [1, 2, 3, 3], [1, 1, 5, 5]];

    [Fact]
    public void Every_bin_has_its_points_and_the_share_of_the_windows_signals_that_have_it()
    {
        var shapes = PartShapes.Of(Model, World.Contract, Codes, null);
        Assert.Equal(4, shapes.Signals);
        Assert.Equal(Model.Terms.Select(t => t.Points), shapes.Terms.Select(t => t.Bins.Select(b => b.Point.Points)));
        Assert.Equal([0, 2, 1, 1], shapes.Terms[0].Bins.Select(b => b.Point.Signals));
        Assert.Equal([0, 0.5, 0.25, 0.25], shapes.Terms[0].Bins.Select(b => b.Point.Share));
        Assert.Equal((400 + 400 + 700 + 100) / 4.0, shapes.Terms[0].MeanSize);
        Assert.All(shapes.Terms, t => Assert.Equal(1, t.Bins.Sum(b => b.Point.Share), 1e-12));
        Assert.Equal(("at most 0", "hoogstens 0"), (shapes.Terms[0].Bins[1].Value.En, shapes.Terms[0].Bins[1].Value.Nl));
    }

    [Fact]
    public void A_pair_is_a_map_of_groups_with_a_cell_for_each_of_its_points()
    {
        var map = Assert.Single(PartShapes.Of(Model, World.Contract, Codes, null).Pairs);
        Assert.Equal(["at most 0 or unknown", "more than 0"], map.Rows.Select(r => r.En), StringComparer.Ordinal);
        Assert.Equal(["an undeclared value or unknown", "p or q", "r"], map.Columns.Select(c => c.En), StringComparer.Ordinal);
        Assert.Equal([0, 10, -30, 0, 200, -900], map.Cells.Select(c => c.Points));
        Assert.Equal([0, 2, 0, 0, 0, 2], map.Cells.Select(c => c.Signals));
    }

    [Fact]
    public void A_model_without_resamples_or_without_a_report_has_no_intervals_and_says_why()
    {
        foreach (var (training, because) in new[] { ((TrainingReport?)null, Because.NoTrainingReport), (Report(bags: 0), Because.NoResamples) })
        {
            var shapes = PartShapes.Of(Model, World.Contract, Codes, training);
            Assert.Equal((because, 0, (string?)null), (shapes.NoErrorsBecause, shapes.Resamples, shapes.Method));
            Assert.All(shapes.Terms.SelectMany(t => t.Bins), b => Assert.Null(b.Point.Low));
            Assert.Contains(Because.In(because).En, string.Concat(ShapeBlocks.Of(shapes).OfType<Reporting.Documents.Paragraph>().Select(p => p.Text.En)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_interval_is_the_points_more_and_less_students_t_times_the_error()
    {
        var shapes = PartShapes.Of(Model, World.Contract, Codes, Report(bags: 5));
        Assert.Equal(("day", 5, (string?)null), (shapes.Resampling, shapes.Resamples, shapes.NoErrorsBecause));
        // Student's t of 95% with 4 degrees of freedom is 2.776445 in every table.
        Assert.All(shapes.Terms.SelectMany(t => t.Bins.Select(b => b.Point)).Concat(shapes.Pairs[0].Cells), p =>
        {
            Assert.Equal(p.Points - (2.776445 * 10), p.Low!.Value, 1e-3);
            Assert.Equal(p.Points + (2.776445 * 10), p.High!.Value, 1e-3);
        });
    }

    [Fact]
    public void The_training_report_of_another_model_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("shapes-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, ScorecardFile.Name), ScorecardFile.Bytes(Model));
            var model = SourceFile.Read(Path.Combine(folder, ScorecardFile.Name));
            Assert.Null(TrainingShapes.Beside(model, Model));
            JsonFile.Write(Path.Combine(folder, TrainingReport.FileName), Report(bags: 5));
            Assert.Equal(5, TrainingShapes.Beside(model, Model)!.Report.Recipe.Bags);
            var refused = Assert.Throws<RefusedException>(() => TrainingShapes.Beside(model, Model with { Pairs = [] }));
            Assert.Equal(("training-other-model", ExitCode.InputBroken), (refused.Problems.Single().Code, refused.ExitCode));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TrainingReport Report(int bags) => new()
    {
        Trainer = "test",
        Recipe = new Recipe { Bags = bags },
        TrainTo = new(2025, 1, 1),
        CalibrateTo = new(2025, 2, 1),
        Training = new(1, 1, 0),
        Calibration = new(1, 1, 0),
        RoundsKept = 0,
        Losses = [],
        PairRoundsKept = 0,
        PairLosses = [],
        Gains = new Dictionary<string, double>(StringComparer.Ordinal),
        Resampling = bags == 0 ? null : "day",
        Shapes = [.. Enumerable.Range(0, Model.PartCount).Select(part => new ReportedShape(Model.PartName(part), [.. Model.PartPoints(part).Select(p => new ReportedBin("b", p, bags == 0 ? null : 10, 0.1))]))],
    };
}
