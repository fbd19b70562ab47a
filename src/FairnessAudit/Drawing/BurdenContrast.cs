using FairnessAudit.Population;

namespace FairnessAudit.Drawing;

/// <summary>
/// The burden on the unfounded of a group against all others whose attribute is known: the share of the unfounded that is put forward. Who is
/// put forward is known; how many are unfounded is what the draw tells, and through it the log of the ratio varies. Linearised (Särndal,
/// Swensson and Wretman, Model Assisted Survey Sampling, 1992, 5.5), an unfounded row of the group counts 1/U of its side, one of the others
/// the same with the opposite sign, and a founded row nothing.
/// </summary>
/// <param name="Attribute">Whose groups are compared.</param>
/// <param name="Group">Code of the group.</param>
/// <param name="Unfounded">Estimated unfounded rows of the group in the whole window; positive.</param>
/// <param name="Others">The same of the others.</param>
internal sealed record BurdenContrast(Grouping Attribute, int Group, double Unfounded, double Others)
{
    public string Name => Attribute.Names[Group];

    /// <summary>Null where no unfounded row of a side is known.</summary>
    public static BurdenContrast? Of(DrawPopulation population, Grouping attribute, int group)
    {
        double own = 0, others = 0;
        for (var row = 0; row < population.Cell.Length; row++)
        {
            if (!population.Unfounded[row])
                continue;
            own += IsOf(attribute, group, row) ? population.Weight[row] : 0;
            others += IsOther(attribute, group, row) ? population.Weight[row] : 0;
        }

        return own > 0 && others > 0 ? new(attribute, group, own * population.Scale, others * population.Scale) : null;
    }

    public bool OfGroup(int row) => IsOf(Attribute, Group, row);

    public bool OfOthers(int row) => IsOther(Attribute, Group, row);

    /// <summary>The linearised variable of an unfounded row; that of a founded one is 0.</summary>
    public double OfUnfounded(int row) => OfGroup(row) ? 1 / Unfounded : OfOthers(row) ? -1 / Others : 0;

    private static bool IsOf(Grouping attribute, int group, int row) => attribute.Codes[row] == group;

    private static bool IsOther(Grouping attribute, int group, int row) =>
        attribute.Codes[row] != group && attribute.Names[attribute.Codes[row]] is not Grouping.Unknown;
}
