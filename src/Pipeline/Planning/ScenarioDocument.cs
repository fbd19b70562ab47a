namespace Pipeline.Planning;

/// <summary>A planning file as it is written (YAML, schema planning/1); null is missing. <see cref="ScenarioRules"/> says what may stand there.</summary>
internal sealed class ScenarioDocument
{
    public string? Schema { get; set; }

    public string? Id { get; set; }

    public string? Purpose { get; set; }

    /// <summary>First working day that is planned.</summary>
    public string? Start { get; set; }

    /// <summary>How many working days are followed.</summary>
    public int? WorkingDays { get; set; }

    public List<TeamDocument>? Teams { get; set; }
}

/// <summary>A team of the planning file.</summary>
internal sealed class TeamDocument
{
    public string? Name { get; set; }

    /// <summary>One a person: 1 is full time at full pace.</summary>
    public List<double>? People { get; set; }

    /// <summary>Share of working days that a person is away, for leave, illness and training.</summary>
    public double? Absence { get; set; }

    /// <summary>Hours a working day of which a full-time person works on signals.</summary>
    public double? DirectHours { get; set; }

    public List<ClassDocument>? Classes { get; set; }

    /// <summary>Where the numbers come from; what is assumed is called so.</summary>
    public string? Source { get; set; }
}

/// <summary>A class of signals that a team handles.</summary>
internal sealed class ClassDocument
{
    /// <summary>Of the ordering policy.</summary>
    public string? Name { get; set; }

    /// <summary>Signals open now.</summary>
    public int? Open { get; set; }

    /// <summary>Working days that the oldest of them has waited; the others are spread evenly.</summary>
    public double? OldestOpenDays { get; set; }

    public double? ArrivalsADay { get; set; }

    /// <summary>Mean hours of work on a signal.</summary>
    public double? HandlingHours { get; set; }

    /// <summary>Standard deviation of the hours divided by their mean.</summary>
    public double? HandlingVariation { get; set; }

    /// <summary>Share in every band of likelihood, lowest first; absent: all alike.</summary>
    public List<double>? Bands { get; set; }

    /// <summary>Working days after which a signal that nobody took leaves; absent: never.</summary>
    public double? LapseAfterDays { get; set; }

    /// <summary>Share that is to be taken within the norm of the policy; absent: no such aim.</summary>
    public double? WithinNorm { get; set; }

    public LeadTimeDocument? LeadTime { get; set; }
}

/// <summary>An aim of a shorter lead time, from arrival until done.</summary>
internal sealed class LeadTimeDocument
{
    /// <summary>Share by which it is to go down.</summary>
    public double? ShorterBy { get; set; }

    /// <summary>Mean lead time before, in working days; absent: nobody measured it.</summary>
    public double? BaselineDays { get; set; }
}
