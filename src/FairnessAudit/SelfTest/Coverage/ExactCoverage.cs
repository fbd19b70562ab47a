using Statistics.Proportions;

namespace FairnessAudit.SelfTest.Coverage;

/// <summary>
/// The chance that an interval for one proportion covers the truth, as a sum over the binomial: once over the intervals that the audit
/// makes, and once over the counts that the test behind the interval does not reject, which uses none of the audit's code.
/// </summary>
internal static class ExactCoverage
{
    private const double Level = 0.95;

    /// <summary>Two roads to one number must agree to this.</summary>
    public const double Agreement = 1e-9;

    private static readonly int[] Sizes = [25, 100, 400];
    private static readonly double[] Shown = [0.024, 0.10, 0.20, 0.50];

    public static IEnumerable<CoverageFigure> Run()
    {
        foreach (var n in Sizes)
        {
            foreach (var figure in Of("wilson", n, k => Proportion.Wilson(k, n, Level).Interval!, WilsonAccepts))
                yield return figure;
            foreach (var figure in Of("clopper-pearson", n, k => Proportion.ClopperPearson(k, n, Level).Interval!, ClopperPearsonAccepts))
                yield return figure;
        }
    }

    private static IEnumerable<CoverageFigure> Of(string name, int n, Func<int, Statistics.Interval> interval, Func<double[], int, double, bool> accepts)
    {
        var made = Enumerable.Range(0, n + 1).Select(interval).ToArray();
        double Covered(double p)
        {
            var mass = Mass(n, p);
            return mass.Where((_, k) => made[k].Low <= p && p <= made[k].High).Sum();
        }

        double Exact(double p)
        {
            var mass = Mass(n, p);
            return mass.Where((_, k) => accepts(mass, k, p)).Sum();
        }

        foreach (var p in Shown)
            yield return Figure(name, "exact", n, p, Covered(p), Exact(p), CoverageWindow.Any);
        // Odd thousandths, so that no rate of the grid is an end of an interval, where rounding would decide.
        double[] grid = [.. Enumerable.Range(0, 481).Select(i => 0.0201 + i * 0.002)];
        yield return Figure(name, "mean", n, null, grid.Average(Covered), grid.Average(Exact), CoverageWindow.Mean);
    }

    private static CoverageFigure Figure(string name, string kind, int n, double? p, double covered, double exact, CoverageWindow window) => new()
    {
        Interval = name,
        Kind = kind,
        N = n,
        Rate = p,
        Covered = covered,
        Exact = exact,
        Holds = Math.Abs(covered - exact) <= Agreement && window.Holds(covered),
    };

    /// <summary>Binomial probabilities of 0 to n by the ratio of neighbours, from the mode outwards, so that nothing underflows.</summary>
    private static double[] Mass(int n, double p)
    {
        var mass = new double[n + 1];
        var mode = (int)((n + 1) * p);
        mass[mode] = 1;
        for (var k = mode; k < n; k++)
            mass[k + 1] = mass[k] * (n - k) / (k + 1) * p / (1 - p);
        for (var k = mode; k > 0; k--)
            mass[k - 1] = mass[k] * k / (n - k + 1) * (1 - p) / p;
        var sum = mass.Sum();
        return Array.ConvertAll(mass, m => m / sum);
    }

    /// <summary>The score test: the count lies within the normal quantile of its expectation, in standard deviations under p.</summary>
    private static bool WilsonAccepts(double[] mass, int k, double p)
    {
        const double NormalQuantile = 1.959963984540054;
        var n = mass.Length - 1;
        return Math.Abs(k - n * p) <= NormalQuantile * Math.Sqrt(n * p * (1 - p));
    }

    /// <summary>Neither binomial tail, the count itself included, is below half of the error.</summary>
    private static bool ClopperPearsonAccepts(double[] mass, int k, double p) =>
        mass.AsSpan(0, k + 1).ToArray().Sum() >= (1 - Level) / 2 && mass.AsSpan(k).ToArray().Sum() >= (1 - Level) / 2;
}
