using System.Globalization;
using Interchange.Runs;
using Prioritisation.Ordering;

namespace Pipeline.Commands;

/// <summary>Rates of ageing for classes with a load and a target each, as lines of words.</summary>
internal static class AgeingSolution
{
    /// <exception cref="RefusedException">Exit code 2 with every problem of the arguments; 5 at a load of 1 or more, and where no rates reach the targets.</exception>
    public static IEnumerable<string> Of(string[] loads, string[] targets, int slowest)
    {
        var problems = new List<Problem>();
        var (load, target) = (Values("--load", loads), Values("--target", targets));
        foreach (var name in load.Keys.Except(target.Keys, StringComparer.Ordinal).Concat(target.Keys.Except(load.Keys, StringComparer.Ordinal)))
            problems.Add(Usage("--load, --target", name, "must be given with both options"));
        if (slowest is < 1 or > 1_000)
            problems.Add(Usage("--slowest", slowest.ToString(CultureInfo.InvariantCulture), "must lie between 1 and 1000"));
        if (problems.Count > 0)
            throw RefusedException.Usage([.. problems]);
        string[] names = [.. load.Keys];
        var (rho, ratio) = (names.Select(n => load[n]).ToArray(), names.Select(n => target[n]).ToArray());
        if (rho.Sum() >= 1)
            throw Refused("policy-overload", rho.Sum().ToString("0.###", CultureInfo.InvariantCulture), "is a load of 1 or more: the stock grows for ever and no mean wait exists", "plan more capacity, or give the rates by hand");
        var rates = AccumulatingPriority.RatesFor(rho, ratio)
            ?? throw Refused("policy-ageing", null, "no rates give waits in these ratios: a class waits no less than if it were strictly first", "bring the ratios closer together");
        return Lines(names, rho, rates, AccumulatingPriority.WholePoints(rates, slowest));

        SortedDictionary<string, double> Values(string option, string[] given)
        {
            var values = new SortedDictionary<string, double>(StringComparer.Ordinal);
            foreach (var text in given)
            {
                var cut = text.LastIndexOf('=');
                if (cut <= 0 || !double.TryParse(text.AsSpan(cut + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || !(value > 0))
                    problems.Add(Usage(option, text, "must be a class, an equals sign and a number above 0"));
                else if (!values.TryAdd(text[..cut], value))
                    problems.Add(Usage(option, text, "is given twice"));
            }

            return values;
        }
    }

    /// <summary>Waits in the unit of the mean time until the present work is done, for the whole points that a policy holds.</summary>
    private static IEnumerable<string> Lines(string[] names, double[] load, double[] rates, int[] points)
    {
        var wait = AccumulatingPriority.MeanWaits(load, Array.ConvertAll(points, p => (double)p));
        yield return string.Create(CultureInfo.InvariantCulture, $"load {load.Sum():0.###}; mean wait in units of the mean time until the present work is done");
        for (var i = 0; i < names.Length; i++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{names[i]}: ageing_per_day {points[i]} (rate {rates[i]:0.####}), waits {wait[i]:0.###}, {wait[i] / wait.Min():0.###} times the shortest");
    }

    private static Problem Usage(string option, string value, string rule) => new() { Code = "usage", Column = option, Value = value, Rule = rule, Remedy = "see: pipeline policy solve --help" };

    private static RefusedException Refused(string code, string? value, string rule, string remedy) =>
        RefusedException.Rule(new Problem { Code = code, Value = value, Rule = rule, Remedy = remedy });
}
