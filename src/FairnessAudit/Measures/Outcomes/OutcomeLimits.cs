namespace FairnessAudit.Measures.Outcomes;

/// <summary>What cannot be seen of the outcomes, in those words; which of them apply follows from what there was to look at.</summary>
internal static class OutcomeLimits
{
    public const string NoSecondReading = "No second reader judged cases blind: whether 'founded' is recorded more readily for one group cannot be seen from these data.";
    public const string SharedError = "What both readers see wrongly in the same way cannot be seen from a second reading.";
    public const string LaterStepMayFollow = "A later step tests a record only if whoever takes it judges the facts and not the record; whether that is so cannot be seen from these data.";
    public const string NoLaterStep = "No later step of people holds enough founded signals to hold the record against: an unequal record would leave no trace, and its absence cannot be seen.";
    public const string Unfinished = "Why a drawn signal was never finished cannot be seen; bounds say what the unfinished could hide.";

    public static IReadOnlyList<string> All { get; } = [NoSecondReading, SharedError, LaterStepMayFollow, NoLaterStep, Unfinished];

    /// <param name="reported">Every finding of question 9.</param>
    public static IEnumerable<string> Of(IReadOnlyList<Finding> reported)
    {
        yield return reported.Any(f => f.Measure is AgreementFindings.Agreement) ? SharedError : NoSecondReading;
        yield return reported.Any(f => f is { Measure: LaterStage.Measure, PZeroAdjusted: not null }) ? LaterStepMayFollow : NoLaterStep;
        if (reported.Any(f => f.Measure is NonResponse.Share && f.Counts["unfinished"] > 0))
            yield return Unfinished;
    }
}
