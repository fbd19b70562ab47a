using System.Globalization;
using FairnessAudit.Gate;
using FairnessAudit.SelfTest.Simulation;

namespace FairnessAudit.SelfTest.Releases;

/// <summary>What a policy clears and catches, by volume and truth. The area of the score, which blocks nothing, is not simulated.</summary>
internal static class PolicyTable
{
    /// <summary>Signals a year between which the method promises what it clears and catches.</summary>
    private const int LeastPromised = 30_000;
    private const int MostPromised = 120_000;

    public static IReadOnlyList<PolicyFigure> Run(GatesPolicy stated, Campaign campaign, IReadOnlyList<int> volumes, int releases, Action<int, int> progress)
    {
        var figures = new List<PolicyFigure>();
        var truths = Truths.Of(stated);
        foreach (var volume in volumes)
        {
            var policy = Simulated(stated, volume);
            var plan = new ReleasePlan(policy);
            foreach (var truth in truths)
            {
                // Every gate, whether it holds everywhere, and last whether nothing blocks.
                var counts = campaign.Count($"policy/{volume}/{truth.Name}", releases, policy.Gates.Count + 1, (ref random, happened) =>
                {
                    var rulings = GateJudge.Rulings(policy, SimulatedRelease.Of(policy, plan, truth, volume, ref random));
                    for (var g = 0; g < policy.Gates.Count; g++)
                        happened[g] = rulings.All(r => r.Gate.Id != policy.Gates[g].Id || r.Verdict is Verdicts.Within or Verdicts.NotPossible);
                    happened[^1] = rulings.All(r => r.Effect is not "block" || r.Verdict is Verdicts.Within or Verdicts.NotPossible);
                });
                figures.Add(Figure(policy, truth, volume, counts, releases));
                progress(figures.Count, volumes.Count * truths.Count);
            }
        }

        return figures;
    }

    /// <summary>The policy at this volume, without the gates on what is not simulated.</summary>
    private static GatesPolicy Simulated(GatesPolicy policy, int volume) => policy with
    {
        Planned = policy.Planned with { SignalsAYear = volume },
        Gates = [.. policy.Gates.Where(g => g.Measure is not GateRule.ScoreTellsGroup)],
    };

    private static PolicyFigure Figure(GatesPolicy policy, Truth truth, int volume, long[] counts, int releases)
    {
        var cleared = new ErrorRate(counts[^1], releases);
        var demanded = volume is >= LeastPromised and <= MostPromised;
        return new PolicyFigure
        {
            Volume = volume,
            Truth = truth.Name,
            Cleared = cleared.Measured,
            Count = cleared.Count,
            Releases = cleared.Of,
            Lower99 = cleared.Lower99,
            Upper99 = cleared.Upper99,
            Draws = (int)SimulatedRelease.Draws(volume),
            Tiers = Tiers(policy),
            Gates = new SortedDictionary<string, double>(policy.Gates.Select((g, i) => (g.Id, Share: (double)counts[i] / releases)).ToDictionary(g => g.Id, g => g.Share, StringComparer.Ordinal), StringComparer.Ordinal),
            Demand = !demanded ? null
                : truth.ClearedAtLeast is { } least ? string.Create(CultureInfo.InvariantCulture, $"at least {least:0.00}")
                : truth.ClearedAtMost is { } most ? string.Create(CultureInfo.InvariantCulture, $"at most {most:0.00}")
                : null,
            Holds = !demanded || (truth.ClearedAtLeast ?? truth.ClearedAtMost) is null ? null
                : cleared.Upper99 >= (truth.ClearedAtLeast ?? 0) && cleared.Lower99 <= (truth.ClearedAtMost ?? 1),
        };
    }

    private static SortedDictionary<string, int> Tiers(GatesPolicy policy) => new(
        policy.Gates.Where(g => g is { Measure: GateRule.Selection, Kind: GateRule.Equivalence or GateRule.HarmLimit })
            .SelectMany(g => g.Attributes).Distinct(StringComparer.Ordinal)
            .SelectMany(a => policy.Planned.Shares[a].Keys.Select(g => policy.Tier(a, g, 12) ?? "C"))
            .CountBy(t => t, StringComparer.Ordinal).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal),
        StringComparer.Ordinal);
}
