namespace FairnessAudit.Gate;

/// <summary>Where a policy asks less than the one before it: each a sentence, none judged away.</summary>
internal static class LooserPolicy
{
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
        Note(before.Stage is "full" && now.Stage is "pilot", "the stage went back from full to pilot");
        foreach (var old in before.Gates)
        {
            if (now.Gates.FirstOrDefault(g => g.Id == old.Id) is not { } gate)
            {
                looser.Add($"gate {old.Id} is gone");
                continue;
            }

            Note(Rank(gate.Effect) < Rank(old.Effect), $"gate {old.Id} has a weaker effect");
            Note(gate.Kind != old.Kind, $"gate {old.Id} is of another kind");
            Note(gate.High > old.High || (gate.High is null && old.High is not null) || gate.Low < old.Low || (gate.Low is null && old.Low is not null), $"gate {old.Id} has a wider band");
            Note(gate.Kind is GateRule.NotShownBeyond ? gate.Error < old.Error : gate.Error > old.Error, $"gate {old.Id} errs towards clearing more often");
            Note(gate.WindowsMonths.DefaultIfEmpty(0).Min() < old.WindowsMonths.DefaultIfEmpty(0).Min(), $"gate {old.Id} has a shorter window");
            Note(gate.ExceptionAllowed && !old.ExceptionAllowed, $"gate {old.Id} may now be excepted");
            Note(old.Attributes.Except(gate.Attributes, StringComparer.Ordinal).Any(), $"gate {old.Id} judges fewer attributes");
            Note(old.Tiers.Except(gate.Tiers, StringComparer.Ordinal).Any(), $"gate {old.Id} judges fewer tiers");
        }

        return looser;
    }

    private static int Rank(string effect) => effect switch { "block" => 2, "justify" => 1, _ => 0 };
}
