namespace Pipeline.Evaluation.Curves;

/// <summary>What a rule did with the signals received in one calendar month of the window.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Month">Its first day.</param>
/// <param name="Signals">Received in the month.</param>
/// <param name="PutForward">Of these, on whatever night.</param>
/// <param name="Precision">Share founded of those.</param>
/// <param name="ShareOfFoundedReached">Share, of the month's founded signals, that was put forward.</param>
internal sealed record MonthRow(string Rule, DateOnly Month, long Signals, long PutForward, Estimated Precision, Estimated ShareOfFoundedReached)
{
    public static IReadOnlyList<MonthRow> Of(RuleDecisions rule, int[] receivedDay, KnownOutcomes known)
    {
        var month = Array.ConvertAll(receivedDay, day => DateOnly.FromDayNumber(day) is var date ? new DateOnly(date.Year, date.Month, 1) : date);
        return [.. month.Distinct().Order().Select(one =>
        {
            bool[] put = [.. rule.PutForward.Select((put, row) => put && month[row] == one)];
            double Founded(int row) => known.Founded[row] && month[row] == one ? 1 : 0;
            return new MonthRow(
                rule.Id, one, month.LongCount(m => m == one), put.LongCount(p => p),
                WeightedRatio.Precision(known, put).Estimate(known.Blocks, Methods.Weighted, Because.NothingKnown, 0, 1),
                WeightedRatio.Of(known, row => put[row] ? Founded(row) : 0, Founded).Estimate(known.Blocks, Methods.Weighted, Because.NothingFounded, 0, 1));
        })];
    }
}
