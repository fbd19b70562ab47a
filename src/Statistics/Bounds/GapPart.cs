namespace Statistics.Bounds;

/// <summary>A difference of selection rates, or a part of it after Kitagawa (see <see cref="Decomposition.Kitagawa"/>).</summary>
public enum GapPart
{
    /// <summary>The whole difference.</summary>
    Gap,

    /// <summary>What comes from the sides being in other strata.</summary>
    Composition,

    /// <summary>What comes from being treated otherwise in the same stratum.</summary>
    Rates,

    /// <summary>The second less the first: above 0, treatment does more than composition.</summary>
    RatesLessComposition,
}
