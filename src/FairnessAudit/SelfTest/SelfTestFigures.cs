namespace FairnessAudit.SelfTest;

/// <summary>A gate at the edge of what it tolerates: how often it errs.</summary>
public sealed record EdgeFigure
{
    public required string Gate { get; init; }

    /// <summary>wrong_within or wrong_beyond.</summary>
    public required string Error { get; init; }

    /// <summary>The true ratio and the setting, in English.</summary>
    public required string Truth { get; init; }

    /// <summary>The error rate that the policy promises.</summary>
    public required double Nominal { get; init; }

    public required double Measured { get; init; }

    /// <summary>One-sided 99% lower bound of the measured rate (Clopper and Pearson).</summary>
    public required double Lower99 { get; init; }

    /// <summary>Simulations in which the gate erred.</summary>
    public required long Count { get; init; }

    /// <summary>Simulations.</summary>
    public required long Seeds { get; init; }

    /// <summary>False where <see cref="Lower99"/> exceeds <see cref="Nominal"/>.</summary>
    public required bool Holds { get; init; }
}

/// <summary>What a policy does with a rule of which the truth is known.</summary>
public sealed record PolicyFigure
{
    /// <summary>Signals a year, planned and simulated.</summary>
    public required int Volume { get; init; }

    public required string Truth { get; init; }

    /// <summary>Share of releases that no blocking gate stops.</summary>
    public required double Cleared { get; init; }

    public required long Count { get; init; }

    public required long Releases { get; init; }

    /// <summary>One-sided 99% bounds of the share cleared.</summary>
    public required double Lower99 { get; init; }

    public required double Upper99 { get; init; }

    /// <summary>Draws of the random arm, expected.</summary>
    public required int Draws { get; init; }

    /// <summary>Comparisons by tier at this volume: A, B and C.</summary>
    public required IReadOnlyDictionary<string, int> Tiers { get; init; }

    /// <summary>By gate, the share of releases in which it holds everywhere.</summary>
    public required IReadOnlyDictionary<string, double> Gates { get; init; }

    /// <summary>What must hold, for example "at least 0.9"; null where nothing is demanded of this volume.</summary>
    public string? Demand { get; init; }

    /// <summary>Null without a demand; false where the bounds show that it is not met.</summary>
    public bool? Holds { get; init; }
}

/// <summary>How often an interval covers the truth.</summary>
public sealed record CoverageFigure
{
    public required string Interval { get; init; }

    /// <summary>exact (a sum over the binomial), mean (of exact ones over rates) or simulated.</summary>
    public required string Kind { get; init; }

    /// <summary>Cases; for a ratio, cases expected on the smaller side.</summary>
    public required int N { get; init; }

    /// <summary>True rate or ratio; null for a mean over rates.</summary>
    public required double? Rate { get; init; }

    public required double Covered { get; init; }

    /// <summary>The same coverage by another road; null where there is none.</summary>
    public required double? Exact { get; init; }

    /// <summary>Null where nothing was simulated.</summary>
    public long? Seeds { get; init; }

    public long? Count { get; init; }

    /// <summary>False where it lies outside its window, or the two roads differ.</summary>
    public required bool Holds { get; init; }
}

/// <summary>A mechanism planted with a known size: how often the audit names it, and its twin without it.</summary>
public sealed record MechanismFigure
{
    public required string Name { get; init; }

    /// <summary>Number of the question that must name it.</summary>
    public required int Question { get; init; }

    /// <summary>What is planted, in English.</summary>
    public required string Size { get; init; }

    /// <summary>Signals.</summary>
    public required int N { get; init; }

    /// <summary>Share of simulations in which it was named.</summary>
    public required double Detected { get; init; }

    /// <summary>The same share without the mechanism.</summary>
    public required double FalseAlarm { get; init; }

    /// <summary>What a false alarm may not exceed.</summary>
    public required double Nominal { get; init; }

    /// <summary>What names it, in English.</summary>
    public required string NamedBy { get; init; }

    public required long Seeds { get; init; }

    public required long DetectedCount { get; init; }

    public required long FalseAlarmCount { get; init; }

    /// <summary>False where detection is shown below four in five, or false alarms above nominal, by one-sided 99% bounds.</summary>
    public required bool Holds { get; init; }
}
