using Interchange.Contracts;

namespace Pipeline.Planning;

/// <summary><c>plan.json</c>: everything the report says. All days are working days.</summary>
internal sealed record PlanRecord
{
    public const string FileName = "plan.json";

    public string Schema { get; init; } = "plan/1";

    public required string Scenario { get; init; }

    public required string Purpose { get; init; }

    public required string ScenarioSha256 { get; init; }

    public required string Policy { get; init; }

    public required string PolicySha256 { get; init; }

    public required DateOnly Start { get; init; }

    /// <summary>The night whose stock the plan starts from; null where the planning file types it.</summary>
    public required StockOutlook? Stock { get; init; }

    /// <summary>Working days that are followed.</summary>
    public required int WorkingDays { get; init; }

    /// <summary>Of the figures per class; curves and sensitivities take <see cref="CurveReplications"/>.</summary>
    public required int Replications { get; init; }

    public required int CurveReplications { get; init; }

    public required long Seed { get; init; }

    public required IReadOnlyList<TeamOutlook> Teams { get; init; }
}

/// <summary>Where the opening stock comes from.</summary>
/// <param name="Night">Folder of the night.</param>
/// <param name="Date">Of the night.</param>
/// <param name="RunSha256">Of its run record.</param>
/// <param name="Signals">All that it left open.</param>
/// <param name="NotPlanned">Of these, the classes that no team of the planning file handles.</param>
internal sealed record StockOutlook(string Night, DateOnly Date, string RunSha256, int Signals, IReadOnlyList<NotPlannedClass> NotPlanned);

/// <param name="Name">The policy's class.</param>
/// <param name="Label">What people call it; null where the policy does not say.</param>
/// <param name="Open">Signals that the plan leaves out.</param>
internal sealed record NotPlannedClass(string Name, LocalText? Label, int Open);

/// <summary>What is to be expected of one team.</summary>
internal sealed record TeamOutlook
{
    public required string Name { get; init; }

    public required string Source { get; init; }

    /// <summary>Full-time people, absence not taken off.</summary>
    public required double People { get; init; }

    public required double Absence { get; init; }

    public required double DirectHours { get; init; }

    public required SteadyState SteadyState { get; init; }

    public required IReadOnlyList<ClassOutlook> Classes { get; init; }

    /// <summary>Class that the sensitivities are about, and its measure.</summary>
    public required string SensitiveClass { get; init; }

    public required string SensitiveMeasure { get; init; }

    public required IReadOnlyList<TornadoBar> Sensitivities { get; init; }
}

/// <summary>What is to be expected of one class of one team.</summary>
internal sealed record ClassOutlook
{
    public required string Name { get; init; }

    /// <summary>What people call the class; null where the policy does not say.</summary>
    public required LocalText? Label { get; init; }

    public required int OpenNow { get; init; }

    /// <summary>Working days that the longest waiting of them has waited; null for none.</summary>
    public required double? OldestNow { get; init; }

    public required double ArrivalsADay { get; init; }

    public required double HandlingHours { get; init; }

    /// <summary>The policy's norm; null where it has none.</summary>
    public required int? NormDays { get; init; }

    public required bool NormInWorkingDays { get; init; }

    public required PlanFigure WithinNorm { get; init; }

    public required PlanFigure MeanWait { get; init; }

    public required PlanFigure LongWait { get; init; }

    public required PlanFigure MeanLead { get; init; }

    public required PlanFigure LongLead { get; init; }

    public required PlanFigure NeverReached { get; init; }

    public required PlanFigure Open { get; init; }

    public required PlanFigure Oldest { get; init; }

    public required PlanFigure Done { get; init; }

    public required IReadOnlyList<AimOutlook> Aims { get; init; }
}

/// <summary>An aim beside the four things that it needs: the lead time or share before, the stock, the people there are, and the people it takes.</summary>
internal sealed record AimOutlook
{
    /// <summary>"within_norm" or "lead_time".</summary>
    public required string Kind { get; init; }

    /// <summary>Share, or working days; null where it cannot be computed.</summary>
    public required double? Aim { get; init; }

    /// <summary>Mean lead time before; null where nobody measured it, or the aim is none of lead time.</summary>
    public required double? BaselineDays { get; init; }

    /// <summary>Why there is no finding.</summary>
    public required string? NotComputableBecause { get; init; }

    /// <summary>Whether the present team is shown to meet it; null where it cannot be computed.</summary>
    public required bool? Met { get; init; }

    /// <summary>Least number of full-time people that is shown to meet it; null where none of the curve is, or it cannot be computed.</summary>
    public required double? PeopleNeeded { get; init; }

    public required IReadOnlyList<PeoplePoint> Curve { get; init; }
}
