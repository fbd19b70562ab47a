using Interchange.Contracts;
using Pipeline.Planning.Simulation;

namespace Pipeline.Planning;

/// <summary>What is planned: teams, what waits and comes, and what is aimed at. Made by <see cref="ScenarioReader"/> only.</summary>
internal sealed record PlanScenario
{
    public required string Id { get; init; }

    public required string Purpose { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Sha256 { get; init; }

    public required DateOnly Start { get; init; }

    /// <summary>Working days.</summary>
    public required int Horizon { get; init; }

    public required IReadOnlyList<PlannedTeam> Teams { get; init; }
}

/// <param name="Name">Of the team.</param>
/// <param name="Source">Where its numbers come from.</param>
/// <param name="DirectHours">Hours of work on signals in a working day of one person at full pace.</param>
/// <param name="Classes">In the policy's order, one a flow of the model.</param>
/// <param name="Model">What is simulated.</param>
internal sealed record PlannedTeam(string Name, string Source, double DirectHours, IReadOnlyList<PlannedClass> Classes, TeamModel Model)
{
    /// <summary>Full-time people, absence not yet taken off.</summary>
    public double People => Model.Crew.Paces.Sum();
}

/// <param name="Name">Of the policy's class.</param>
/// <param name="Label">What people call it; null where the policy does not say.</param>
/// <param name="HandlingHours">Mean hours of work on a signal.</param>
/// <param name="NormDays">The policy's norm; null where there is none.</param>
/// <param name="NormInWorkingDays">Its kind of days.</param>
/// <param name="WithinNorm">Share that is aimed at; null for none.</param>
/// <param name="LeadTime">Aim of a shorter lead time; null for none.</param>
internal sealed record PlannedClass(string Name, LocalText? Label, double HandlingHours, int? NormDays, bool NormInWorkingDays, double? WithinNorm, LeadTimeAim? LeadTime);

/// <param name="ShorterBy">Share by which the mean lead time is to go down.</param>
/// <param name="BaselineDays">Mean lead time before, in working days; null where nobody measured it, and then nothing can be said of the aim.</param>
internal sealed record LeadTimeAim(double ShorterBy, double? BaselineDays)
{
    public double? Aim => BaselineDays * (1 - ShorterBy);
}
