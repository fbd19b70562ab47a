using FairnessAudit.Population;

namespace FairnessAudit.Tests.Counting;

/// <summary>Joined rows made up from a seed: three attributes, strata, draws and every kind of outcome.</summary>
internal static class RandomRows
{
    public static DecisionRows Of(int seed, int count)
    {
        var random = new Random(seed);
        Grouping Named(string name, params string?[] values) => Grouping.Of(name, [.. Enumerable.Range(0, count).Select(_ => values[random.Next(values.Length)])]);
        int[] Below(int limit) => [.. Enumerable.Range(0, count).Select(_ => random.Next(limit))];
        var seen = Array.ConvertAll(Below(3), s => (Seen)s);
        var design = Array.ConvertAll(Below(4), d => d);
        for (var row = 0; row < count; row++)
            design[row] = seen[row] == Seen.ByProcess ? 0 : seen[row] == Seen.ByDraw ? Math.Max(1, design[row]) : design[row];
        var step = Array.ConvertAll(Below(3), s => (Step)s);
        return new DecisionRows
        {
            Step = step,
            WaitingDays = [.. step.Select((s, row) => s is Step.PutForward ? row % 40 : DecisionRows.NotPutForward)],
            Seen = seen,
            Outcome = Array.ConvertAll(Below(3), s => (Known)s),
            Design = design,
            Strata = [DesignStratum.NotDrawable, .. Enumerable.Range(1, 3).Select(d => new DesignStratum("draw " + d, design.Count(x => x == d), design.Where((x, i) => x == d && seen[i] == Seen.ByDraw).Count()))],
            Reached = Array.ConvertAll(Below(3), r => (byte)r),
            Funnel = ["opened", "measure"],
            Unused = 0,
            Unmatched = new Unmatched(0, 0, new Dictionary<string, long>(StringComparer.Ordinal)),
            DaysToEnd = Below(300),
            Block = Below(100),
            Period = Named("period", "2026-Q1", "2026-Q2"),
            Minimal = Named("minimal", "fraud", "withdrawal", null),
            Full = Named("full", "fraud | mail", "fraud, by \"web\"", "withdrawal | mail"),
            Band = Named("band", "00", "01"),
            Score = [.. Below(40).Select(s => s == 0 ? double.NaN : s - 20)],
            Attributes = [Named("origin", "africa", "asia", "europe", null), Named("sex", "female", "male"), Named("age, band", "18-24", "60+", "unknown")],
        };
    }
}
