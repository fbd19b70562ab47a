using Interchange.Contracts;
using Prioritisation.Ordering;

namespace Pipeline.Evaluation.Cases;

/// <summary>Signals of one replayed night, explained from the points of their values to their place.</summary>
/// <param name="Night">The night in the middle of the window.</param>
/// <param name="Stock">Signals in stock that night.</param>
/// <param name="Ranked">Places that the order filled.</param>
/// <param name="Drawn">Places that the random draw filled.</param>
/// <param name="LastIndex">Index of the last signal that got a place by its index; null where none did.</param>
/// <param name="Cases">In order of place: those put forward, then the drawn, then the others as they stand in the order of the whole stock.</param>
internal sealed record WorkedNightRecord(DateOnly Night, int Stock, int Ranked, int Drawn, int? LastIndex, IReadOnlyList<WorkedCase> Cases);

/// <summary>One signal, with every number of its way to its place.</summary>
internal sealed record WorkedCase
{
    /// <summary>Its pseudonym.</summary>
    public required string Signal { get; init; }

    /// <summary>Why it is among the cases.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>The policy's class.</summary>
    public required string Class { get; init; }

    public required DateOnly Received { get; init; }

    /// <summary>In days of the policy's kind.</summary>
    public required int WaitingDays { get; init; }

    public required int Intercept { get; init; }

    /// <summary>Every part of the scorecard, in its order.</summary>
    public required IReadOnlyList<CaseTerm> Terms { get; init; }

    /// <summary>Points above 0 together.</summary>
    public required int Added { get; init; }

    /// <summary>Points below 0 together.</summary>
    public required int TakenOff { get; init; }

    /// <summary>As the scorer gave it; intercept, added and taken off come to the same.</summary>
    public required int Score { get; init; }

    /// <summary>Calibrated share founded at this score.</summary>
    public required double Probability { get; init; }

    /// <summary>Of the policy, 0 the least urgent.</summary>
    public required int Band { get; init; }

    public required IndexParts Index { get; init; }

    /// <summary>By which rule it got its place.</summary>
    public required Lane Lane { get; init; }

    /// <summary>Place on the list by the order, from 1; null where it has none.</summary>
    public required int? Place { get; init; }

    /// <summary>Place in the order of the whole stock, from 1.</summary>
    public required int PlaceInStock { get; init; }
}

/// <summary>One part of the score: a feature or a pair, the value that the signal has, and its points.</summary>
internal sealed record CaseTerm(string Part, LocalText Label, LocalText Value, int Points);

/// <summary>Why a signal is shown.</summary>
internal enum CaseKind
{
    /// <summary>The first of its class on the list.</summary>
    FirstOfClass,

    /// <summary>The last that got a place.</summary>
    JustAbove,

    /// <summary>The first that got none.</summary>
    JustBelow,

    /// <summary>Of the random control sample.</summary>
    Drawn,

    /// <summary>In the middle of the stock that was not reached.</summary>
    FarBelow,

    /// <summary>Fills up the number of cases, at an even place on the list.</summary>
    OnTheList,
}
