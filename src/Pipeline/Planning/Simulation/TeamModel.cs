namespace Pipeline.Planning.Simulation;

/// <summary>A team, what comes to it, and for how long it is followed.</summary>
internal sealed record TeamModel
{
    public required Crew Crew { get; init; }

    public required IReadOnlyList<Flow> Flows { get; init; }

    /// <summary>One a flow; null where no norm holds.</summary>
    public required IReadOnlyList<Norm?> Norms { get; init; }

    /// <summary>Working days.</summary>
    public required int Horizon { get; init; }

    /// <summary>Signals that arrive before this day count for nothing: for a steady state. What is open at the start arrived before day 0.</summary>
    public double CountFrom { get; init; } = double.NegativeInfinity;

    /// <summary>Work that comes a day, as a share of the work that gets done: at 1 and more the stock grows for ever.</summary>
    public double Load => Flows.Sum(f => f.Arrivals * f.Handling.Mean) / Crew.Pace;
}
