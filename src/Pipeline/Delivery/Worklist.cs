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

    public static Worklist Of(Night night, Desk desk)
    {
        var rows = new WorklistRows(night);
        return new Worklist
        {
            Desk = desk,
            OnTime = Listed(night, rows, row => Mine(row) && !night.Late(row)),
            Late = Listed(night, rows, row => Mine(row) && night.Late(row)),
            LateUnreached =
            [
                .. StateFiles.Rows(night, Prioritisation.Ordering.ReplayedDecisions.Open).Where(row => Mine(row) && night.Late(row))
                    .OrderBy(night.Due).ThenBy(row => night.Signals.Signal[row], StringComparer.Ordinal).Select(rows.Of),
            ],
        };

        bool Mine(int row) => DeskRouting.Of(night, row) == desk;
    }

    private static IReadOnlyList<ListedRow> Listed(Night night, WorklistRows rows, Func<int, bool> passes)
    {
        var order = DrawnPlaces.Of(night, passes);
        return [.. order.Select((row, i) => new ListedRow(rows.Of(row), i + 1 < order.Count ? Above(night, row, order[i + 1]) : WorklistWords.Last))];
    }

    /// <summary>
    /// Why a row stands above the next, as far as a reader may know: the sentence is true of ranked and drawn rows alike and tells neither
    /// from the other.
    /// </summary>
    private static Phrase Above(Night night, int upper, int lower)
    {
        if (DrawnPlaces.StrictRank(night, upper) < DrawnPlaces.StrictRank(night, lower))
            return WorklistWords.AboveByClass;
        return Visible(upper) > Visible(lower) ? WorklistWords.AboveByPolicy : WorklistWords.AboveByContent;

        int Visible(int row) => night.Decision.Index[row] - (night.Rule.Policy.BandPoints * night.Decision.Band[row]);
    }
}

/// <summary>A row with why it stands above the next.</summary>
internal sealed record ListedRow(WorklistRow Row, Phrase Above);
