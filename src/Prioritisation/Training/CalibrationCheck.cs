using Prioritisation.Scorecards;

namespace Prioritisation.Training;

/// <summary>Shares founded, observed and predicted, of signals that were weighted by how many they stand for.</summary>
/// <param name="FromScore">Smallest score of the group; null for all signals.</param>
/// <param name="Signals">Number judged.</param>
/// <param name="Founded">Of which founded.</param>
/// <param name="Observed">Weighted share founded.</param>
/// <param name="Predicted">Weighted mean of the calibrated shares.</param>
/// <param name="Low">Lower end of Wilson's 95% interval of the observed share, on the effective number of signals.</param>
/// <param name="High">Its upper end.</param>
public sealed record CheckedShare(int? FromScore, long Signals, long Founded, double Observed, double Predicted, double Low, double High);

/// <summary>
/// How far calibration holds on signals that the table does not know. The last third of the calibration slice by date is held out, a table
/// is made from the rest as the model's own is made from all, and the held-out signals judge it. The model's table still rests on the whole
/// slice: the check speaks of the way of calibrating and changes nothing.
/// </summary>
/// <param name="Verdict">What came of it, or why there is too little to tell.</param>
/// <param name="Overall">All judged signals; null when there are too few.</param>
/// <param name="Groups">By neighbouring steps of the table, each with about a fifth of the judged signals or more.</param>
public sealed record CalibrationCheck(string Verdict, CheckedShare? Overall, IReadOnlyList<CheckedShare> Groups)
{
    private const double HeldOutShare = 1 / 3.0;
    private const int LeastFounded = 10;
    private const int MostGroups = 5;
    private const double Z = 1.959963984540054;

    /// <param name="scores">Of the calibration slice.</param>
    /// <param name="rows">The slice, in order of received day.</param>
    public static CalibrationCheck Of(int[] scores, LabelledRows rows)
    {
        var at = Cut(rows);
        int[] judged = [.. Enumerable.Range(at, rows.Count - at).Where(row => rows.Weight[row] > 0)];
        var founded = judged.Count(row => rows.Founded[row] == 1);
        var known = Enumerable.Range(0, at).Where(row => rows.Weight[row] > 0).Sum(row => (long)rows.Founded[row]);
        if (known < LeastFounded || founded < LeastFounded || judged.Length - founded < LeastFounded)
        {
            return new CalibrationCheck(
                FormattableString.Invariant($"too little to check: {founded} founded among the last {judged.Length} signals after {known} founded before them; each needs at least {LeastFounded}"), null, []);
        }

        var table = Calibrator.Table(scores[..at], Before(rows, at));
        var overall = Share(null, judged, scores, rows, table);
        var groups = ByGroup(judged, scores, rows, table);
        var outside = groups.Count(g => g.Predicted < g.Low || g.Predicted > g.High);
        var holds = overall.Predicted >= overall.Low && overall.Predicted <= overall.High;
        return new CalibrationCheck(
            FormattableString.Invariant($"predicted {overall.Predicted:P2}, observed {overall.Observed:P2} ({overall.Low:P2} to {overall.High:P2}, 95%) of {overall.Signals} later signals: {(holds ? "within" : "outside")} the interval; {outside} of {groups.Count} groups of steps outside theirs"),
            overall,
            groups);
    }

    /// <summary>First held-out row, where a day begins.</summary>
    private static int Cut(LabelledRows rows)
    {
        var at = rows.Count - (int)(rows.Count * HeldOutShare);
        while (at > 0 && at < rows.Count && rows.ReceivedDay[at] == rows.ReceivedDay[at - 1])
            at--;
        return at;
    }

    private static LabelledRows Before(LabelledRows rows, int at) =>
        new(rows.Features, rows.Founded[..at], rows.Weight[..at], rows.ReceivedDay[..at]);

    private static List<CheckedShare> ByGroup(int[] judged, int[] scores, LabelledRows rows, IReadOnlyList<CalibrationStep> table)
    {
        var groups = new List<CheckedShare>();
        var (members, from) = (new List<int>(), int.MinValue);
        for (var k = 0; k < table.Count; k++)
        {
            var end = k + 1 < table.Count ? table[k + 1].FromScore : (long)int.MaxValue + 1;
            members.AddRange(judged.Where(row => scores[row] >= table[k].FromScore && scores[row] < end));
            if (members.Count == 0 || (k + 1 < table.Count && members.Count < judged.Length / (double)MostGroups))
                continue;
            groups.Add(Share(from, [.. members], scores, rows, table));
            members.Clear();
            from = k + 1 < table.Count ? table[k + 1].FromScore : from;
        }

        return groups;
    }

    private static CheckedShare Share(int? from, int[] members, int[] scores, LabelledRows rows, IReadOnlyList<CalibrationStep> table)
    {
        double weight = 0, squares = 0, observed = 0, predicted = 0;
        foreach (var row in members)
        {
            var w = rows.Weight[row];
            (weight, squares) = (weight + w, squares + (w * w));
            (observed, predicted) = (observed + (w * rows.Founded[row]), predicted + (w * table.Last(step => step.FromScore <= scores[row]).Probability));
        }

        var (low, high) = Wilson(observed / weight, weight * weight / squares);
        return new CheckedShare(from, members.Length, members.Sum(row => (long)rows.Founded[row]), observed / weight, predicted / weight, low, high);
    }

    /// <summary>Wilson (1927), JASA 22, 209; with weights on Kish's effective number, squared sum over sum of squares.</summary>
    internal static (double Low, double High) Wilson(double share, double n)
    {
        var middle = (share + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z / (1 + (Z * Z / n)) * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
