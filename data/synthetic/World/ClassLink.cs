namespace Synthetic.World;

/// <summary>
/// How origin and class hang together. Three in ten persons have a hidden trait: their signals are more often of public order, and they
/// come more, or less, often from outside Europe. Nothing else depends on the trait.
/// </summary>
/// <param name="OutsideWith">Weight of origins outside Europe among those with the trait.</param>
/// <param name="OutsideWithout">The same among those without it.</param>
/// <param name="PublicOrder">Weight of public order among those with the trait.</param>
internal sealed record ClassLink(double OutsideWith, double OutsideWithout, double PublicOrder)
{
    public static ClassLink Mild { get; } = new(1.35, 0.87, 1.3);
}
