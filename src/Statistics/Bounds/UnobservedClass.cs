namespace Statistics.Bounds;

/// <summary>
/// What can be said of two groups' selection when it was counted by stratum only, and the groups by stratum only: nobody saw both of one
/// person. Within a stratum the group's selected are any number that both counts allow (Frechet 1951); over strata the ends add up. Kallus,
/// Mao and Zhou (2022), Management Science 68, 1959.
/// </summary>
/// <param name="Difference">Smallest and largest difference of the rates; both are reached.</param>
/// <param name="Ratio">Smallest and largest ratio; infinite where the reference may never be selected.</param>
/// <param name="ImputedDifference">
/// What a guess by shares would say: everybody is taken to be of the group with the share that it has in their stratum. It is right only if
/// within strata the group is selected like all others, which is the very question.
/// </param>
/// <param name="ImputedRatio">The same guess of the ratio; null where undefined.</param>
public sealed record UnobservedClass(ValueRange Difference, ValueRange Ratio, double ImputedDifference, double? ImputedRatio)
{
    /// <summary>Null where a side is empty.</summary>
    /// <param name="strata">By stratum: the group, the reference, and the selected of both together.</param>
    public static UnobservedClass? Of(IReadOnlyList<(double Group, double Reference, double Selected)> strata)
    {
        double n1 = 0, n0 = 0, all = 0, least = 0, most = 0, guess = 0;
        foreach (var (group, reference, selected) in strata)
        {
            n1 += group;
            n0 += reference;
            all += selected;
            least += Math.Max(0, selected - reference);
            most += Math.Min(selected, group);
            guess += group + reference > 0 ? selected * group / (group + reference) : 0;
        }

        if (!(n1 > 0 && n0 > 0))
            return null;
        double Difference(double a) => a / n1 - (all - a) / n0;
        double Ratio(double a) => all - a > 0 ? a / n1 / ((all - a) / n0) : a > 0 ? double.PositiveInfinity : double.NaN;
        var (low, high, imputed) = (Ratio(least), Ratio(most), Ratio(guess));
        return new(new(Difference(least), Difference(most)), new(low, high), Difference(guess), double.IsFinite(imputed) ? imputed : null);
    }
}
