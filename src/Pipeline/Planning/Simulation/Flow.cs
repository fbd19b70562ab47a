namespace Pipeline.Planning.Simulation;

/// <summary>Signals of one class as a team meets them. All times are in working days; the present is 0 and what waits already arrived before.</summary>
internal sealed record Flow
{
    /// <summary>Signals a day, as a Poisson stream; 0 for none.</summary>
    public required double Arrivals { get; init; }

    public required HandlingTime Handling { get; init; }

    /// <summary>Priority on arrival.</summary>
    public double Head { get; init; }

    /// <summary>Priority gained a day of waiting, 0 or more.</summary>
    public double Ageing { get; init; }

    /// <summary>Priority gained once, after so many days; where there is no such day, infinity.</summary>
    public (double AfterDays, double Points) Pressing { get; init; } = (double.PositiveInfinity, 0);

    /// <summary>Strict flows come before all others, in their order.</summary>
    public bool Strict { get; init; }

    /// <summary>Share of the signals in every band of likelihood, lowest first; together 1. Within a flow a band counts this much more.</summary>
    public IReadOnlyList<double> Bands { get; init; } = [1];

    public double BandPoints { get; init; }

    /// <summary>Days after which a signal that nobody took leaves, not reached; infinity where it waits for ever.</summary>
    public double Lapse { get; init; } = double.PositiveInfinity;

    /// <summary>How long each signal that is open now has waited, in days.</summary>
    public IReadOnlyList<double> Open { get; init; } = [];
}
