using System.Globalization;
using Interchange.Runs;
using Prioritisation.Ordering;

namespace Pipeline.Commands;

/// <summary>Rates of ageing for classes with a load and a target each.</summary>
/// <param name="Load">Of all classes together, as a share of the capacity.</param>
/// <param name="Classes">In order of name.</param>
internal sealed record AgeingSolution(double Load, IReadOnlyList<AgeingClass> Classes)
{
    /// <exception cref="RefusedException">Exit code 2 with every problem of the arguments; 5 at a load of 1 or more, and where no rates reach the targets.</exception>
    public static AgeingSolution Of(string[] loads, string[] targets, int slowest)
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
        var points = AccumulatingPriority.WholePoints(rates, slowest);
        var wait = AccumulatingPriority.MeanWaits(rho, Array.ConvertAll(points, p => (double)p));
        return new AgeingSolution(rho.Sum(), [.. names.Select((name, i) => new AgeingClass(name, points[i], rates[i], wait[i], wait[i] / wait.Min()))]);

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

    /// <summary>The same in words.</summary>
    public IEnumerable<string> Lines() => Classes
        .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name}: ageing_per_day {c.AgeingPerDay} (rate {c.Rate:0.####}), waits {c.Wait:0.###}, {c.TimesShortest:0.###} times the shortest"))
        .Prepend(string.Create(CultureInfo.InvariantCulture, $"load {Load:0.###}; mean wait in units of the mean time until the present work is done"));

    private static Problem Usage(string option, string value, string rule) => new() { Code = "usage", Column = option, Value = value, Rule = rule, Remedy = "see: pipeline policy solve --help" };

    private static RefusedException Refused(string code, string? value, string rule, string remedy) =>
        RefusedException.Rule(new Problem { Code = code, Value = value, Rule = rule, Remedy = remedy });
}

/// <param name="Name">Name of the class.</param>
/// <param name="AgeingPerDay">Whole points a day, as a policy holds them.</param>
/// <param name="Rate">The rate from which they were rounded, relative to the others.</param>
/// <param name="Wait">Mean wait under the whole points, in units of the mean time until the present work is done.</param>
/// <param name="TimesShortest">The same, as a multiple of the shortest.</param>
internal sealed record AgeingClass(string Name, int AgeingPerDay, double Rate, double Wait, double TimesShortest);
