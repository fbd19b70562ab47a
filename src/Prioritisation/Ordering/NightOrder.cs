using System.Globalization;
using Interchange.Runs;
using Prioritisation.Scorecards;

namespace Prioritisation.Ordering;

/// <summary>
/// The rule of one night, a pure function. Of the ranked places, each strict class takes its share first, in policy order; signals on the
/// last night within their maximum age take the share kept for them, furthest past it first; the rest goes by
/// index = head + band points × band + ageing × age + deadline points. Ties go to the older signal, then to a seeded hash of the pseudonym.
/// The random places are drawn among the new signals that the order does not reach (<see cref="RandomDraw"/>); those that the draw cannot
/// fill go to the next in order.
/// </summary>
public static class NightOrder
{
    /// <summary>
    /// Decides a working night on which no signal is still to be received. <paramref name="isNew"/> says per row whether the signal joins the
    /// stock this night; <paramref name="capacity"/> counts places, the random draw included; no <paramref name="model"/> orders by
    /// policy only, every signal in band 0. <paramref name="beside"/> holds the rows that another rule would put forward: where it is given, the
    /// draw weighs those that it reaches and this order does not, in place of those of the order by policy only. It orders nothing.
    /// </summary>
    /// <exception cref="RefusedException">Exit code 5: the capacity lies outside the policy's range.</exception>
    public static NightDecision Decide(
        OrderingPolicy policy, IModel? model, OpenSignals stock, bool[] isNew, DateOnly night, int capacity, long seed, IReadOnlySet<int>? beside = null)
    {
        DemandCapacity(policy, capacity);
        var rows = new int[stock.Count];
        var old = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            if (!isNew[row])
                rows[old++] = row;
        }

        for (int row = 0, next = old; row < rows.Length; row++)
        {
            if (isNew[row])
                rows[next++] = row;
        }

        return new NightRule(policy, model, stock, capacity, seed, beside).Decide(rows, old, night);
    }

    /// <summary>
    /// Every row of the stock in the order in which it would be put forward, whatever the number of places; strict classes and signals at their
    /// maximum age come before all others as far as the shares of <paramref name="capacity"/> reach.
    /// </summary>
    /// <exception cref="RefusedException">Exit code 5: the capacity lies outside the policy's range.</exception>
    public static int[] Whole(OrderingPolicy policy, IModel? model, OpenSignals stock, DateOnly night, int capacity, long seed)
    {
        DemandCapacity(policy, capacity);
        int[] rows = [.. Enumerable.Range(0, stock.Count)];
        return [.. new NightRule(policy, model, stock, capacity, seed).Order(rows, night, rows.Length)];
    }

    /// <summary>How far the model's order and the order by policy only agree over a stock, and who moved among the ranked places.</summary>
    /// <exception cref="RefusedException">Exit code 5: the capacity lies outside the policy's range.</exception>
    public static OrderAgreement BesidePolicyOnly(OrderingPolicy policy, IModel model, OpenSignals stock, DateOnly night, int capacity, long seed) => OrderAgreement.Of(
        Whole(policy, model, stock, night, capacity, seed),
        Whole(policy, null, stock, night, capacity, seed),
        Places.Ranked(policy, capacity));

    /// <summary>Name of a night's draw.</summary>
    public static string StratumOf(DateOnly night) => "new " + night.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Days waited, of the policy's kind: those after the day of receipt, the night's own included.</summary>
    public static int Age(OrderingPolicy policy, int receivedDay, int nightDay) =>
        policy.WorkingDays ? WorkingDays.Count(receivedDay, nightDay) : Math.Max(0, nightDay - receivedDay);

    /// <summary>The day by which the class's norm wants follow-up; null where no norm holds.</summary>
    public static DateOnly? Due(ClassRule rule, DateOnly received)
    {
        if (rule.NormDays is not { } norm)
            return null;
        return rule.NormInWorkingDays ? WorkingDays.Add(received, norm) : received.AddDays(norm);
    }

    /// <summary>Days of the norm's kind from the night to the day due, negative once past; <see cref="NightDecision.NoNorm"/> where no norm holds.</summary>
    public static int Slack(ClassRule rule, int receivedDay, int nightDay)
    {
        if (rule.NormDays is not { } norm)
            return NightDecision.NoNorm;
        return norm - (rule.NormInWorkingDays ? WorkingDays.Count(receivedDay, nightDay) : Math.Max(0, nightDay - receivedDay));
    }

    /// <exception cref="RefusedException">Exit code 5.</exception>
    public static void DemandCapacity(OrderingPolicy policy, int capacity)
    {
        if (capacity >= policy.MinimumCapacity && capacity <= policy.MaximumCapacity)
            return;
        throw RefusedException.Rule(new Problem
        {
            Code = "capacity-outside-range",
            Column = "capacity",
            Value = capacity.ToString(CultureInfo.InvariantCulture),
            Rule = string.Create(CultureInfo.InvariantCulture, $"policy '{policy.Id}' is audited for {policy.MinimumCapacity} to {policy.MaximumCapacity} places a night"),
            Remedy = "give a capacity within the range, or have a policy with another range audited and released",
        });
    }
}
