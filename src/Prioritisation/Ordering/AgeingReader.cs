using System.Globalization;

namespace Prioritisation.Ordering;

/// <summary>
/// The optional ageing block of a policy: how long the classes are to wait in proportion, and which share of the capacity each takes. The
/// rates follow by <see cref="AccumulatingPriority"/>, rounded to whole points.
/// </summary>
internal static class AgeingReader
{
    private const int HighestRate = 1_000;

    /// <summary>The classes with their rates; strict classes keep their own.</summary>
    public static ClassRule[] Solve(PolicyNode root, ClassRule[] classes)
    {
        if (root.Map("ageing") is not { } node)
            return classes;
        var slowest = node.Whole("slowest_per_day", 1, HighestRate);
        var targets = node.Maps("targets").Select(Target).ToArray();
        node.Reasons();
        if (!Matches(node, classes, targets) || !BelowOne(node, targets))
            return classes;
        if (AccumulatingPriority.RatesFor([.. targets.Select(t => t.Load)], [.. targets.Select(t => t.Ratio)]) is not { } rates)
        {
            node.Tell("policy-ageing", "targets", null, "no rates give waits in these ratios: a class waits no less than if it were strictly first", "bring the ratios closer together");
            return classes;
        }

        var points = AccumulatingPriority.WholePoints(rates, slowest);
        if (points.Max() > HighestRate)
            node.Tell("policy-range", "slowest_per_day", slowest.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"makes the fastest class gain {points.Max()} points a day, which is more than {HighestRate}"), "lower it, or bring the ratios closer together");
        return Array.ConvertAll(classes, c => Array.FindIndex(targets, t => string.Equals(t.Class, c.Name, StringComparison.Ordinal)) is var at and >= 0 ? c with { AgeingPerDay = points[at] } : c);
    }

    private static (string Class, double Ratio, double Load) Target(PolicyNode node)
    {
        var target = (node.Text("class"), node.Number("wait_ratio", 0.001, 1_000.0), node.Number("load", 0.0001, 100.0));
        node.RefuseOthers();
        return target;
    }

    private static bool Matches(PolicyNode node, ClassRule[] classes, (string Class, double Ratio, double Load)[] targets)
    {
        var (named, ageing) = (targets.Select(t => t.Class).ToArray(), classes.Where(c => !c.Strict).Select(c => c.Name).ToArray());
        foreach (var name in ageing.Where(name => named.Count(n => string.Equals(n, name, StringComparison.Ordinal)) != 1))
            node.Tell("policy-ageing", "targets", name, "must stand in the list once, since it is not strict", "give every class that is not strict one target");
        foreach (var name in named.Except(ageing, StringComparer.Ordinal))
            node.Tell("policy-ageing", "targets", name, "is no class that ages", "remove it");
        return named.Length == ageing.Length && named.Order(StringComparer.Ordinal).SequenceEqual(ageing.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static bool BelowOne(PolicyNode node, (string Class, double Ratio, double Load)[] targets)
    {
        var load = targets.Sum(t => t.Load);
        if (load < 1)
            return true;
        node.Tell("policy-overload", "targets", load.ToString("0.###", CultureInfo.InvariantCulture), "is a load of 1 or more: the stock grows for ever and no mean wait exists", "give ageing_per_day by hand, or plan more capacity");
        return false;
    }
}
