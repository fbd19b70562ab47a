namespace FairnessAudit.Population;

/// <summary>A term or a pair taken out of the score without moving the score's level: its points become their rounded mean within class.</summary>
internal static class MeanInClass
{
    /// <summary>The score of each row with the term replaced.</summary>
    public static int[] Replace(Grouping classes, ScoredTerm term, int[] score)
    {
        var mean = Of(classes, term);
        var replaced = new int[score.Length];
        for (var row = 0; row < replaced.Length; row++)
            replaced[row] = score[row] - term.Points[term.Bins[row]] + mean[classes.Codes[row]];
        return replaced;
    }

    /// <summary>Whole points by class; halves go to the even point.</summary>
    public static int[] Of(Grouping classes, ScoredTerm term)
    {
        var sum = new long[classes.Names.Count];
        var count = new long[classes.Names.Count];
        for (var row = 0; row < term.Bins.Length; row++)
        {
            sum[classes.Codes[row]] += term.Points[term.Bins[row]];
            count[classes.Codes[row]]++;
        }

        return [.. sum.Select((s, c) => count[c] == 0 ? 0 : (int)Math.Round((double)s / count[c], MidpointRounding.ToEven))];
    }
}
