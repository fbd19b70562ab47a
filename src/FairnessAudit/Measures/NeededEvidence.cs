namespace FairnessAudit.Measures;

/// <summary>
/// What it would take to show what a gate asks for and was not shown: from the cases needed for 80% power, in proportion to the window. It
/// says how much, never that more would clear.
/// </summary>
/// <param name="Finding">Id of the finding that was judged.</param>
/// <param name="Gate">The policy's gate.</param>
/// <param name="Assumed">"observed": the ratio stays as it was; "one": the ratio is really 1, where no number suffices for the observed one. Null where neither can be had.</param>
/// <param name="SelectedNow">Signals of the group that were selected in the window.</param>
/// <param name="SelectedNeeded">Of these so many are needed; null where no number was found.</param>
/// <param name="SignalsNeeded">Signals of the group that would bring so many, at the share of now.</param>
/// <param name="MonthsNow">Length of the window; null for a table without dates, and for less than a month.</param>
/// <param name="MonthsNeeded">Length that would bring so many signals, at the pace of now, rounded up.</param>
/// <param name="EnoughSignals">True where the signals of now would do: something else stands in the way, such as rows without the attribute or strata in which two sides hardly meet.</param>
public sealed record NeededEvidence(
    string Finding, string Gate, string? Assumed, long SelectedNow, long? SelectedNeeded, long? SignalsNeeded, int? MonthsNow, int? MonthsNeeded, bool EnoughSignals)
{
    public string Method { get; init; } = "80% power; the variance of the log ratio falls as one over the selected; months and signals in proportion";
}
