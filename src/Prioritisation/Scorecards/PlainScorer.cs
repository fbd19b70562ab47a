using Interchange.Columns;

namespace Prioritisation.Scorecards;

/// <summary>The definition of the score. Every faster way must give the same whole numbers.</summary>
public static class PlainScorer
{
    /// <summary>The score of each row in whole points.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: the batch lacks a column, or has it as another kind.</exception>
    public static int[] Score(Scorecard scorecard, ColumnBatch batch)
    {
        var scores = new int[batch.Count];
        Array.Fill(scores, scorecard.Intercept);
        var codes = Binning.Parts(scorecard, batch);
        for (var part = 0; part < codes.Length; part++)
        {
            var points = scorecard.PartPoints(part);
            for (var row = 0; row < scores.Length; row++)
                scores[row] += points[codes[part][row]];
        }

        return scores;
    }
}
