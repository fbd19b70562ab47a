using Statistics.Conditional;
using Statistics.Decomposition;

namespace FairnessAudit.Measures.Explained;

/// <summary>A difference with the strata taken out: both sides given one mix of strata, and the raw difference split in what the mix explains and what it does not.</summary>
internal static class Standardised
{
    public const string Ratio = "standardised_selection_ratio";
    public const string Raw = "raw_selection_difference";
    public const string Composition = "kitagawa_composition";
    public const string Rates = "kitagawa_rates";

    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        yield return Standard(comparison);
        foreach (var (measure, part) in new (string, Func<Kitagawa, double>)[] { (Raw, k => k.Total), (Composition, k => k.Composition), (Rates, k => k.Rates) })
            yield return Part(comparison, measure, part);
    }

    private static Finding Standard(Comparison comparison)
    {
        var of = Standardisation.Of(comparison.All);
        var finding = comparison.Finding(Ratio);
        if (of.Ratio is not { } ratio)
            return finding with { UndefinedBecause = of.Group is null ? "no stratum holds both sides" : "division by 0: the reference is never selected in a shared stratum" };
        var covered = new Dictionary<string, long>(finding.Counts, StringComparer.Ordinal) { ["in_shared_strata"] = (long)comparison.All.Where(s => s.N1 > 0 && s.N0 > 0).Sum(s => s.N) };
        var enough = comparison.Enough;
        var interval = enough && ratio > 0 ? comparison.Jackknife(Log) : null;
        return finding with
        {
            Estimate = ratio,
            Counts = covered,
            Interval = interval is null ? null : new FindingInterval(Math.Exp(interval.Low), Math.Exp(interval.High), Comparison.Level, "delete-a-block-jackknife-t-log"),
            UndefinedBecause = interval is not null ? null : enough ? Comparison.NoSpread : Comparison.TooFew,
        };

        static double Log(Stratum[] strata) => Standardisation.Of(strata).Ratio is { } ratio and > 0 ? Math.Log(ratio) : double.NaN;
    }

    private static Finding Part(Comparison comparison, string measure, Func<Kitagawa, double> part)
    {
        var finding = comparison.Finding(measure);
        if (Kitagawa.Of(comparison.All) is not { } split)
            return finding with { UndefinedBecause = "one of the two sides is empty" };
        var interval = comparison.Jackknife(s => Kitagawa.Of(s) is { } k ? part(k) : double.NaN);
        return finding with
        {
            Estimate = part(split),
            Interval = interval is null ? null : new FindingInterval(interval.Low, interval.High, Comparison.Level, "delete-a-block-jackknife-t"),
            StandardError = interval?.StandardError,
            DegreesOfFreedom = interval?.DegreesOfFreedom,
            UndefinedBecause = interval is null ? Comparison.NoSpread : null,
        };
    }
}
