namespace Statistics.Ranking;

/// <summary>
/// The chance that a case ranks above a control, ties one half, where rows stand for others and belong together in blocks. Hajek's ratio of
/// weighted pairs; its error sums the influence values of each block (Obuchowski 1997, Biometrics 53, 567; with weights as in a ratio of
/// two sums, Hajek 1971).
/// </summary>
/// <param name="Area">0 to 1.</param>
/// <param name="Influence">By block, what it adds to the error of the area; over the blocks they add up to 0.</param>
public sealed record RankedSample(double Area, double[] Influence)
{
    public const string Method = "influence-by-block-t";

    /// <param name="sorted">Rows in rising order of score; weights above 0.</param>
    /// <param name="blocks">One more than the highest block.</param>
    /// <returns>Null where a side is empty.</returns>
    public static RankedSample? Of(RankedRow[] sorted, int blocks)
    {
        double cases = sorted.Where(r => r.IsCase).Sum(r => r.Weight), controls = sorted.Where(r => !r.IsCase).Sum(r => r.Weight);
        if (!(cases > 0 && controls > 0))
            return null;
        var placement = new double[sorted.Length];
        double casesBelow = 0, controlsBelow = 0, area = 0;
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            double casesHere = 0, controlsHere = 0;
            for (to = from; to < sorted.Length && sorted[to].Score.Equals(sorted[from].Score); to++)
                (casesHere, controlsHere) = sorted[to].IsCase ? (casesHere + sorted[to].Weight, controlsHere) : (casesHere, controlsHere + sorted[to].Weight);
            for (var i = from; i < to; i++)
                placement[i] = sorted[i].IsCase ? (controlsBelow + (controlsHere / 2)) / controls : (cases - casesBelow - (casesHere / 2)) / cases;
            area += casesHere * (controlsBelow + (controlsHere / 2)) / controls / cases;
            (casesBelow, controlsBelow) = (casesBelow + casesHere, controlsBelow + controlsHere);
        }

        var influence = new double[blocks];
        for (var i = 0; i < sorted.Length; i++)
            influence[sorted[i].Block] += sorted[i].Weight * (placement[i] - area) / (sorted[i].IsCase ? cases : controls);
        return new RankedSample(area, influence);
    }

    /// <summary>This area less another of the same blocks; rows that both count are taken into account.</summary>
    public RankedSample Less(RankedSample other) => new(Area - other.Area, [.. Influence.Zip(other.Influence, (mine, its) => mine - its)]);

    /// <summary>From the spread of the influences between blocks; null with fewer than two blocks that hold rows, or no spread.</summary>
    /// <param name="blocks">Blocks that hold rows.</param>
    public double? StandardError(int blocks)
    {
        if (blocks < 2)
            return null;
        var error = Math.Sqrt(Influence.Sum(i => i * i) * blocks / (blocks - 1));
        return error > 1e-12 ? error : null;
    }
}
