namespace FairnessAudit.Tests.History;

/// <summary>One signal of a made-up history.</summary>
/// <param name="Group">Null: the person has no attributes.</param>
/// <param name="Class">Of the shipped contract.</param>
/// <param name="Band">Score band.</param>
/// <param name="State">open, put_forward, random or lapsed.</param>
/// <param name="Waited">Days.</param>
internal sealed record NightLine(string? Group, string Class, int Band, string State, int Waited)
{
    public int ReceivedDaysIn { get; init; }

    /// <summary>Furthest step of the contract's funnel: 0 none, 1 opened, 2 investigation, 3 measure.</summary>
    public int Reached { get; init; }

    /// <summary>Null: not known.</summary>
    public bool? Founded { get; init; }

    /// <summary>Kinds of <see cref="Interchange.ScoredSignals.HistoryLayout.Kinds"/>.</summary>
    public string[] Overrides { get; init; } = [];

    /// <summary>The draw in which it could have been drawn; null where it could not.</summary>
    public string? Stratum { get; init; }

    public bool Listed => State is "put_forward" or "random";
}
