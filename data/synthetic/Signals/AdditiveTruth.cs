namespace Synthetic.Signals;

/// <summary>
/// One-column effects in logits: monotone where the contract says so, and steps, humps and valleys rather than straight lines.
/// A missing value has its own effect, near the average.
/// </summary>
internal static class AdditiveTruth
{
    private const double Intercept = -3.9;

    private static readonly double[] Classes = [0.5, 0.1, 0.2, -0.2, -0.1, -0.1];
    private static readonly double[] Permits = [-0.1, 0.1, 0.1, 0.1, -0.1, 0.1, -0.2, -0.2];
    private static readonly double[] Sources = [-0.5, 0.2, 0.4, 0.2, 0.2, 0.3, -0.2, 0.0, 0.1, 0.3];
    private static readonly double[] Types = [0.4, -0.2, 0.2, 0.3, 0, 0.1, 0.1, 0.2, 0.1, -0.2, 0, -0.1, 0.3, -0.5];
    private static readonly double[] Severities = [-1.1, -1.0, -0.2, 0.8, 0.95, 1.0];
    private static readonly double[] Checks = [0, -0.3, 0, 0.4, 1.2];

    public static double Of(SignalRow row) =>
        Intercept
        + Classes[(int)row.Class - 1] + Permits[(int)row.PermitType - 1] + Sources[(int)row.Source - 1] + Types[(int)row.SignalType - 1]
        + SubstanceOf(row) + HistoryOf(row) + StayOf(row) + SponsorOf(row);

    private static double SubstanceOf(SignalRow row) =>
        Severities[(int)row.Severity]
        + Steps(row.CorroboratingSources, (1, 0.5), (2, 0.9), (3, 1.0))
        + Steps(row.Specificity, (1, 0.2), (2, 0.6), (3, 0.7))
        + Steps(row.DocumentsAttached, (1, 0.25), (3, 0.4))
        + (row.ReporterIdentified == YesNo.Yes ? 0.2 : 0)
        + (row.HikEnriched == YesNo.Yes ? 0.5 : 0)
        + Checks[(int)row.DocumentCheck]
        + Steps(row.SentenceMonths, (6, 0.5), (18, 1.2), (36, 1.6));

    private static double HistoryOf(SignalRow row) =>
        Steps(row.EarlierSignals, (1, 0.15), (3, 0.4))
        + Steps(row.EarlierFounded, (1, 0.6), (2, 0.8))
        + (row.RepeatedContent == YesNo.Yes ? -0.6 : 0)
        + (row.MailReturned == YesNo.Yes ? 0.4 : 0)
        + Steps(row.ReplyOverdueDays, (14, 0.3), (60, 0.6));

    private static double StayOf(SignalRow row) =>
        (row.PermitAgeMonths < 18 ? 0.4 : row.PermitAgeMonths < 48 ? 0.1 : -0.2)
        + MonthsToExpiry(row.MonthsToExpiry)
        + RegistrationGap(row.RegistrationGapDays)
        + Steps(row.AbsenceDays, (90, 0.3), (180, 1.0), (270, 1.2));

    private static double SponsorOf(SignalRow row) =>
        SponsorNotice(row.SponsorNoticeDays)
        + Steps(row.SponsorOpenReports, (2, 0.2), (5, 0.5))
        + Steps(row.HoursOverLimit, (4, 0.5), (12, 0.9))
        + (float.IsNaN(row.CreditsShare) ? 0 : row.CreditsShare < 0.5 ? 1.1 : row.CreditsShare < 0.75 ? 0.2 : -0.3);

    /// <summary>A valley: urgent just before and after expiry, and again when the permit was hardly begun.</summary>
    private static double MonthsToExpiry(float months) =>
        float.IsNaN(months) ? 0 : months < -2 ? 1.0 : months < 4 ? 0.8 : months < 18 ? -0.6 : months < 36 ? -0.2 : 0.9;

    /// <summary>A hump: a gap of one to five months is telling, a longer one is mostly an old administrative fault.</summary>
    private static double RegistrationGap(float days) =>
        float.IsNaN(days) ? 0 : days < 14 ? -0.7 : days < 30 ? 0.0 : days < 150 ? 1.2 : days < 365 ? 0.0 : -0.7;

    /// <summary>A hump: a sponsor that reports within four to eight weeks has checked; earlier and later notices hold less.</summary>
    private static double SponsorNotice(float days) =>
        float.IsNaN(days) ? 0 : days < 10 ? -0.6 : days < 28 ? 0.2 : days < 70 ? 1.2 : days < 120 ? 0.0 : -0.7;

    /// <summary>The effect of the highest step reached; 0 below the first, and where the value is missing.</summary>
    private static double Steps(float value, params ReadOnlySpan<(float From, double Effect)> steps)
    {
        var effect = 0.0;
        foreach (var (from, reached) in steps)
        {
            if (value >= from)
                effect = reached;
        }

        return effect;
    }
}
