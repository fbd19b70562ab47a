using System.Globalization;
using FairnessAudit.Measures;
using FairnessAudit.Population;

namespace FairnessAudit.Gate;

/// <summary>
/// The gate that asks for reasons: a raw ratio shown outside the band, or a smaller disparity that leans one way in every quarter and is
/// really different from 1 (after the Court of Justice in Seymour-Smith, C-167/97: a lesser but persistent and constant disparity).
/// </summary>
internal sealed class PersistenceGate(GatesPolicy policy, GateRule gate, Evidence evidence)
{
    private readonly string window = evidence.Periods.Name(gate.WindowsMonths[0]) ?? AuditPeriods.Pooled;

    public IEnumerable<Ruling> Rulings()
    {
        var all = evidence.Ratios.Where(r => r.Event == CountedEvent.Selection && r.Group is not Grouping.Unknown && gate.Attributes.Contains(r.Attribute, StringComparer.Ordinal)).ToArray();
        var pooled = all.Where(r => r.Period == window && gate.StratumSets.Contains(r.StratumSet, StringComparer.Ordinal)).ToArray();
        var band = BandFamily.Of([.. pooled.Where(r => r.StratumSet is "none")], gate.Low!.Value, gate.High!.Value, policy.MinimumExpected);
        var one = new PFamily(pooled, ZeroP);
        var found = pooled.Where((r, i) => Contrasts.Of(pooled)[i] == i).Select(r => Rule(r, band, one, all)).OfType<Ruling>().ToArray();
        return found.Length > 0 ? found : [Clear(band.Tests + one.Tests)];
    }

    private Ruling? Rule(ConditionalRatio ratio, PFamily band, PFamily one, ConditionalRatio[] all)
    {
        if (band.Of(ratio) is { } beyond && beyond.Adjusted < gate.Error)
            return Found(ratio, "raw", $"the ratio {RatioWords.Text(ratio.Ratio)} is shown outside the band {RatioWords.Text(gate.Low)} to {RatioWords.Text(gate.High)} (adjusted p {P(beyond.Adjusted)}); strata may explain it, which is for people to justify");
        if (one.Of(ratio) is not { } p || p.Adjusted >= gate.Error || Quarters(ratio, all) is not { } quarters)
            return null;
        return Found(ratio, ratio.StratumSet is "none" ? "raw, persistent" : ratio.StratumSet + " strata, persistent", $"the ratio {RatioWords.Text(ratio.Ratio)} leans one way in all {quarters} quarters and differs from 1 (adjusted p {P(p.Adjusted)})");
    }

    /// <summary>How many quarters lean the way of the whole; null where one does not, or where there are too few.</summary>
    private int? Quarters(ConditionalRatio pooled, ConditionalRatio[] all)
    {
        var names = evidence.Periods.Quarters(gate.WindowsMonths[0]).ToHashSet(StringComparer.Ordinal);
        var quarters = all.Where(r => names.Contains(r.Period) && r.Attribute == pooled.Attribute && r.Group == pooled.Group && r.StratumSet == pooled.StratumSet).ToArray();
        return quarters.Length >= gate.Quarters && Array.TrueForAll(quarters, q => q.Ratio is { } ratio && (pooled.Ratio > 1 ? ratio > 1 : ratio < 1)) ? quarters.Length : null;
    }

    /// <summary>p of "no difference", the largest over what unknown rows leave possible; 1 where its ends lie on both sides.</summary>
    private double? ZeroP(ConditionalRatio ratio)
    {
        if (ratio.Expected < policy.MinimumExpected || ratio.Everywhere.Any(end => end.Test is null))
            return null;
        return ratio.Everywhere.Select(end => end.Test!.Value.Log > 0).Distinct().Count() > 1 ? 1 : ratio.Everywhere.Max(end => end.Test!.Value.ZeroP());
    }

    private Ruling Found(ConditionalRatio ratio, string how, string reason) => new(gate, gate.Effect, Verdicts.Beyond, gate.ExceptionAllowed)
    {
        Ratio = ratio,
        Limits = RatioLimits.Of(policy, gate, ""),
        Tier = policy.Tier(ratio.Attribute, ratio.Group, gate.WindowsMonths[0]),
        About = () => $"{ratio.Attribute}={ratio.Group}, {how}, {ratio.Period} ({gate.Kind})",
        Reason = () => reason,
    };

    private Ruling Clear(int tests) => tests == 0
        ? new(gate, evidence.Releasable ? gate.Effect : "report", evidence.Releasable ? Verdicts.NotShown : Verdicts.NotPossible, gate.ExceptionAllowed) { About = () => "no comparison", Reason = () => "no comparison has enough expected cases" }
        : new(gate, gate.Effect, Verdicts.Within, gate.ExceptionAllowed) { About = () => $"{tests} comparisons", Reason = () => "no raw ratio is shown outside the band and none persists on one side; this alone shows no equality" };

    private static string P(double p) => p.ToString("0.####", CultureInfo.InvariantCulture);
}
