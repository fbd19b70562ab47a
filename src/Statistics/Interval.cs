namespace Statistics;

/// <summary>An interval with how sure it is and how it was made.</summary>
/// <param name="Low">May be negative infinity.</param>
/// <param name="High">May be positive infinity.</param>
/// <param name="Level">Two-sided coverage, for example 0.95.</param>
/// <param name="Method">Short name, for example "wilson".</param>
public sealed record Interval(double Low, double High, double Level, string Method)
{
    /// <summary>The same interval with both ends through a rising function, for example from the log scale.</summary>
    public Interval Through(Func<double, double> rising) => this with { Low = rising(Low), High = rising(High) };

    /// <summary>The interval of one minus the quantity.</summary>
    public Interval Complement() => this with { Low = 1 - High, High = 1 - Low };
}
