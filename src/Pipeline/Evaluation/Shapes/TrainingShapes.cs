using Interchange.Columns;
using Interchange.Runs;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Pipeline.Evaluation.Shapes;

/// <summary>The training report that lies beside a scorecard, for the errors of its shapes.</summary>
internal sealed record TrainingShapes(TrainingReport Report, SourceFile File)
{
    /// <summary>Null where the model has no training report beside it.</summary>
    /// <exception cref="RefusedException">Exit code 3: the report is broken, or is that of another model.</exception>
    public static TrainingShapes? Beside(SourceFile model, Scorecard scorecard)
    {
        var path = Path.Combine(Path.GetDirectoryName(model.Path)!, TrainingReport.FileName);
        if (!System.IO.File.Exists(path))
            return null;
        var file = SourceFile.Read(path);
        var report = JsonFile.Parse<TrainingReport>(file);
        // A trainer that states no shapes at all says nothing of errors either.
        if (report.Shapes.Count > 0 && !IsOf(scorecard, report.Shapes))
            throw RefusedException.Input(Other(file));
        return new(report, file);
    }

    private static bool IsOf(Scorecard scorecard, IReadOnlyList<ReportedShape> shapes) =>
        shapes.Count == scorecard.PartCount
        && Enumerable.Range(0, shapes.Count).All(part =>
            string.Equals(shapes[part].Part, scorecard.PartName(part), StringComparison.Ordinal) && shapes[part].Bins.Select(b => b.Points).SequenceEqual(scorecard.PartPoints(part)));

    private static Problem Other(SourceFile file) => new()
    {
        Code = "training-other-model",
        File = file.Path,
        Rule = "the points in this training report are not those of the scorecard beside it",
        Remedy = "keep a scorecard and the report of its own training together, or train again",
    };
}
