using Interchange.Columns;
using Pipeline.ScoreParts;
using Pipeline.Scoring;
using Prioritisation.Scorecards;

namespace Benchmarks;

/// <summary>A file scored into a file holds what the definition says of each row.</summary>
internal static class EndToEndCheck
{
    private const int Rows = 3_000;

    public static (string Name, bool Agrees) Run()
    {
        using var made = EndToEndBenchmark.Made(Rows, ReasonSides.Both);
        made.Part();
        var read = ParquetTable.Read(SourceFile.Of("scores", made.Written()), ScoredPartLayout.Specs).Single();
        var scores = PlainScorer.Score(made.Scorecard, made.Batch);
        var agrees = read.Text("signal").Values.SequenceEqual(made.Batch.Text("signal").Values, StringComparer.Ordinal)
            && Enumerable.Range(0, Rows).All(row => read.Number("score").Values[row] == scores[row]
                && read.Number(ScoredPartLayout.Probability).Values[row] == (float)made.Scorecard.Probability(scores[row])
                && Same(made, read, row));
        return ("a file scored into a file holds the definition's scores, probabilities and reasons", agrees);
    }

    private static bool Same(EndToEndBenchmark made, ColumnBatch read, int row)
    {
        var reasons = Reasons.Of(made.Scorecard, made.Batch, row);
        return Same(Reasons.Raising(reasons), read, row, ScoredPartLayout.Raising) && Same(Reasons.Lowering(reasons), read, row, ScoredPartLayout.Lowering);
    }

    private static bool Same(IReadOnlyList<Reason> reasons, ColumnBatch read, int row, Func<int, string> name) => Enumerable.Range(0, Reasons.Shown).All(place =>
    {
        var (part, points) = (read.Number(name(place)).Values[row], read.Number(ScoredPartLayout.Points(name(place))).Values[row]);
        return place < reasons.Count ? part == reasons[place].Part && points == reasons[place].Points : float.IsNaN(part) && float.IsNaN(points);
    });
}
