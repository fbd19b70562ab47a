namespace Statistics;

/// <summary>A number with its uncertainty and the size behind it; where it is undefined, the reason instead. Never a bare double.</summary>
public sealed record Estimate
{
    /// <summary>Null where undefined.</summary>
    public double? Value { get; private init; }

    /// <summary>Null where undefined, or where no interval exists although the value does.</summary>
    public Interval? Interval { get; private init; }

    /// <summary>Size of the denominator; of a comparison, of both together.</summary>
    public long N { get; private init; }

    /// <summary>Why <see cref="Value"/>, or else <see cref="Interval"/>, is null.</summary>
    public string? UndefinedBecause { get; private init; }

    public static Estimate Of(double value, Interval interval, long n) => new() { Value = value, Interval = interval, N = n };

    public static Estimate WithoutInterval(double value, long n, string because) => new() { Value = value, N = n, UndefinedBecause = because };

    public static Estimate Undefined(long n, string because) => new() { N = n, UndefinedBecause = because };
}
