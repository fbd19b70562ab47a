using Pipeline.Nights;
using Prioritisation.Ordering;
using Reporting.Documents;

namespace Pipeline.Delivery;

/// <summary>
/// What one team works from. Signals put forward by the order and drawn at random look the same and stand in one list; those past their
/// norm stand on a list of their own.
/// </summary>
internal sealed record Worklist
{
    public required Desk Desk { get; init; }

    /// <summary>Tonight's places within the norm, top first.</summary>
    public required IReadOnlyList<ListedRow> OnTime { get; init; }

    /// <summary>Tonight's places past their norm, top first.</summary>
    public required IReadOnlyList<ListedRow> Late { get; init; }

    /// <summary>Past their norm and not reached tonight, longest late first.</summary>
    public required IReadOnlyList<WorklistRow> LateUnreached { get; init; }

    /// <summary>One a desk, in the policy's order; every signal of the night belongs to exactly one.</summary>
    public static IReadOnlyList<Worklist> All(Night night)
    {
        var (routing, rows) = (new DeskRouting(night), new WorklistRows(night));
        var late = StateFiles.Rows(night, ReplayedDecisions.Open).Where(night.Late).ToLookup(routing.Of);
        return [.. routing.Desks.Select(desk => Of(night, rows, desk, row => routing.Of(row) == desk, late[desk]))];
    }

    private static Worklist Of(Night night, WorklistRows rows, Desk desk, Func<int, bool> mine, IEnumerable<int> late) => new()
    {
        Desk = desk,
        OnTime = Listed(night, rows, row => mine(row) && !night.Late(row)),
        Late = Listed(night, rows, row => mine(row) && night.Late(row)),
        LateUnreached = [.. late.OrderBy(night.Due).ThenBy(row => night.Signals.Signal[row], StringComparer.Ordinal).Select(rows.Of)],
    };

    private static IReadOnlyList<ListedRow> Listed(Night night, WorklistRows rows, Func<int, bool> passes)
    {
        var places = DrawnPlaces.Of(night, passes);
        return [.. places.Select((place, i) => new ListedRow(rows.Of(place.Row), i + 1 < places.Count ? Above(night, place, places[i + 1]) : WorklistWords.Last))];
    }

    /// <summary>
    /// Why a row stands above the next, as far as a reader may know: the sentence is true of ranked and drawn rows alike and tells neither
    /// from the other.
    /// </summary>
    private static Phrase Above(Night night, ListPlace upper, ListPlace lower)
    {
        if (upper.Lane == Lane.Forced)
            return WorklistWords.AboveByWaiting;
        if (upper.Lane == Lane.Strict && (lower.Lane != Lane.Strict || night.Signals.Class[upper.Row] != night.Signals.Class[lower.Row]))
            return WorklistWords.AboveByClass;
        return Visible(upper.Row) > Visible(lower.Row) ? WorklistWords.AboveByPolicy : WorklistWords.AboveByContent;

        int Visible(int row) => night.Decision.Index[row] - (night.Rule.Policy.BandPoints * night.Decision.Band[row]);
    }
}

/// <summary>A row with why it stands above the next.</summary>
internal sealed record ListedRow(WorklistRow Row, Phrase Above);
