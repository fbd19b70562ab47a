using Prioritisation.Scorecards;

namespace Prioritisation.Ordering;

/// <summary>The nights of a past window, one after the other by the rule of <see cref="NightOrder"/>, starting from an empty stock.</summary>
public static class Replay
{
    /// <summary>
    /// Replays every signal received from <paramref name="from"/> to <paramref name="to"/>, in any order of rows, with the same capacity each
    /// working night. <paramref name="progress"/> is told after each night how many of how many are done.
    /// </summary>
    /// <exception cref="ArgumentException">A signal of the window is received outside it.</exception>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 5: the capacity lies outside the policy's range.</exception>
    public static ReplayedDecisions Run(
        OrderingPolicy policy,
        IModel? model,
        OpenSignals window,
        DateOnly from,
        DateOnly to,
        int capacity,
        long seed,
        Action<int, int>? progress = null)
    {
        NightOrder.DemandCapacity(policy, capacity);
        var arrivals = Arrivals(window, from, to);
        var rule = new NightRule(policy, model, window, capacity, seed);
        var decisions = Unreached(policy, window, rule, to);
        var nights = WorkingDays.Between(from, to).ToArray();
        var stock = new int[window.Count];
        var (open, joined) = (0, 0);
        for (var i = 0; i < nights.Length; i++)
        {
            var newFrom = open;
            while (joined < arrivals.Length && window.ReceivedDay[arrivals[joined]] <= nights[i].DayNumber)
                stock[open++] = arrivals[joined++];
            Record(decisions, rule, rule.Decide(stock.AsSpan(0, open), newFrom, nights[i]), nights[i]);
            open = KeepOpen(decisions, stock, open);
            progress?.Invoke(i + 1, nights.Length);
        }

        return decisions;
    }

    private static int[] Arrivals(OpenSignals window, DateOnly from, DateOnly to)
    {
        var rows = Enumerable.Range(0, window.Count).ToArray();
        Array.Sort((int[])window.ReceivedDay.Clone(), rows);
        if (rows.Length > 0 && (window.ReceivedDay[rows[0]] < from.DayNumber || window.ReceivedDay[rows[^1]] > to.DayNumber))
            throw new ArgumentException("the window holds signals received outside it", nameof(window));
        return rows;
    }

    private static ReplayedDecisions Unreached(OrderingPolicy policy, OpenSignals window, NightRule rule, DateOnly to)
    {
        var nightDay = new int[window.Count];
        Array.Fill(nightDay, -1);
        var probability = new float[window.Count];
        Array.Fill(probability, float.NaN);
        return new ReplayedDecisions
        {
            State = new byte[window.Count],
            NightDay = nightDay,
            Rank = new int[window.Count],
            WaitingDays = Array.ConvertAll(window.ReceivedDay, day => NightOrder.Age(policy, day, to.DayNumber)),
            Band = rule.Band,
            SamplingStratum = new string?[window.Count],
            SamplingProbability = probability,
        };
    }

    private static void Record(ReplayedDecisions decisions, NightRule rule, NightDecision night, DateOnly date)
    {
        for (var place = 0; place < night.Ranked.Length; place++)
        {
            Leave(night.Ranked[place], ReplayedDecisions.PutForward);
            decisions.Rank[night.Ranked[place]] = place + 1;
        }

        foreach (var stratum in night.Design.Strata)
        {
            foreach (var row in stratum.Rows)
                (decisions.SamplingStratum[row], decisions.SamplingProbability[row]) = (stratum.Name, stratum.Probability);
        }

        foreach (var row in night.Random)
            Leave(row, ReplayedDecisions.Random);
        foreach (var row in night.Lapsed)
            Leave(row, ReplayedDecisions.Lapsed);

        void Leave(int row, byte state)
        {
            decisions.State[row] = state;
            decisions.NightDay[row] = date.DayNumber;
            decisions.WaitingDays[row] = rule.Age(row);
        }
    }

    private static int KeepOpen(ReplayedDecisions decisions, int[] stock, int count)
    {
        var open = 0;
        for (var i = 0; i < count; i++)
        {
            if (decisions.State[stock[i]] == ReplayedDecisions.Open)
                stock[open++] = stock[i];
        }

        return open;
    }
}
