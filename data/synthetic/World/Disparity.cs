namespace Synthetic.World;

/// <summary>A group that is chosen <paramref name="Ratio"/> times as often as all others: of the others, one in so many is passed over.</summary>
/// <param name="Ratio">At least 1.</param>
internal sealed record Disparity(double Ratio)
{
    /// <summary>Leaf of origin; null: any.</summary>
    public byte? Leaf { get; init; }

    /// <summary>Main group of origin; null: any.</summary>
    public byte? Main { get; init; }

    /// <summary>Null: both.</summary>
    public byte? Sex { get; init; }

    public bool Holds(ProtectedTraits traits) =>
        (Leaf is not { } leaf || traits.Origin == leaf) && (Main is not { } main || Origins.MainOf(traits.Origin) == main) && (Sex is not { } sex || traits.Sex == sex);
}
