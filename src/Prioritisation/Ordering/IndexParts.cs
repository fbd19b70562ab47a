namespace Prioritisation.Ordering;

/// <summary>The parts of a row's index, in points; they add up to it.</summary>
public sealed record IndexParts(int Head, int Content, int Waiting, int Deadline)
{
    public int Index => Head + Content + Waiting + Deadline;

    /// <summary>The parts computed afresh from the policy, so that they prove an index that somebody else wrote.</summary>
    /// <param name="policy">Of the night.</param>
    /// <param name="rule">Of the signal's class.</param>
    /// <param name="receivedDay"><see cref="DateOnly.DayNumber"/> of receipt.</param>
    /// <param name="band">Of the signal's score.</param>
    /// <param name="night">On which it is ordered.</param>
    public static IndexParts Of(OrderingPolicy policy, ClassRule rule, int receivedDay, int band, DateOnly night)
    {
        var slack = NightOrder.Slack(rule, receivedDay, night.DayNumber);
        var pressing = slack <= policy.DeadlineSlackDays
            || (slack != NightDecision.NoNorm && NightOrder.Slack(rule, receivedDay, WorkingDays.Add(night, 1).DayNumber) < 0);
        return new(rule.Head, policy.BandPoints * band, rule.AgeingPerDay * NightOrder.Age(policy, receivedDay, night.DayNumber), pressing ? policy.DeadlinePoints : 0);
    }
}
