using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Pipeline.Intake;
using Pipeline.Releases;
using Pipeline.Scoring;
using Prioritisation.Ordering;

namespace Pipeline.Nights;

/// <summary>What a night is asked to do.</summary>
internal sealed record NightRequest
{
    public required TonightsRule Rule { get; init; }

    /// <summary>Marks, and orders nothing; null for none.</summary>
    public ShadowModel? Shadow { get; init; }

    /// <summary>SHA-256 of the shadow's release; null for none.</summary>
    public string? ShadowId => Shadow?.ReleaseId;

    public required Interchange.Pseudonyms.Pseudonymiser Pseudonymiser { get; init; }

    /// <summary>Raw new signals.</summary>
    public required IReadOnlyList<SourceFile> Signals { get; init; }

    public required SourceFile? Closures { get; init; }

    public required DateOnly Date { get; init; }

    public required int Capacity { get; init; }

    public required long Seed { get; init; }

    /// <summary>Whether the date is another than today by the security clock: such a night is delivered where no team reads.</summary>
    public required bool Replay { get; init; }

    public int Threads { get; init; } = 1;

    /// <summary>What each phase of the night costs; told beside the result.</summary>
    public PhaseTimes Phases { get; init; } = new();

    /// <exception cref="RefusedException">Exit code 5: the capacity lies outside the range of the policy, or of the shadow's.</exception>
    public void DemandCapacity()
    {
        NightOrder.DemandCapacity(Rule.Policy, Capacity);
        if (Shadow is not null)
            NightOrder.DemandCapacity(Shadow.OrderingPolicy, Capacity);
    }
}

/// <summary>A night decided, in memory, before anything is delivered. All rows are positions in <see cref="Open"/>.</summary>
internal sealed record Night
{
    public required NightRequest Request { get; init; }

    /// <summary>The night whose stock this one started from; null for the first.</summary>
    public required NightName? Previous { get; init; }

    public required IntakeResult Intake { get; init; }

    /// <summary>Tonight's new signals by contract columns, those closed the same day included.</summary>
    public required ColumnBatch Joined { get; init; }

    /// <summary>Every fault of tonight's rows: those of intake, and signals that may not join.</summary>
    public required IReadOnlyList<QuarantinedCell> Quarantine { get; init; }

    /// <summary>The stock that was ordered, sampling columns filled for tonight's draw.</summary>
    public required ColumnBatch Open { get; init; }

    public required bool[] IsNew { get; init; }

    public required OpenSignals Signals { get; init; }

    /// <summary>Scores with the five largest parts each way; null where the policy alone orders.</summary>
    public required ScoredBatch? Scored { get; init; }

    public required NightDecision Decision { get; init; }

    /// <summary>What the shadow would have put forward; null on a night without one.</summary>
    public required ShadowOrder? Shadow { get; init; }

    /// <summary>Per row what became of it: an index into <see cref="Interchange.ScoredSignals.ScoredSignalsLayout.States"/>.</summary>
    public required byte[] State { get; init; }

    /// <summary>Signals that were closed elsewhere, of the stock or new, before they could be ordered.</summary>
    public required ColumnBatch Closed { get; init; }

    /// <summary>Handled before tonight, and closed tonight.</summary>
    public required ColumnBatch Handled { get; init; }

    public required NightCounts Counts { get; init; }

    public TonightsRule Rule => Request.Rule;

    public Contract Contract => Request.Rule.Contract;

    /// <summary>Rows to which the order gives a place by itself, first first: without those that filled up what the draw left.</summary>
    public int[] Ordered => Decision.Ranked[..Math.Min(Decision.Ranked.Length, Places.Ranked(Rule.Policy, Request.Capacity))];

    public ClassRule ClassOf(int row) => Rule.Policy.Classes[Signals.Class[row]];

    public DateOnly Received(int row) => DateOnly.FromDayNumber(Signals.ReceivedDay[row]);

    public DateOnly? Due(int row) => NightOrder.Due(ClassOf(row), Received(row));

    /// <summary>Whether the norm's last day has passed.</summary>
    public bool Late(int row) => Decision.IsBreached(row);

    /// <summary>The parts of a row's index; what class, band and waiting leave of it is the deadline's.</summary>
    public IndexParts PartsOf(int row)
    {
        var (head, content, waiting) = (ClassOf(row).Head, Rule.Policy.BandPoints * Decision.Band[row], ClassOf(row).AgeingPerDay * WaitingDays(row));
        return new(head, content, waiting, Decision.Index[row] - head - content - waiting);
    }

    public int WaitingDays(int row) => NightOrder.Age(Rule.Policy, Signals.ReceivedDay[row], Request.Date.DayNumber);
}

/// <summary>Signals by what became of them. Before + new is always the sum of all that follows.</summary>
internal sealed record NightCounts
{
    public required int StockBefore { get; init; }

    public required int New { get; init; }

    public required int PutForward { get; init; }

    public required int Random { get; init; }

    public required int Lapsed { get; init; }

    public required int Closed { get; init; }

    public required int StockAfter { get; init; }

    public bool Reconcile => StockBefore + New == PutForward + Random + Lapsed + Closed + StockAfter;
}
