namespace Pipeline.Planning.Simulation;

/// <summary>The people of one team.</summary>
/// <param name="Paces">One a person: 1 works at full pace, 0.5 takes twice as long.</param>
/// <param name="Absence">Probability that a person is away on a working day, 0 or more and below 1. What lies half done waits for that person.</param>
internal sealed record Crew(IReadOnlyList<double> Paces, double Absence)
{
    /// <summary>Days of work at full pace that the team gets done a working day.</summary>
    public double Pace => Paces.Sum() * (1 - Absence);
}
