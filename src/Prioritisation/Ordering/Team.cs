namespace Prioritisation.Ordering;

/// <summary>People who take signals of some classes, all of them or only those with given levels of one contract column (a ground, a desk).</summary>
public sealed record Team
{
    public required string Name { get; init; }

    /// <summary>Names of classes.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Contract column that narrows what the team takes; null where it takes all that no other team does.</summary>
    public string? Column { get; init; }

    /// <summary>Levels of <see cref="Column"/> that the team takes.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];
}
