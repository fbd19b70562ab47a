namespace Pipeline.Evaluation.Curves;

/// <summary>How many of the founded signals are among the so many that score highest.</summary>
/// <param name="Rule">Id of the rule whose score it is.</param>
/// <param name="Points">From nothing to all signals of the window.</param>
internal sealed record GainCurve(string Rule, IReadOnlyList<GainPoint> Points)
{
    /// <summary>Steps from nothing to all.</summary>
    public const int Steps = 20;

    /// <param name="rule">Id of the rule.</param>
    /// <param name="score">Whole points of every signal of the window.</param>
    /// <param name="known">Of the window.</param>
    public static GainCurve Of(string rule, int[] score, KnownOutcomes known)
    {
        var levels = score.GroupBy(s => s).OrderByDescending(g => g.Key).Select(g => (Score: g.Key, Signals: g.LongCount())).ToArray();
        return new(rule, [.. Enumerable.Range(0, Steps + 1).Select(step =>
        {
            var reached = Included(levels, (double)step / Steps * score.Length);
            return new GainPoint((double)step / Steps, WeightedRatio.Of(known, row => known.Founded[row] ? reached[score[row]] : 0, row => known.Founded[row] ? 1 : 0)
                .Estimate(known.Blocks, Methods.Weighted, Because.NothingFounded, 0, 1));
        })]);
    }

    /// <summary>By score, the part of its signals among the so many that score highest; of equals each is as likely as another.</summary>
    private static Dictionary<int, double> Included((int Score, long Signals)[] levels, double signals)
    {
        var included = new Dictionary<int, double>(levels.Length);
        var before = 0L;
        foreach (var (score, count) in levels)
        {
            included[score] = Math.Clamp((signals - before) / count, 0, 1);
            before += count;
        }

        return included;
    }
}

/// <param name="Share">Of the window's signals, in falling order of score.</param>
/// <param name="Reached">Share of all founded signals among them.</param>
internal sealed record GainPoint(double Share, Estimated Reached);
