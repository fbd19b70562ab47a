using Statistics.Resampling;

namespace Statistics.Thresholds;

/// <summary>
/// Decisions drawn anew at points of the posterior, and their distance from the model beside that of the real decisions (Gelman, Meng and
/// Stern 1996, Stat. Sinica 6, 733, with Pearson's chi-square as distance).
/// </summary>
internal static class PredictiveCheck
{
    private const int Draws = 400;

    public static ThresholdFit Of(ThresholdModel model, double[][] points, RandomStream random)
    {
        var cells = model.Cells;
        int actedFurther = 0, hitFurther = 0;
        var (acted, hit) = (Rows(cells.Count), Rows(cells.Count));
        for (var d = 0; d < Draws; d++)
        {
            var point = points[(int)((long)d * points.Length / Draws)];
            double realActed = 0, drawnActed = 0, realHit = 0, drawnHit = 0;
            for (var c = 0; c < cells.Count; c++)
            {
                var (rate, found) = model.Rates(point, c);
                var newActed = RandomDraws.Binomial(ref random, (int)cells[c].Decisions, rate);
                // Hits are drawn among the cases really acted on, so that the two checks stay apart.
                var newHits = RandomDraws.Binomial(ref random, (int)cells[c].Acted, found);
                realActed += Distance(cells[c].Acted, cells[c].Decisions, rate);
                drawnActed += Distance(newActed, cells[c].Decisions, rate);
                realHit += Distance(cells[c].Hits, cells[c].Acted, found);
                drawnHit += Distance(newHits, cells[c].Acted, found);
                acted[c][d] = newActed;
                hit[c][d] = newHits;
            }

            actedFurther += drawnActed >= realActed ? 1 : 0;
            hitFurther += drawnHit >= realHit ? 1 : 0;
        }

        var outside = Enumerable.Range(0, cells.Count).Count(c => Outside(acted[c], cells[c].Acted) || Outside(hit[c], cells[c].Hits));
        return new ThresholdFit((double)actedFurther / Draws, (double)hitFurther / Draws, outside, cells.Count);
    }

    private static double[][] Rows(int count) => [.. Enumerable.Range(0, count).Select(_ => new double[Draws])];

    private static double Distance(double k, double n, double p)
    {
        var variance = n * p * (1 - p);
        return variance > 1e-12 ? (k - (n * p)) * (k - (n * p)) / variance : 0;
    }

    private static bool Outside(double[] drawn, double real)
    {
        Array.Sort(drawn);
        return real < drawn[(int)(0.025 * Draws)] || real > drawn[(int)(0.975 * Draws) - 1];
    }
}
