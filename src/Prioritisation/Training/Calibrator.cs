using Prioritisation.Scorecards;

namespace Prioritisation.Training;

/// <summary>
/// Turns scores into shares founded, on signals later than those trained on. Rows are weighted by how many signals they stand for, so the
/// shares speak of all signals, not of those the process looked at. A row that stands for none is not calibrated on.
/// </summary>
public static class Calibrator
{
    public const int MaximumSteps = 40;

    /// <summary>Least signals with a known outcome behind a step, unless there are fewer in all.</summary>
    public const int MinimumSignals = 50;

    /// <summary>
    /// Blocks of at least <see cref="MinimumSignals"/> rows by score (equal scores stay together), pooled until shares never fall, then the
    /// two neighbours closest in share joined until at most <see cref="MaximumSteps"/> remain.
    /// </summary>
    public static IReadOnlyList<CalibrationStep> Table(int[] scores, LabelledRows rows)
    {
        var blocks = Blocks(scores, rows);
        var fitted = Isotonic.Fit([.. blocks.Select(b => b.Share)], [.. blocks.Select(b => b.Weight)]);
        var steps = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0 && fitted[i] == fitted[i - 1])
                steps[^1] = steps[^1].With(blocks[i]);
            else
                steps.Add(blocks[i]);
        }

        while (steps.Count > MaximumSteps)
        {
            var closest = Enumerable.Range(0, steps.Count - 1).MinBy(i => steps[i + 1].Share - steps[i].Share);
            steps[closest] = steps[closest].With(steps[closest + 1]);
            steps.RemoveAt(closest + 1);
        }

        return [.. steps.Select((b, i) => new CalibrationStep(i == 0 ? int.MinValue : b.FromScore, b.Share, b.Signals, b.Founded))];
    }

    private static List<Block> Blocks(int[] scores, LabelledRows rows)
    {
        var order = Enumerable.Range(0, rows.Count).Where(row => rows.Weight[row] > 0).OrderBy(row => scores[row]).ToArray();
        var blocks = new List<Block>();
        foreach (var row in order)
        {
            var one = new Block(scores[row], scores[row], rows.Weight[row], rows.Weight[row] * rows.Founded[row], 1, rows.Founded[row]);
            if (blocks.Count > 0 && (blocks[^1].Signals < MinimumSignals || blocks[^1].LastScore == scores[row]))
                blocks[^1] = blocks[^1].With(one);
            else
                blocks.Add(one);
        }

        if (blocks.Count > 1 && blocks[^1].Signals < MinimumSignals)
        {
            blocks[^2] = blocks[^2].With(blocks[^1]);
            blocks.RemoveAt(blocks.Count - 1);
        }

        return blocks;
    }

    private readonly record struct Block(int FromScore, int LastScore, double Weight, double FoundedWeight, long Signals, long Founded)
    {
        public double Share => FoundedWeight / Weight;

        public Block With(Block next) => new(
            FromScore, next.LastScore, Weight + next.Weight, FoundedWeight + next.FoundedWeight, Signals + next.Signals, Founded + next.Founded);
    }
}
