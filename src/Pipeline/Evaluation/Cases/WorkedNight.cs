using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Evaluation.Cases;

/// <summary>One night of a replay decided once more, with the index and rule of every signal in stock. All rows are positions in the window.</summary>
internal sealed class WorkedNight
{
    private readonly int[] rows;
    private readonly Dictionary<int, int> at;
    private readonly NightDecision decision;

    private WorkedNight(DateOnly night, int[] rows, NightDecision decision, int[] order)
    {
        (Night, this.rows, this.decision) = (night, rows, decision);
        at = rows.Select((row, i) => (row, i)).ToDictionary(r => r.row, r => r.i);
        Order = [.. order.Select(i => rows[i])];
        Ranked = [.. decision.Ranked.Select(i => rows[i])];
        Drawn = [.. decision.Random.Select(i => rows[i])];
    }

    public DateOnly Night { get; }

    /// <summary>The whole stock, first first.</summary>
    public int[] Order { get; }

    /// <summary>Put forward by the order, first first.</summary>
    public int[] Ranked { get; }

    /// <summary>Drawn at random.</summary>
    public int[] Drawn { get; }

    public int Index(int row) => decision.Index[at[row]];

    public byte Band(int row) => decision.Band[at[row]];

    public Lane Lane(int row) => decision.Lane[at[row]];

    /// <summary>The same night as the replay had it: the stock is what had come in and was still open.</summary>
    /// <param name="policy">The order's rule.</param>
    /// <param name="model">The candidate.</param>
    /// <param name="window">Every signal of the window.</param>
    /// <param name="replayed">What became of each.</param>
    /// <param name="settings">Days, places and seed of the replay.</param>
    /// <param name="night">A working day of the window.</param>
    public static WorkedNight Of(OrderingPolicy policy, IModel model, OpenSignals window, ReplayedDecisions replayed, EvaluationSettings settings, DateOnly night)
    {
        int[] open = [.. Enumerable.Range(0, window.Count).Where(row => window.ReceivedDay[row] <= night.DayNumber && (replayed.State[row] == ReplayedDecisions.Open || replayed.NightDay[row] >= night.DayNumber))];
        var before = WorkingDays.Between(settings.From, settings.To).Where(day => day < night).Select(day => day.DayNumber).DefaultIfEmpty(int.MinValue).Max();
        var stock = new OpenSignals
        {
            Signal = Taken(window.Signal),
            ReceivedDay = Taken(window.ReceivedDay),
            Class = Taken(window.Class),
            Score = Taken(window.Score),
        };
        var decided = NightOrder.Decide(policy, model, stock, Array.ConvertAll(stock.ReceivedDay, day => day > before), night, settings.Capacity, settings.Seed);
        return new WorkedNight(night, open, decided, NightOrder.Whole(policy, model, stock, night, settings.Capacity, settings.Seed));

        T[] Taken<T>(T[] all) => Array.ConvertAll(open, row => all[row]);
    }
}
