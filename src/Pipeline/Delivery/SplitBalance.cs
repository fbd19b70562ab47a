using Pipeline.Nights;
using Prioritisation.Ordering;

namespace Pipeline.Delivery;

/// <summary>
/// The night's balance of the signals of one level. Before + new is always the sum of all that follows. On a list are those put forward and
/// those drawn together: of a small level, two numbers would tell which signal was drawn.
/// </summary>
internal sealed record SplitBalance(int Before, int New, int Listed, int Lapsed, int Closed, int After)
{
    public static SplitBalance Of(Night night, SplitLevel level)
    {
        var joined = night.Closed.Date(OpenStock.JoinedOn).Days;
        var added = level.Rows.Count(row => night.IsNew[row]) + level.Closed.Count(row => joined[row] == night.Request.Date.DayNumber);
        int In(byte state) => level.Rows.Count(row => night.State[row] == state);
        return new(
            level.Rows.Length + level.Closed.Length - added, added,
            In(ReplayedDecisions.PutForward) + In(ReplayedDecisions.Random), In(ReplayedDecisions.Lapsed), level.Closed.Length, In(ReplayedDecisions.Open));
    }
}
