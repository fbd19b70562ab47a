using FairnessAudit.Population;

namespace FairnessAudit.Gate;

/// <summary>Where a policy asks less than the one before it: each a sentence, none judged away.</summary>
internal static class LooserPolicy
{
    private const int Year = 12;

    public static IReadOnlyList<string> Compare(GatesPolicy now, GatesPolicy before)
    {
        var looser = new List<string>();
        void Note(bool holds, string sentence)
        {
            if (holds)
                looser.Add(sentence);
        }

        foreach (var attribute in before.Attributes.Except(now.Attributes, StringComparer.Ordinal))
            looser.Add($"attribute {attribute} is no longer audited");
        Note(now.Ceiling > before.Ceiling, "the ceiling above which nobody may except is higher");
        Note(now.Tiers.A > before.Tiers.A || now.Tiers.B > before.Tiers.B, "a group must be larger to be judged");
        Note(now.MinimumExpected > before.MinimumExpected, "more expected cases are demanded before a ratio is judged");
        Note(now.UnmatchedShare > before.UnmatchedShare, "more rows may be without an attribute");
        Note(
            now.Disclosure.Base < before.Disclosure.Base || now.Disclosure.Minimum < before.Disclosure.Minimum || now.Disclosure.MinimumDenominator < before.Disclosure.MinimumDenominator,
            "the public edition may show smaller numbers");
        Note(now.ButFor.Tells > before.ButFor.Tells, "a feature may tell more of a group before the but-for test changes it");
        foreach (var feature in before.ButFor.Suspects.Except(now.ButFor.Suspects, StringComparer.Ordinal))
            looser.Add($"feature {feature} is no longer suspect by name");
        Note(before.Stage is GatesPolicy.Full && now.Stage is GatesPolicy.Pilot, "the stage went back from full to pilot");
        Note(before.Stage is GatesPolicy.Pilot && now.Stage is GatesPolicy.Pilot, "a second pilot follows the first");
        Note(now.BeyondError < before.BeyondError, "more is asked before a limit counts as passed");
        Note(now.Unknown.OddsFactor < before.Unknown.OddsFactor, "rows without the attribute may hide less");
        Note(now.MinimumOverlap < before.MinimumOverlap, "groups may be cleared by strata in which they hardly meet others");
        Note(now.MaturityDays < before.MaturityDays, "outcomes count before they have had their time");
        Note(now.PilotRule.ShareOfCapacity > before.PilotRule.ShareOfCapacity, "a pilot may take more of the places");
        Note(now.PilotRule.ExpiresMonths > before.PilotRule.ExpiresMonths, "a pilot may last longer");
        foreach (var pair in before.Crossed.Select(Grouping.CrossedName).Except(now.Crossed.Select(Grouping.CrossedName), StringComparer.Ordinal))
            looser.Add($"combination {pair} is no longer audited");
        foreach (var (child, parent) in before.Parents.Where(p => now.Parents.GetValueOrDefault(p.Key) != p.Value))
            looser.Add($"small groups of {child} are no longer judged within {parent}");
        looser.AddRange(Tiers(now, before));
        foreach (var old in before.Gates)
        {
            if (now.Gates.FirstOrDefault(g => g.Id == old.Id) is not { } gate)
            {
                looser.Add($"gate {old.Id} is gone");
                continue;
            }

            looser.AddRange(LooserGate.Compare(gate, old));
        }

        looser.AddRange(LooserDrift.Compare(now.Drift, before.Drift));
        return looser;
    }

    /// <summary>Planned volumes make tiers; a group that falls to a lower one is asked less.</summary>
    private static IEnumerable<string> Tiers(GatesPolicy now, GatesPolicy before) =>
        from shares in before.Planned.Shares
        from share in shares.Value
        let earlier = before.Tier(shares.Key, share.Key, Year)
        let later = now.Tier(shares.Key, share.Key, Year)
        where later is not null && string.CompareOrdinal(later, earlier) > 0
        select $"{shares.Key}={share.Key} fell from tier {earlier} to tier {later}";
}
