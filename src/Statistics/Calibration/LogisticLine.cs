namespace Statistics.Calibration;

/// <summary>Log odds of an outcome as a straight line: maximum likelihood, by Newton's method with its steps halved where they overshoot.</summary>
/// <param name="Intercept">Log odds where the value is 0.</param>
/// <param name="Slope">Log odds a unit of the value.</param>
public readonly record struct LogisticLine(double Intercept, double Slope)
{
    private const int MostSteps = 100;
    private const double Enough = 1e-12;

    /// <summary>
    /// Cox's recalibration of stated probabilities, where the values are their log odds: an intercept of 0 and a slope of 1 where they are
    /// right; a slope below 1 where they are too extreme. Cox (1958), Biometrika 45, 562.
    /// </summary>
    /// <returns>Null where no line fits best: outcomes all alike or parted by one value, or the values all alike.</returns>
    public static LogisticLine? Fit(ReadOnlySpan<LogisticCell> cells)
    {
        var (mean, deviation) = Scale(cells);
        if (!(deviation > 0))
            return null;
        double a = 0, b = 0;
        var likelihood = LogLikelihood(cells, a, b, mean, deviation);
        for (var step = 0; step < MostSteps; step++)
        {
            var (da, db) = Step(cells, a, b, mean, deviation);
            if (!double.IsFinite(da) || !double.IsFinite(db))
                return null;
            var next = LogLikelihood(cells, a + da, b + db, mean, deviation);
            while (!(next >= likelihood - (Enough * Math.Abs(likelihood))) && Math.Abs(da) + Math.Abs(db) > Enough)
            {
                (da, db) = (da / 2, db / 2);
                next = LogLikelihood(cells, a + da, b + db, mean, deviation);
            }

            (a, b, likelihood) = (a + da, b + db, next);
            if (Math.Abs(da) + Math.Abs(db) < Enough * (1 + Math.Abs(a) + Math.Abs(b)))
                return new LogisticLine(a - (b * mean / deviation), b / deviation);
        }

        // The steps of a line that fits ever better never end: yes and no are parted.
        return null;
    }

    /// <summary>
    /// How many log odds all values lie too low, with the slope left at 1: calibration in the large, 0 where as many are founded as stated.
    /// </summary>
    /// <returns>Null where all outcomes are alike.</returns>
    public static double? Shift(ReadOnlySpan<LogisticCell> cells)
    {
        double weight = 0, founded = 0, low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (var cell in cells)
        {
            if (cell.Weight <= 0)
                continue;
            (weight, founded) = (weight + cell.Weight, founded + cell.Founded);
            (low, high) = (Math.Min(low, cell.X), Math.Max(high, cell.X));
        }

        if (!(founded > 0 && founded < weight))
            return null;
        // Expected less found rises with the shift, so the root lies where even the extreme values would give the share found.
        var share = Math.Log(founded / (weight - founded));
        (low, high) = (share - high, share - low);
        var shift = (low + high) / 2;
        for (var step = 0; step < MostSteps; step++)
        {
            double excess = -founded, slope = 0;
            foreach (var cell in cells)
            {
                var p = Probability(shift + cell.X);
                (excess, slope) = (excess + (cell.Weight * p), slope + (cell.Weight * p * (1 - p)));
            }

            (low, high) = excess > 0 ? (low, shift) : (shift, high);
            var next = shift - (excess / slope);
            if (!(next >= low && next <= high))
                next = (low + high) / 2;
            if (Math.Abs(next - shift) < Enough * (1 + Math.Abs(shift)))
                return next;
            shift = next;
        }

        return shift;
    }

    /// <summary>1 / (1 + exp(-x)).</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>Around their middle and by their spread, so that the two unknowns are about as large.</summary>
    private static (double Mean, double Deviation) Scale(ReadOnlySpan<LogisticCell> cells)
    {
        double weight = 0, mean = 0, square = 0;
        foreach (var cell in cells)
            (weight, mean) = (weight + cell.Weight, mean + (cell.Weight * cell.X));
        mean /= weight;
        foreach (var cell in cells)
            square += cell.Weight * (cell.X - mean) * (cell.X - mean);
        return (mean, Math.Sqrt(square / weight));
    }

    private static double LogLikelihood(ReadOnlySpan<LogisticCell> cells, double a, double b, double mean, double deviation)
    {
        var sum = 0.0;
        foreach (var cell in cells)
        {
            var x = a + (b * (cell.X - mean) / deviation);
            // log p = -log(1 + exp(-x)), without overflow on either side.
            sum += (cell.Founded * x) - (cell.Weight * (Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)))));
        }

        return sum;
    }

    private static (double Intercept, double Slope) Step(ReadOnlySpan<LogisticCell> cells, double a, double b, double mean, double deviation)
    {
        double g0 = 0, g1 = 0, h00 = 0, h01 = 0, h11 = 0;
        foreach (var cell in cells)
        {
            var z = (cell.X - mean) / deviation;
            var p = Probability(a + (b * z));
            var (excess, information) = (cell.Founded - (cell.Weight * p), cell.Weight * p * (1 - p));
            (g0, g1) = (g0 + excess, g1 + (excess * z));
            (h00, h01, h11) = (h00 + information, h01 + (information * z), h11 + (information * z * z));
        }

        var determinant = (h00 * h11) - (h01 * h01);
        // Where fitted shares all run to 0 or 1 nothing is left to go by.
        return determinant > 1e-10 * h00 * h11 && h00 > 1e-12 * Math.Max(1, Math.Abs(g0)) ? (((h11 * g0) - (h01 * g1)) / determinant, ((h00 * g1) - (h01 * g0)) / determinant) : (double.NaN, double.NaN);
    }
}
