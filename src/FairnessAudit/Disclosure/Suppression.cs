using FairnessAudit.Gate;

namespace FairnessAudit.Disclosure;

/// <summary>
/// Which counts are withheld: the small ones, those that leave few of their whole, and as many more as it takes until everything published
/// together leaves each withheld count at least as many possible values as the rule's minimum.
/// </summary>
internal static class Suppression
{
    /// <returns>By count, whether it is withheld.</returns>
    public static bool[] Of(CountSystem system, DisclosureRule rule)
    {
        var hidden = Primary(system, rule);
        while (Unsafe(system, hidden, rule) is { } target && Next(system, hidden, target) is { } more)
            hidden[more] = true;
        return hidden;
    }

    /// <summary>Small counts, and parts that leave a small rest or nothing: then everybody, or nobody, of a group is told.</summary>
    public static bool[] Primary(CountSystem system, DisclosureRule rule) =>
    [
        .. system.Counts.Select((count, c) => count.Value < rule.Minimum
            || (count.Whole is { } whole && system.Counts[whole].Value - count.Value < rule.Minimum)
            || system.Withheld.Contains(c)),
    ];

    /// <summary>The first withheld count that a reader can pin down; null where there is none.</summary>
    public static int? Unsafe(CountSystem system, bool[] hidden, DisclosureRule rule)
    {
        var attack = new Attack(system, hidden, rule.Base);
        double width = rule.Minimum - 1;
        for (var c = 0; c < hidden.Length; c++)
        {
            if (!hidden[c] || system.Shown.Contains(c))
                continue;
            var up = attack.Reach(system.Counts[c].Atoms, upwards: true, width);
            if (up < width && up + attack.Reach(system.Counts[c].Atoms, upwards: false, width - up) < width)
                return c;
        }

        return null;
    }

    /// <summary>
    /// The smallest published count that shares a cell with the target, then any published count at all; a count within a stratum before
    /// one over all of them, which says more.
    /// </summary>
    private static int? Next(CountSystem system, bool[] hidden, int target)
    {
        var cells = system.Counts[target].Atoms.ToHashSet();
        var published = Enumerable.Range(0, hidden.Length).Where(c => !hidden[c] && !system.Shown.Contains(c)).ToArray();
        var sharing = published.Where(c => system.Counts[c].Atoms.Any(cells.Contains)).ToArray();
        var choice = sharing.Length > 0 ? sharing : published;
        return choice.Length == 0 ? null : choice.OrderBy(c => system.Counts[c].Key.Stratum.Length == 0).ThenBy(c => system.Counts[c].Value).ThenBy(c => c).First();
    }
}
