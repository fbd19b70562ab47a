using System.Globalization;

namespace Synthetic.Describe;

/// <summary>The planted figures, counted from the files and nothing else. Each line says over how many rows.</summary>
internal static class Figures
{
    private const string Founded = "founded";

    public static IEnumerable<string> Lines(SeenSignal[] signals)
    {
        foreach (var cell in signals.GroupBy(s => s.Class, StringComparer.Ordinal).OrderByDescending(g => g.Count()))
            yield return Share($"class {cell.Key}", cell.Count(), signals.Length);
        foreach (var cell in signals.GroupBy(s => s.Arm, StringComparer.Ordinal).OrderByDescending(g => g.Count()))
            yield return Share($"arm {cell.Key}", cell.Count(), signals.Length);
        var known = signals.Where(s => s.Measure.Length > 0).ToArray();
        yield return Share("withdrawn, of outcomes known", known.Count(s => s.Measure == "withdrawn"), known.Length);
        foreach (var arm in known.GroupBy(s => s.Arm, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return Share($"recorded founded, arm {arm.Key}", arm.Count(s => s.Substantiated == Founded), arm.Count());
        foreach (var origin in known.Where(s => s.Arm == "random").GroupBy(s => s.Origin).OrderBy(g => g.Key))
            yield return Share($"recorded founded, arm random, origin {NameOf(origin.Key)}", origin.Count(s => s.Substantiated == Founded), origin.Count());
        foreach (var origin in signals.GroupBy(s => s.Origin).OrderBy(g => g.Key))
            yield return Share($"series a to c, origin {NameOf(origin.Key)}", origin.Count(s => s.Series is "a" or "b" or "c"), origin.Count());
        var joined = signals.Where(s => s.Origin >= 0).ToArray();
        yield return $"Cramer's V of series and main origin: {Text(CramerV(joined))} (n {joined.Length})";
        yield return $"chosen by the process, outside Europe against others, Mantel-Haenszel ratio within class: {Text(RiskRatio(joined, s => s.Arm == "process"))} (n {joined.Length})";
        var observed = joined.Where(s => s.Measure.Length > 0).ToArray();
        yield return $"recorded founded, outside Europe against others, Mantel-Haenszel ratio within class: {Text(RiskRatio(observed, s => s.Substantiated == Founded))} (n {observed.Length})";
        yield return $"any measure, outside Europe against others, Mantel-Haenszel ratio within class: {Text(RiskRatio(observed, s => s.Measure is "warning" or "withdrawn"))} (n {observed.Length})";
        var persons = signals.CountBy(s => s.Person, StringComparer.Ordinal).Where(p => p.Key.Length > 0).ToArray();
        yield return $"persons {persons.Length}, signals a person {Text(persons.Average(p => p.Value))}, at most {persons.Max(p => p.Value)}";
        var sponsors = signals.CountBy(s => s.Sponsor, StringComparer.Ordinal).Where(s => s.Key.Length > 0).ToArray();
        yield return Share("sponsors with twenty signals or more", sponsors.Count(s => s.Value >= 20), sponsors.Length);
    }

    private static string NameOf(int origin) => origin < 0 ? "(unknown)" : World.Origins.Main[origin];

    private static string Share(string what, int count, int of) => $"{what}: {(of == 0 ? "not defined" : Text(count / (double)of))} ({count} of {of})";

    private static string Text(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    /// <summary>Mantel-Haenszel risk ratio over classes.</summary>
    private static double RiskRatio(SeenSignal[] signals, Func<SeenSignal, bool> happened)
    {
        double above = 0, below = 0;
        foreach (var cell in signals.GroupBy(s => s.Class, StringComparer.Ordinal))
        {
            double n = cell.Count(), outside = cell.Count(s => s.Origin == 2);
            above += cell.Count(s => s.Origin == 2 && happened(s)) * (n - outside) / n;
            below += cell.Count(s => s.Origin != 2 && happened(s)) * outside / n;
        }

        return above / below;
    }

    private static double CramerV(SeenSignal[] signals)
    {
        double n = signals.Length;
        var rows = signals.CountBy(s => s.Series, StringComparer.Ordinal).ToArray();
        var columns = signals.CountBy(s => s.Origin).ToArray();
        var cells = signals.CountBy(s => (s.Series, s.Origin)).ToDictionary();
        var chi = rows.Sum(r => columns.Sum(c =>
        {
            var expected = (double)r.Value * c.Value / n;
            var excess = cells.GetValueOrDefault((r.Key, c.Key)) - expected;
            return excess * excess / expected;
        }));
        return Math.Sqrt(chi / n / (Math.Min(rows.Length, columns.Length) - 1));
    }
}
