using Interchange.Columns;
using Interchange.Contracts;
using Interchange.ScoredSignals;

namespace Pipeline.Outcomes;

/// <summary>The columns of a file of reports: follow-up, or overrides. They are an allow-list: a file with any other is refused whole.</summary>
internal sealed record ReportLayout
{
    public const string Signal = "signal_id";
    public const string Result = "result";
    public const string Reasons = "reasons";
    public const string Reported = "reported_on";

    /// <summary>What such a file is called in messages.</summary>
    public required string Name { get; init; }

    /// <summary>Column of the stage, or of the kind of override.</summary>
    public required string Subject { get; init; }

    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>Column of the day on which it happened.</summary>
    public required string Happened { get; init; }

    public required bool HasResult { get; init; }

    /// <summary>Further outcome columns that a report may state.</summary>
    public required IReadOnlyList<ContractColumn> Carried { get; init; }

    public IReadOnlyList<ColumnSpec> Specs =>
    [
        ColumnSpec.Text(Signal), ColumnSpec.Level(Subject, Subjects), .. HasResult ? [ColumnSpec.Text(Result)] : Array.Empty<ColumnSpec>(),
        .. Carried.Select(c => ColumnSpec.Level(c.Name, c.Levels, required: false)),
        ColumnSpec.Text(Reasons), ColumnSpec.Date(Happened), ColumnSpec.Date(Reported),
    ];

    public static ReportLayout FollowUp(IReadOnlyList<Stage> stages, Contract contract) => new()
    {
        Name = "follow-up",
        Subject = "stage",
        Subjects = [.. stages.Select(s => s.Name)],
        Happened = "happened_on",
        HasResult = true,
        Carried = Stage.Carried(contract),
    };

    public static ReportLayout Overrides { get; } = new()
    {
        Name = "overrides",
        Subject = "kind",
        Subjects = HistoryLayout.Kinds,
        Happened = "decided_on",
        HasResult = false,
        Carried = [],
    };
}
