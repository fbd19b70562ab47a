namespace Synthetic.World;

/// <summary>A planted mechanism: everything in which a variant differs from the clean world stands here, and nowhere else.</summary>
internal sealed record Variant
{
    public required string Name { get; init; }

    /// <summary>Share of persons from outside Europe whose file lies in series a to c; null: series says nothing about origin.</summary>
    public double? SeriesShareOutsideEurope { get; init; }

    /// <summary>The same share for everybody else.</summary>
    public double SeriesShareOthers { get; init; }

    /// <summary>Logits added to what is recorded as founded for persons from outside Europe, on the same facts.</summary>
    public double LabelBiasOutsideEurope { get; init; }

    public static IReadOnlyList<Variant> All { get; } =
    [
        new() { Name = "clean" },
        new() { Name = "stand-in", SeriesShareOutsideEurope = 0.92, SeriesShareOthers = 0.06, LabelBiasOutsideEurope = 1.4 },
    ];

    public static Variant Named(string name) => All.Single(v => string.Equals(v.Name, name, StringComparison.Ordinal));
}
