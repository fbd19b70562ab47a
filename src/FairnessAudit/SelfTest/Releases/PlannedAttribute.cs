namespace FairnessAudit.SelfTest.Releases;

/// <summary>An audited attribute with its planned groups, and how a simulated row comes by its group.</summary>
/// <param name="Name">As in the policy.</param>
/// <param name="Groups">In ordinal order.</param>
/// <param name="Shares">Planned, adding up to 1.</param>
internal sealed record PlannedAttribute(string Name, string[] Groups, double[] Shares)
{
    /// <summary>Index of the finer attribute that this one follows from; null where it is drawn by itself.</summary>
    public int? From { get; init; }

    /// <summary>By group of <see cref="From"/>, the group here.</summary>
    public int[] Map { get; init; } = [];

    /// <summary>Indices of the two attributes that this one crosses; null for a plain one.</summary>
    public (int First, int Second)? Cross { get; init; }

    public static PlannedAttribute Of(string name, IReadOnlyDictionary<string, double> shares)
    {
        var sum = shares.Values.Sum();
        var groups = shares.Keys.Order(StringComparer.Ordinal).ToArray();
        return new PlannedAttribute(name, groups, Array.ConvertAll(groups, g => shares[g] / sum));
    }

    /// <summary>Group of a draw that is uniform on [0, 1), with weights that differ from the planned ones by a factor a group.</summary>
    public static int Pick(double uniform, ReadOnlySpan<double> cumulative)
    {
        var at = uniform * cumulative[^1];
        var group = 0;
        while (group < cumulative.Length - 1 && at >= cumulative[group])
            group++;
        return group;
    }
}
