namespace FairnessAudit.Gate;

/// <summary>Where one gate asks less than it did.</summary>
internal static class LooserGate
{
    public static IReadOnlyList<string> Compare(GateRule gate, GateRule old)
    {
        var looser = new List<string>();
        void Note(bool holds, string sentence)
        {
            if (holds)
                looser.Add($"gate {old.Id} {sentence}");
        }

        Note(Rank(gate.Effect) < Rank(old.Effect), "has a weaker effect");
        Note(gate.Kind != old.Kind || gate.Measure != old.Measure, "is of another kind");
        Note(gate.High > old.High || (gate.High is null && old.High is not null) || gate.Low < old.Low || (gate.Low is null && old.Low is not null), "has a wider band");
        Note(gate.IsFamily ? gate.Error < old.Error : gate.Error > old.Error, "errs towards clearing more often");
        Note(Shortest(gate) < Shortest(old), "has a shorter window");
        Note(gate.ExceptionAllowed && !old.ExceptionAllowed, "may now be excepted");
        Note(old.Attributes.Except(gate.Attributes, StringComparer.Ordinal).Any(), "judges fewer attributes");
        Note(old.Tiers.Except(gate.Tiers, StringComparer.Ordinal).Any(), "judges fewer tiers");
        Note(old.StratumSets.Except(gate.StratumSets, StringComparer.Ordinal).Any(), "judges fewer sets of strata");
        Note(old.WindowsMonths.Count > 1 && gate.WindowsMonths.DefaultIfEmpty(0).Max() < old.WindowsMonths.Max(), "extends its window less far for small groups");
        Note(gate.Quarters > old.Quarters, "asks for more quarters before a disparity persists");
        Note(old.Owner is not null && gate.Owner is null, "names no owner any more");
        Note(old.As.Any(o => gate.As.GetValueOrDefault(o.Key) != o.Value), "takes its limits from another gate");
        Note(gate.ArmRule is null && old.ArmRule is not null, "asks nothing of the arm");
        if (gate.ArmRule is { } arm && old.ArmRule is { } asked)
        {
            Note(arm.MinimumDraws < asked.MinimumDraws || arm.MinimumDrawsInGroup < asked.MinimumDrawsInGroup || arm.MinimumInStratum < asked.MinimumInStratum, "asks for fewer draws");
            Note(arm.MaximumNonResponse > asked.MaximumNonResponse || arm.MaximumDifference > asked.MaximumDifference, "lets more draws stay without an outcome");
        }

        return looser;
    }

    private static int Shortest(GateRule gate) => gate.WindowsMonths.Count == 0 ? 0 : gate.WindowsMonths[0];

    private static int Rank(string effect) => effect switch { "block" => 2, "justify" => 1, _ => 0 };
}
