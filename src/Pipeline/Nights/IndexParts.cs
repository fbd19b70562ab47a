namespace Pipeline.Nights;

/// <summary>The parts of a row's index, in points; they add up to it.</summary>
internal sealed record IndexParts(int Head, int Content, int Waiting, int Deadline)
{
    public int Index => Head + Content + Waiting + Deadline;

    public static IndexParts Of(Night night, int row)
    {
        var (rule, policy, index) = (night.ClassOf(row), night.Rule.Policy, night.Decision.Index[row]);
        var (content, waiting) = (policy.BandPoints * night.Decision.Band[row], rule.AgeingPerDay * night.WaitingDays(row));
        return new(rule.Head, content, waiting, index - rule.Head - content - waiting);
    }
}
