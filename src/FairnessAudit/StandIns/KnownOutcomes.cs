using FairnessAudit.Measures;
using FairnessAudit.Population;
using Statistics;
using Statistics.Resampling;

namespace FairnessAudit.StandIns;

/// <summary>Rows whose outcome is known, each with how many it stands for.</summary>
internal sealed class KnownOutcomes
{
    private readonly DecisionRows rows;
    private readonly int[] known;
    private readonly double[] weight;
    private readonly int blocks;

    public KnownOutcomes(DecisionRows rows)
    {
        this.rows = rows;
        known = [.. Enumerable.Range(0, rows.Count).Where(r => rows.Outcome[r] != Known.No && rows.Weight(r) > 0)];
        weight = Array.ConvertAll(known, rows.Weight);
        blocks = rows.Count == 0 ? 1 : rows.Block.Max() + 1;
    }

    public long Count => known.Length;

    /// <summary>Weighted chance that a founded row scores above an unfounded one, and each block's influence on it; NaN where a side is empty.</summary>
    public (double Auc, double[] Influence) Auc(int[] score)
    {
        var order = Enumerable.Range(0, known.Length).ToArray();
        Array.Sort(Array.ConvertAll(order, i => score[known[i]]), order);
        double founded = 0, unfounded = 0;
        for (var i = 0; i < known.Length; i++)
            _ = Founded(i) ? founded += weight[i] : unfounded += weight[i];
        var (auc, below, foundedBelow) = (0.0, 0.0, 0.0);
        var placed = new double[known.Length];
        for (int from = 0, to; from < order.Length; from = to)
        {
            double f = 0, u = 0;
            for (to = from; to < order.Length && score[known[order[to]]] == score[known[order[from]]]; to++)
                _ = Founded(order[to]) ? f += weight[order[to]] : u += weight[order[to]];
            for (var i = from; i < to; i++)
                placed[order[i]] = Founded(order[i]) ? (below + u / 2) / unfounded : (founded - foundedBelow - f / 2) / founded;
            auc += f * (below + u / 2);
            (below, foundedBelow) = (below + u, foundedBelow + f);
        }

        auc /= founded * unfounded;
        var influence = new double[blocks];
        for (var i = 0; i < known.Length; i++)
            influence[rows.Block[known[i]]] += weight[i] * (placed[i] - auc) / (Founded(i) ? founded : unfounded);
        return (auc, influence);
    }

    /// <summary>The drop of the area; the same rows stand on both sides, so the interval is that of the difference.</summary>
    public Finding Drop(Finding finding, (double Auc, double[] Influence) whole, (double Auc, double[] Influence) without)
    {
        if (double.IsNaN(whole.Auc) || double.IsNaN(without.Auc))
            return finding with { UndefinedBecause = "no founded, or no unfounded, outcome is known" };
        var filled = known.Select(r => rows.Block[r]).Distinct().Count();
        var estimate = whole.Auc - without.Auc;
        if (filled < 2)
            return finding with { Estimate = estimate, UndefinedBecause = "too few blocks of persons for an interval" };
        var error = Math.Sqrt(whole.Influence.Zip(without.Influence, (a, b) => (a - b) * (a - b)).Sum() * filled / (filled - 1));
        var half = StudentsT.TwoSided(0.95, filled - 1) * error;
        return finding with { Estimate = estimate, StandardError = error, DegreesOfFreedom = filled - 1, Interval = new FindingInterval(estimate - half, estimate + half, 0.95, "weighted-influence-blocks-t") };
    }

    /// <summary>The drop of the founded share of what each selection takes (Hajek), leaving out one block at a time with the cut held.</summary>
    public Finding Share(Finding finding, double[] taken, double[] without)
    {
        var sums = new (double F1, double N1, double F0, double N0)[blocks];
        for (var i = 0; i < known.Length; i++)
        {
            ref var sum = ref sums[rows.Block[known[i]]];
            var (one, other, founded) = (weight[i] * taken[known[i]], weight[i] * without[known[i]], Founded(i) ? 1 : 0);
            sum = (sum.F1 + one * founded, sum.N1 + one, sum.F0 + other * founded, sum.N0 + other);
        }

        var all = sums.Aggregate((a, b) => (a.F1 + b.F1, a.N1 + b.N1, a.F0 + b.F0, a.N0 + b.N0));
        if (all.N1 <= 0 || all.N0 <= 0)
            return finding with { UndefinedBecause = "no outcome is known of what one of the two selections takes" };
        double Difference((double F1, double N1, double F0, double N0) s) => s.F1 / s.N1 - s.F0 / s.N0;
        var estimate = Difference(all);
        var left = sums.Where(s => s.N1 > 0 || s.N0 > 0).Select(s => Difference((all.F1 - s.F1, all.N1 - s.N1, all.F0 - s.F0, all.N0 - s.N0))).ToArray();
        var interval = BlockJackknife.Interval(estimate, left);
        return finding with
        {
            Estimate = estimate,
            Interval = interval is null ? null : new FindingInterval(interval.Low, interval.High, 0.95, "hajek-block-jackknife-t"),
            UndefinedBecause = interval is null ? "the two selections do not differ between blocks, or too few blocks, for an interval" : null,
        };
    }

    private bool Founded(int i) => rows.Outcome[known[i]] == Known.Founded;
}
