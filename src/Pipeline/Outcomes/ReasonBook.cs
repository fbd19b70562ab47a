namespace Pipeline.Outcomes;

/// <summary>The reasons that may be given, and when a report is late. Only <see cref="ReasonBookReader"/> makes one.</summary>
internal sealed record ReasonBook
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    /// <summary>SHA-256 of the file's bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Days between what happened and its report, beyond which the report is late.</summary>
    public required int LateAfterDays { get; init; }

    /// <summary>Largest share of the reports, 0 to 1, exact repetitions left out, that may be set aside.</summary>
    public required double MaximumQuarantineShare { get; init; }

    /// <summary>Stages at which nobody in the service decides, so that nobody gives reasons.</summary>
    public required IReadOnlyList<string> StepsWithoutReasons { get; init; }

    public required IReadOnlyList<GivenReason> Reasons { get; init; }

    public required IReadOnlyList<GivenReason> OverrideReasons { get; init; }

    public const string Act = "act";
    public const string NotAct = "not_act";
}
