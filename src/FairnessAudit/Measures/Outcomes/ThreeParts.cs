using FairnessAudit.Population;
using Statistics.Bounds;
using Statistics.Resampling;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>
/// The founded share of what a rule would put forward before it ever ran, in three parts that are estimated apart: what the process that
/// exists followed up (known), what could have been drawn (estimated from the draws by their weights), and what nobody can know (bounded by
/// none and all of it founded). The size of every part is counted, not estimated, because the rule's choice is known for every signal.
/// </summary>
internal static class ThreeParts
{
    public const string Whole = "founded_of_put_forward";
    public const string FollowedUp = "founded_of_followed_up";
    public const string ByDraw = "founded_of_drawable";
    public const string Difference = "founded_of_put_forward_difference";

    /// <summary>Whose doing it would be: a rule that looked on.</summary>
    public const string Shadow = "shadow";

    /// <summary>Half the width of the interval, in shares, that a reader would call an answer.</summary>
    public const double WantedHalfWidth = 0.05;

    private const string Nothing = "the rule puts nothing of this group forward whose outcome has had its time";

    /// <param name="table">Counts of one attribute; put forward is what the rule in question would put forward.</param>
    /// <param name="rule">"candidate", or "shadow" for a rule that looked on.</param>
    public static IEnumerable<Finding> Of(CountTable table, string rule)
    {
        for (var group = 0; group < table.Groups.Count; group++)
        {
            var (mine, others) = (new ThreePartSums(table, g => g == group), new ThreePartSums(table, g => OutcomeFinding.IsOther(table, g, group)));
            Finding Base(string measure, string? reference = null) => OutcomeFinding.Of(table, group, measure, reference) with { Process = rule, Estimator = "weighted", Counts = mine.Counts() };
            if (mine.All == 0)
            {
                yield return Base(Whole) with { UndefinedBecause = Nothing };
                continue;
            }

            yield return Known(Base(FollowedUp), mine);
            yield return Drawn(Base(ByDraw), mine);
            yield return Bounded(Base(Whole), mine);
            yield return Compared(Base(Difference, RateFindings.Others), mine, others);
        }
    }

    private static Finding Known(Finding finding, ThreePartSums sums)
    {
        if (sums.Sums.Total[ThreePartSums.Followed] == 0)
            return finding with { UndefinedBecause = "the process that exists followed none of it up" };
        var (share, interval) = sums.Sums.Share(s => s[ThreePartSums.FollowedFounded] / s[ThreePartSums.Followed]);
        return finding.With(share, interval);
    }

    private static Finding Drawn(Finding finding, ThreePartSums sums)
    {
        if (sums.Sums.Total[ThreePartSums.Drawn] <= 0)
            return finding with { UndefinedBecause = sums.Drawable == 0 ? "none of it could be drawn" : "none of it was drawn and finished: a draw where the rules disagree would tell" };
        var (share, interval) = sums.Sums.Share(ThreePartSums.DrawnShare);
        var exact = sums.Thin ? sums.ExactDrawn() : null;
        return finding.With(share, exact is null ? interval : new FindingInterval(exact.Low, exact.High, exact.Level, exact.Method));
    }

    private static Finding Bounded(Finding finding, ThreePartSums sums)
    {
        var (low, lowLeft) = sums.Sums.Of(s => sums.Share(s, unknownFounded: 0));
        var (high, highLeft) = sums.Sums.Of(s => sums.Share(s, unknownFounded: 1));
        var errors = sums.Thin ? null : Errors(low, lowLeft, high, highLeft);
        var interval = errors is { } e ? ImbensManski.Of(low, e.Low, high, e.High) : sums.Thin ? sums.Exact() : null;
        return finding with
        {
            Estimate = high > low ? null : low,
            Bounds = new FindingBounds(low, high),
            Interval = interval is null ? null : new FindingInterval(Math.Max(0, interval.Low), Math.Min(1, interval.High), interval.Level, interval.Method),
            StandardError = errors is { } known ? Math.Max(known.Low, known.High) : null,
            UndefinedBecause = interval is null ? OutcomeFinding.NoInterval : high > low ? "a part of it nobody can know: only bounds" : null,
            Counts = sums.Counts(More(sums, high - low, errors)),
        };
    }

    /// <summary>The bounds of the difference: the group at its lowest against all others at their highest, and the other way round.</summary>
    private static Finding Compared(Finding finding, ThreePartSums mine, ThreePartSums others)
    {
        if (others.All == 0)
            return finding with { UndefinedBecause = "all others have nothing that is put forward" };
        var joint = ThreePartSums.Joined(mine, others);
        var (low, lowLeft) = joint.Of((m, o) => mine.Share(m, 0) - others.Share(o, 1));
        var (high, highLeft) = joint.Of((m, o) => mine.Share(m, 1) - others.Share(o, 0));
        if (mine.Thin || others.Thin || Errors(low, lowLeft, high, highLeft) is not { } errors)
            return finding with { Bounds = new FindingBounds(low, high), UndefinedBecause = OutcomeFinding.NoInterval };
        var interval = ImbensManski.Of(low, errors.Low, high, errors.High);
        return finding with
        {
            Estimate = high > low ? null : low,
            Bounds = new FindingBounds(low, high),
            Interval = new FindingInterval(interval.Low, interval.High, interval.Level, interval.Method),
            UndefinedBecause = high > low ? "a part of it nobody can know: only bounds" : null,
        };
    }

    /// <summary>
    /// Finished draws more that would bring half the interval to the wanted width, if draws to come are as founded, and hang together, as
    /// those so far (a draw of each kind added, so that few of one kind promise nothing); -1 where the unknown part alone is wider, so that
    /// no number of draws as they are made now suffices; null where there is nothing to draw from.
    /// </summary>
    private static long? More(ThreePartSums sums, double unknown, (double Low, double High)? errors)
    {
        var left = WantedHalfWidth - (unknown / 2);
        if (left <= 0)
            return -1;
        if (sums.Drawable == 0)
            return null;
        var share = (sums.DrawnFoundedRows + 1.0) / (sums.DrawnRows + 2.0);
        var ofOne = Math.Pow((double)sums.Drawable / sums.All, 2) * share * (1 - share);
        var together = errors is { } e && sums.DrawnRows > 0 ? Math.Max(1, Math.Pow(Math.Max(e.Low, e.High), 2) * sums.DrawnRows / ofOne) : 1;
        var needed = ofOne * together * Math.Pow(Statistics.Gaussian.TwoSided(BlockJackknife.Level) / left, 2);
        return Math.Max(0, (long)Math.Ceiling(needed) - sums.DrawnRows);
    }

    private static (double Low, double High)? Errors(double low, double[] lowLeft, double high, double[] highLeft) =>
        Error(low, lowLeft) is { } below && Error(high, highLeft) is { } above ? (below, above) : null;

    /// <summary>0 where nothing is uncertain because everything is known.</summary>
    private static double? Error(double estimate, double[] left) =>
        double.IsNaN(estimate) || left.Length < 2 || left.Any(double.IsNaN) ? null : BlockJackknife.StandardError(estimate, left) ?? 0;
}
