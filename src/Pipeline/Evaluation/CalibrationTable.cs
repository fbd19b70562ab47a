namespace Pipeline.Evaluation;

/// <summary>Predicted against observed share founded, by tenths of the window's signals in order of score; equal scores stay together.</summary>
internal static class CalibrationTable
{
    public const int Parts = 10;

    public static IReadOnlyList<CalibrationRow> Of(int[] score, double[] predicted, KnownOutcomes known)
    {
        var part = PartOf(score);
        var rows = new List<CalibrationRow>();
        for (var p = 0; p < Parts; p++)
        {
            var members = Enumerable.Range(0, score.Length).Where(row => part[row] == p).ToArray();
            if (members.Length == 0)
                continue;
            var index = p;
            double In(int row) => part[row] == index ? 1 : 0;
            rows.Add(new CalibrationRow(
                members.Min(row => score[row]),
                members.Max(row => score[row]),
                members.Length,
                WeightedRatio.Of(known, row => In(row) * predicted[row], In).Estimate(known.Blocks, Methods.Weighted, Because.NothingKnown, 0, 1),
                WeightedRatio.Of(known, row => known.Founded[row] ? In(row) : 0, In).Estimate(known.Blocks, Methods.Weighted, Because.NothingKnown, 0, 1)));
        }

        return rows;
    }

    /// <summary>A level of the score belongs to the tenth in which its middle signal lies.</summary>
    private static int[] PartOf(int[] score)
    {
        var partOfLevel = new Dictionary<int, int>();
        long before = 0;
        foreach (var level in score.GroupBy(s => s).OrderBy(g => g.Key))
        {
            var size = level.LongCount();
            partOfLevel[level.Key] = (int)(((2 * before) + size) * Parts / (2L * score.Length));
            before += size;
        }

        return Array.ConvertAll(score, s => partOfLevel[s]);
    }
}
