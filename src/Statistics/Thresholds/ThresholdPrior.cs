namespace Statistics.Thresholds;

/// <summary>What is supposed before any decision is seen, on the model's own scales. All are normal.</summary>
/// <param name="Name">Of the variant, for example "usual".</param>
/// <param name="Scale">Factor on every standard deviation.</param>
public sealed record ThresholdPrior(string Name, double Scale)
{
    /// <summary>Mean and standard deviation of a group's log odds of a founded case.</summary>
    public (double Mean, double Deviation) Base => (-1, 1.5 * Scale);

    /// <summary>Standard deviation of a unit's shift of those log odds; the first unit's is 0.</summary>
    public double BaseByUnit => Scale;

    /// <summary>Of the logarithm of how far signs of a founded case lie from those of an unfounded one, in standard deviations of the signs.</summary>
    public (double Mean, double Deviation) Signal => (0.3, 0.6 * Scale);

    public double SignalByUnit => 0.4 * Scale;

    /// <summary>Of a group's threshold, as log odds of the chance from which it is acted.</summary>
    public (double Mean, double Deviation) Threshold => (-1, 1.5 * Scale);

    /// <summary>Of units' thresholds around the group's. Supposed and not learnt: so few units tell hardly anything of it, and a conclusion must survive others.</summary>
    public double ThresholdByUnit => 0.3 * Scale;

    public static ThresholdPrior Usual { get; } = new("usual", 1);

    /// <summary>The usual one, half as wide and twice as wide: what a conclusion must survive.</summary>
    public static IReadOnlyList<ThresholdPrior> All { get; } = [Usual, new("narrow", 0.5), new("wide", 2)];
}
