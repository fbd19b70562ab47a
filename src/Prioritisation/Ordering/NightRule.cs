using Prioritisation.Scorecards;

namespace Prioritisation.Ordering;

/// <summary>
/// The one implementation behind a single night and a replay of many: what does not change from night to night (bands, hashes) is computed
/// once over the whole window.
/// </summary>
internal sealed class NightRule
{
    private readonly OrderingPolicy policy;
    private readonly OpenSignals signals;
    private readonly long seed;
    private readonly int capacity;
    private readonly SignalWeights weights;
    private readonly Lane[] lane;
    private readonly NightRule? incumbent;
    private readonly IReadOnlySet<int>? beside;

    /// <summary><paramref name="beside"/>: the rows of another rule, for one night; null compares with the order by policy only.</summary>
    public NightRule(OrderingPolicy policy, IModel? model, OpenSignals signals, int capacity, long seed, IReadOnlySet<int>? beside = null)
    {
        (this.policy, this.signals, this.capacity, this.seed) = (policy, signals, capacity, seed);
        var cuts = ScoreBands.Of(policy, model);
        weights = new SignalWeights(policy, signals, Array.ConvertAll(signals.Score, score => ScoreBands.Band(cuts, score)), signals.Hash, seed);
        lane = new Lane[signals.Count];
        // Too few places for two strata: where the orders disagree changes nothing.
        if (policy.RandomDisagreement <= 1 || Places.Random(policy, capacity) <= policy.RandomPerStratum)
            return;
        this.beside = beside;
        if (model is not null && beside is null)
            incumbent = new NightRule(policy, null, signals, capacity, seed);
    }

    public byte[] Band => weights.Band;

    /// <summary>Age at the last night decided; filled for the rows that were ordered then.</summary>
    public int Age(int row) => weights.Age[row];

    /// <summary>Decides over the stock: open signals first, tonight's new ones from <paramref name="newFrom"/> on.</summary>
    public NightDecision Decide(ReadOnlySpan<int> rows, int newFrom, DateOnly night)
    {
        var (ranked, randomPlaces) = (Places.Ranked(policy, capacity), Places.Random(policy, capacity));
        var putForward = Order(rows, night, ranked);
        var design = Draw(Left(rows[newFrom..]), rows, randomPlaces, night);
        var drawn = design.Drawn;
        foreach (var row in drawn)
            lane[row] = Lane.Random;
        // Where the draw took every new signal that was left, older stock fills up, and no probability changes.
        putForward.AddRange(Take(Left(rows), ranked + randomPlaces - putForward.Count - drawn.Length, weights.ByIndex, Lane.Index));
        return new NightDecision
        {
            Ranked = [.. putForward],
            Random = drawn,
            Design = design,
            Lapsed = Lapsed(rows),
            Lane = lane,
            Index = weights.Index,
            Band = weights.Band,
            Slack = weights.Slack,
        };
    }

    /// <summary>The first so many rows in order: strict classes, then signals at their maximum age, then by index.</summary>
    public List<int> Order(ReadOnlySpan<int> rows, DateOnly night, int count)
    {
        weights.Weigh(rows, night);
        foreach (var row in rows)
            lane[row] = Lane.None;
        var (order, ranked) = (new List<int>(count), Places.Ranked(policy, capacity));
        for (var c = 0; c < policy.Classes.Count; c++)
        {
            if (policy.Classes[c].Strict)
                order.AddRange(Take(Left(rows, row => signals.Class[row] == c), Math.Min(Places.Strict(policy.Classes[c], ranked), count - order.Count), weights.ByIndex, Lane.Strict));
        }

        order.AddRange(Take(Left(rows, row => weights.AtMaximumAge[row]), Math.Min(Places.Forced(policy, ranked), count - order.Count), weights.ByOverdue, Lane.Forced));
        var left = Left(rows);
        order.AddRange(count - order.Count < left.Length ? Take(left, count - order.Count, weights.ByIndex, Lane.Index) : Marked(weights.Sorted(left), Lane.Index));
        return order;
    }

    private int[] Take(int[] rows, int places, Comparison<int> order, Lane rule) => Marked(BestRows.Of(rows, places, order), rule);

    private int[] Marked(int[] rows, Lane rule)
    {
        foreach (var row in rows)
            lane[row] = rule;
        return rows;
    }

    private RandomDesign Draw(int[] eligible, ReadOnlySpan<int> rows, int places, DateOnly night)
    {
        var first = beside ?? incumbent?.Order(rows, night, Places.Ranked(policy, capacity)).ToHashSet();
        var key = new ulong[signals.Count];
        foreach (var row in eligible)
            key[row] = SeededHash.Under(signals.Hash[row], seed, night.DayNumber);
        return RandomDraw.Of(
            policy,
            eligible,
            row => (signals.Class[row], Band[row], first is not null && first.Contains(row)),
            places,
            NightOrder.StratumOf(night),
            (a, b) => key[a] != key[b] ? key[a].CompareTo(key[b]) : string.CompareOrdinal(signals.Signal[a], signals.Signal[b]));
    }

    private int[] Lapsed(ReadOnlySpan<int> rows)
    {
        var lapsed = Left(rows, row => weights.Age[row] > policy.Classes[signals.Class[row]].LapseAfterDays);
        Array.Sort(lapsed, (a, b) => string.CompareOrdinal(signals.Signal[a], signals.Signal[b]));
        return lapsed;
    }

    /// <summary>Rows without a place yet.</summary>
    private int[] Left(ReadOnlySpan<int> rows, Func<int, bool>? which = null)
    {
        var left = new List<int>(rows.Length);
        foreach (var row in rows)
        {
            if (lane[row] == Lane.None && (which is null || which(row)))
                left.Add(row);
        }

        return [.. left];
    }
}
