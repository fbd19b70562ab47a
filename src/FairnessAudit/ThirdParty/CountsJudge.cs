using System.Globalization;
using FairnessAudit.Gate;
using FairnessAudit.Measures;
using Interchange.Trust;

namespace FairnessAudit.ThirdParty;

/// <summary>
/// The policy's gates, as far as counts hold what they judge. A third party's groups have no planned volumes, so no tier: what a gate can say
/// is whether a ratio is shown outside its band, with Holm's adjustment over the gate's comparisons, at both ends of the bounds.
/// </summary>
internal sealed class CountsJudge(GatesPolicy policy)
{
    private readonly GateRule? band = policy.Gates.FirstOrDefault(g => g.Kind is GateRule.NotShownBeyond);
    private readonly GateRule? equivalence = policy.Gates.FirstOrDefault(g => g is { Kind: GateRule.Equivalence, Measure: GateRule.Selection });
    private readonly Dictionary<string, Finding> judged = new(StringComparer.Ordinal);
    private readonly List<GateResult> results = [];

    /// <summary>Comparisons that the adjustments count.</summary>
    public int Tests { get; private set; }

    public IReadOnlyList<GateResult> Results => results;

    /// <summary>The finding as judged, or as it is where no gate judged it.</summary>
    public Finding Of(Finding finding) => judged.GetValueOrDefault(finding.Id, finding);

    /// <param name="whole">The whole process within a justified ground; empty where none was counted.</param>
    /// <param name="human">Selection within the categories of the risk profile.</param>
    /// <param name="raw">The whole process and the risk profile, uncorrected.</param>
    public void Judge(IReadOnlyList<JudgedRatio> whole, IReadOnlyList<JudgedRatio> human, IReadOnlyList<JudgedRatio> raw)
    {
        foreach (var gate in policy.Gates)
        {
            switch (gate)
            {
                case { Kind: GateRule.NotShownBeyond }:
                    Family(gate, whole, "", "no justified ground was counted, so no ratio within one");
                    break;
                case { Measure: GateRule.HumanStep }:
                    Family(gate, human, "human step, ", "selection was not counted by risk category");
                    break;
                case { Kind: GateRule.BeyondOrPersistent }:
                    Family(gate, raw, "raw, ", "nothing was counted");
                    break;
                default:
                    results.Add(new(gate.Id, "report", Verdicts.NotPossible, "counts of a third party", gate.ExceptionAllowed, "the table holds nothing that this gate judges"));
                    break;
            }
        }
    }

    private void Family(GateRule gate, IReadOnlyList<JudgedRatio> ratios, string what, string nothing)
    {
        if (ratios.Count == 0 || Limits(gate) is not { } limits)
        {
            results.Add(new(gate.Id, "report", Verdicts.NotPossible, "nothing counted", gate.ExceptionAllowed, ratios.Count == 0 ? nothing : "the policy has no band for it"));
            return;
        }

        var family = BandFamily.Of([.. ratios.Select(r => r.Ratio)], limits.Low!.Value, limits.High, policy.MinimumExpected);
        Tests += family.Tests;
        var beyond = 0;
        foreach (var (finding, ratio) in ratios)
        {
            var p = family.Of(ratio);
            var verdict = RatioJudge.Verdict(limits, ratio, p is { } shown && shown.Adjusted < limits.Error);
            judged[finding.Id] = finding with
            {
                Gate = gate.Id,
                Effect = gate.Effect,
                Kind = limits.Kind,
                Owner = gate.Owner,
                Tolerance = [limits.Low, limits.High],
                Verdict = verdict,
                PBand = p?.Plain,
                PBandAdjusted = p?.Adjusted,
                PEquivalence = RatioJudge.EquivalenceP(limits, ratio),
                TightestBand = RatioWords.Tightest(limits, ratio),
            };
            if (verdict is not Verdicts.Beyond)
                continue;
            beyond++;
            results.Add(new(gate.Id, gate.Effect, verdict, $"{what}{finding.Attribute}={finding.Group}, {finding.Measure} ({limits.Kind})", gate.ExceptionAllowed && !RatioJudge.BeyondCeiling(ratio, policy.Ceiling, policy.BeyondError), Reason(limits, ratio, p!.Value.Adjusted, family.Tests)));
        }

        if (beyond == 0)
            results.Add(Whole(gate, family.Tests, what));
    }

    private static GateResult Whole(GateRule gate, int tests, string what) => tests == 0
        ? new(gate.Id, gate.Effect, Verdicts.NotShown, $"{what}no comparison", gate.ExceptionAllowed, "no comparison has enough expected cases")
        : new(gate.Id, gate.Effect, Verdicts.Within, FormattableString.Invariant($"{what}{tests} comparisons"), gate.ExceptionAllowed, "none is shown outside the band at both ends of the bounds; this alone shows no equality");

    private static string Reason(RatioLimits limits, ConditionalRatio ratio, double adjusted, int tests) => string.Create(
        CultureInfo.InvariantCulture,
        $"between {RatioWords.Text(ratio.Ends[0].Ratio)} and {RatioWords.Text(ratio.Ends[1].Ratio)} whatever was rounded or withheld, outside {RatioWords.Text(limits.Low)} to {RatioWords.Text(limits.High)} at both ends (adjusted p {adjusted:0.####} over {tests} tests)");

    /// <summary>The gate's own band, or for a gate by tier that of equivalence; judged as equivalence, so that "within" must be shown.</summary>
    private RatioLimits? Limits(GateRule gate)
    {
        var own = gate is { Low: not null, High: not null } ? gate : equivalence ?? band;
        return own is { Low: { } low, High: { } high } ? new RatioLimits(GateRule.Equivalence, low, high, own.Error, policy.BeyondError, policy.MinimumExpected) : null;
    }
}

/// <summary>A ratio as a gate judges it, with the finding that will carry its verdict.</summary>
internal sealed record JudgedRatio(Finding Finding, ConditionalRatio Ratio);
