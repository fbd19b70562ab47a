namespace FairnessAudit.SelfTest;

/// <summary>A rule in force of which the truth is known: how long until the watch warns, and until new weeks confirm it and nights refuse.</summary>
public sealed record DriftFigure
{
    public required string Truth { get; init; }

    public required int SignalsAWeek { get; init; }

    /// <summary>Signals put forward a week, expected.</summary>
    public required int PlacesAWeek { get; init; }

    /// <summary>Simulated courses.</summary>
    public required int Runs { get; init; }

    /// <summary>Weeks that each is followed, from the drift on where there is one; longer times count as this, so that means are lower bounds.</summary>
    public required int Weeks { get; init; }

    /// <summary>On average, to the first warning.</summary>
    public required double WeeksToWarning { get; init; }

    public required double WeeksToRefusal { get; init; }

    public required int MedianToWarning { get; init; }

    public required int MedianToRefusal { get; init; }

    /// <summary>Courses with a warning.</summary>
    public required int Warned { get; init; }

    /// <summary>Courses with a confirmed breach.</summary>
    public required int Refused { get; init; }

    /// <summary>Confirmed breaches by years followed until the first.</summary>
    public required double RefusalsAYear { get; init; }

    /// <summary>In English, for example "at least 26 weeks to a warning and 260 to a refusal".</summary>
    public required string Demand { get; init; }

    /// <summary>False where the runs show that the demand is not met: two-sided 98% by the normal for a mean, Clopper and Pearson for a share.</summary>
    public required bool Holds { get; init; }
}
