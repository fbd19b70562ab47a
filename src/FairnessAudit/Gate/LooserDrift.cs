namespace FairnessAudit.Gate;

/// <summary>Where a policy watches a rule in force less closely than the one before it.</summary>
internal static class LooserDrift
{
    public static IReadOnlyList<string> Compare(DriftRule? now, DriftRule? before)
    {
        if (before is null)
            return [];
        if (now is null)
            return ["drift is no longer watched"];
        var looser = new List<string>();
        void Note(bool holds, string sentence)
        {
            if (holds)
                looser.Add(sentence);
        }

        Note(now.Tolerance > before.Tolerance, "a ratio may drift further from what was audited");
        Note(now.High > before.High || now.Low < before.Low, "an audited ratio further from 1 counts as what drift is measured from");
        Note(now.WindowWeeks < before.WindowWeeks, "drift is sought over fewer weeks");
        Note(now.WarningWeeks > before.WarningWeeks, "more evidence of drift is asked before it warns");
        Note(now.ConfirmationError < before.ConfirmationError, "more evidence is asked before drift counts as confirmed");
        Note(now.ConfirmationWeeks < before.ConfirmationWeeks, "a warning of drift lapses sooner");
        Note(now.LiftWeeks < before.LiftWeeks, "confirmed drift is lifted after fewer quiet weeks");
        Note(before.Statement.Demanded && !now.Statement.Demanded, "a night no longer needs a statement on drift");
        Note(before.Statement.Without is WatchedRule.Refuse && now.Statement.Without is not WatchedRule.Refuse, "a night without a statement on drift is no longer refused");
        Note(now.Statement.MaximumAgeDays > before.Statement.MaximumAgeDays || now.Statement.FirstDueDays > before.Statement.FirstDueDays, "a statement on drift may be older, or come later");
        foreach (var old in before.Watched)
        {
            if (now.Watched.FirstOrDefault(w => w.Id == old.Id) is not { } watched)
            {
                looser.Add($"drift of {old.Id} is no longer watched");
                continue;
            }

            Note(watched.Measure != old.Measure || watched.StratumSet != old.StratumSet, $"drift of {old.Id} is watched by another measure");
            Note(old.Effect is WatchedRule.Refuse && watched.Effect is not WatchedRule.Refuse, $"drift of {old.Id} no longer stops a night");
            Note(old.Attributes.Except(watched.Attributes, StringComparer.Ordinal).Any(), $"drift of {old.Id} is watched for fewer attributes");
            Note(watched.Share < old.Share, $"drift of {old.Id} has a smaller share of the warnings");
        }

        return looser;
    }
}
