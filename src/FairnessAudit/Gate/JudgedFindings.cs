using FairnessAudit.Measures;

namespace FairnessAudit.Gate;

/// <summary>Every ratio as it stands in findings.json: its estimate, and what the gate that judges it made of it.</summary>
internal static class JudgedFindings
{
    public static IReadOnlyList<Finding> Of(GatesPolicy policy, Evidence evidence, BandTests band, IReadOnlyList<Ruling> rulings)
    {
        var judged = new Dictionary<ConditionalRatio, Ruling>(ReferenceEqualityComparer.Instance);
        foreach (var ruling in rulings.Where(r => r.Ratio is not null))
            judged.TryAdd(ruling.Ratio!, ruling);
        var members = band.Members.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. evidence.Ratios.Select(ratio => Finding(policy, band, ratio, judged.GetValueOrDefault(ratio), members.Contains(ratio)))];
    }

    /// <summary>Findings on the score, with the verdict where a gate judged them.</summary>
    public static IEnumerable<Finding> Scores(IReadOnlyList<Finding> scores, GatesPolicy policy, Evidence evidence)
    {
        var rulings = policy.Gates.Where(g => g.Measure is GateRule.ScoreTellsGroup).SelectMany(g => ScoreGate.Rulings(policy, g, evidence))
            .Where(r => r.Scored is not null).ToDictionary(r => r.Scored!, StringComparer.Ordinal);
        return scores.Select(f => !rulings.TryGetValue(f.Id, out var ruling) ? f : f with
        {
            Gate = ruling.Gate.Id,
            Effect = ruling.Effect,
            Kind = ruling.Gate.Kind,
            Tier = policy.Tier(f.Attribute, f.Group, ruling.Gate.WindowsMonths[0]),
            Tolerance = [ruling.Gate.Low, ruling.Gate.High],
            Verdict = ruling.Verdict,
        });
    }

    private static Finding Finding(GatesPolicy policy, BandTests band, ConditionalRatio ratio, Ruling? ruling, bool member)
    {
        var finding = ConditionalRatios.Finding(ratio) with
        {
            Tier = ruling?.Tier ?? policy.Tier(ratio.Attribute, ratio.Group, policy.Windows.DefaultIfEmpty(12).First(), ratio.Event.Step),
            PBand = band.P(ratio)?.Plain,
            PBandAdjusted = band.P(ratio)?.Adjusted,
        };
        if (ruling is { Limits: { } limits })
            return With(finding, ruling.Gate, ruling.Effect, limits, ratio, ruling.Verdict) with { PEquivalence = ruling.EquivalenceP?.Plain, PEquivalenceAdjusted = ruling.EquivalenceP?.Adjusted };
        return member ? With(finding, band.Gate!, band.Gate!.Effect, RatioLimits.Of(policy, band.Gate, ""), ratio, Verdicts.NotShown) : finding;
    }

    private static Finding With(Finding finding, GateRule gate, string effect, RatioLimits limits, ConditionalRatio ratio, string verdict) => finding with
    {
        Gate = gate.Id,
        Effect = effect,
        Kind = limits.Kind,
        Owner = gate.Owner,
        Tolerance = [limits.Low, limits.High],
        Verdict = verdict,
        TightestBand = RatioWords.Tightest(limits, ratio),
        CasesNeeded = RatioWords.Cases(limits, ratio),
        UndefinedBecause = finding.UndefinedBecause ?? (ratio.Expected < limits.MinimumExpected ? RatioWords.Reason(limits, ratio, verdict, byFamily: false) : null),
    };
}
