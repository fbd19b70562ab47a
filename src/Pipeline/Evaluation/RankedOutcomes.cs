namespace Pipeline.Evaluation;

/// <summary>The known outcomes in falling order of score, ties together: what AUC and average precision are made of.</summary>
internal sealed class RankedOutcomes
{
    private readonly KnownOutcomes known;
    private readonly int[] score;
    private readonly int[] rows;

    public RankedOutcomes(KnownOutcomes known, int[] score)
    {
        this.known = known;
        this.score = score;
        rows = [.. Enumerable.Range(0, known.Count).Where(row => known.Weight[row] > 0).OrderByDescending(row => score[row]).ThenBy(row => row)];
    }

    /// <summary>
    /// Probability that a founded signal scores above an unfounded one, ties half, both drawn by weight (Mann and Whitney 1947). NaN
    /// without a founded or without an unfounded outcome.
    /// </summary>
    public BlockStatistic Auc() => Statistic(without =>
    {
        double above = 0, founded = 0, unfounded = 0;
        foreach (var (yes, no) in Steps(without))
        {
            above += no * (founded + (yes / 2));
            founded += yes;
            unfounded += no;
        }

        return founded * unfounded > 0 ? above / (founded * unfounded) : double.NaN;
    });

    /// <summary>Mean, over the founded by weight, of the share founded among all that score at least as high. NaN without a founded outcome.</summary>
    public BlockStatistic AveragePrecision() => Statistic(without =>
    {
        double sum = 0, founded = 0, all = 0;
        foreach (var (yes, no) in Steps(without))
        {
            founded += yes;
            all += yes + no;
            if (yes > 0)
                sum += yes * founded / all;
        }

        return founded > 0 ? sum / founded : double.NaN;
    });

    /// <summary>Weight of founded and of unfounded outcomes at each score, from the highest.</summary>
    private IEnumerable<(double Founded, double Unfounded)> Steps(int without)
    {
        for (var at = 0; at < rows.Length;)
        {
            double founded = 0, unfounded = 0;
            var level = score[rows[at]];
            for (; at < rows.Length && score[rows[at]] == level; at++)
            {
                var row = rows[at];
                if (known.Block[row] == without)
                    continue;
                if (known.Founded[row])
                    founded += known.Weight[row];
                else
                    unfounded += known.Weight[row];
            }

            yield return (founded, unfounded);
        }
    }

    private BlockStatistic Statistic(Func<int, double> value)
    {
        double weights = 0, squares = 0;
        foreach (var row in rows)
        {
            weights += known.Weight[row];
            squares += known.Weight[row] * known.Weight[row];
        }

        return new(value, rows.Length, rows.Length == 0 ? 0 : weights * weights / squares);
    }
}
