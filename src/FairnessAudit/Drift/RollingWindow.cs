using FairnessAudit.Counting;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using Statistics.Proportions;

namespace FairnessAudit.Drift;

/// <summary>Comparisons over the last weeks together: what people read, with an interval for one look. It decides nothing.</summary>
internal static class RollingWindow
{
    /// <param name="gate">What is compared.</param>
    /// <param name="weeks">The weeks of the window.</param>
    /// <returns>The point without its sequence and evidence.</returns>
    public static DriftPoint Of(DriftGate gate, IReadOnlyList<WeekOfCounts> weeks)
    {
        var monday = weeks[^1].Monday;
        CountTable[] tables = [.. weeks.Select(w => w.Tables.GetValueOrDefault(gate.Attribute)).OfType<CountTable>()];
        if (tables.Length == 0)
            return new DriftPoint(monday, 0, 0, 0, 0, null, null, null, 0, "nothing was counted");
        var table = CountTables.Add(tables);
        if (gate.IsShare)
            return Share(monday, DriftGates.UnknownRows(table));
        if (!table.Groups.Contains(gate.Group, StringComparer.Ordinal))
            return new DriftPoint(monday, 0, 0, 0, 0, null, null, null, 0, "nobody of the group was counted");
        var ratio = DriftGates.Ratio(table, gate.Event!, gate.Rule.StratumSet, gate.Group);
        return new DriftPoint(monday, ratio.N, ratio.Selected, ratio.Others, ratio.OthersSelected, ratio.Ratio, DriftGates.Interval(ratio), null, 0, ratio.UndefinedBecause);
    }

    private static DriftPoint Share(DateOnly monday, (long Unknown, long Rows) counts)
    {
        var share = Proportion.Wilson(counts.Unknown, counts.Rows);
        var interval = share.Interval is { } i ? new FindingInterval(i.Low, i.High, i.Level, i.Method) : null;
        return new DriftPoint(monday, counts.Rows, counts.Unknown, 0, 0, share.Value, interval, null, 0, share.UndefinedBecause);
    }
}
