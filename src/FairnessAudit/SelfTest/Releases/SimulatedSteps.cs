using FairnessAudit.Gate;
using FairnessAudit.Measures;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Releases;

/// <summary>
/// What people do with what they are shown: every planned step happens, to those who reached the one before, as often as the planned shares
/// say, alike in both score bands. Nothing is simulated where no gate is about it.
/// </summary>
internal sealed class SimulatedSteps
{
    public const string Band = "band";

    private readonly Step[] steps;
    private readonly Truth truth;
    private readonly int harmed = -1;
    private readonly int group;

    public SimulatedSteps(GatesPolicy policy, ReleasePlan plan, Truth truth, double shownShare)
    {
        this.truth = truth;
        var gate = policy.Gates.FirstOrDefault(g => g.Measure is GateRule.HumanStep);
        Attributes = gate is null ? [] : [.. gate.Attributes.Select(plan.IndexOf).Where(a => a >= 0)];
        var planned = policy.Planned.Steps.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).ToArray();
        steps = gate is null ? [] : [.. planned.Select((s, i) => new Step(
            CountedEvent.HumanStep(s.Key, i + 1),
            Math.Min(1, s.Value / (i == 0 ? shownShare : planned[i - 1].Value)),
            [.. Attributes.Select(a => new ReleaseCounts(plan.Attributes[a].Groups.Length, truth.Unknown > 0))]))];
        if (truth.HarmedByPeople is not { } people)
            return;
        harmed = plan.IndexOf(people.Attribute);
        group = Array.IndexOf(plan.Attributes[harmed].Groups, people.Group);
    }

    private sealed record Step(CountedEvent Event, double Probability, ReleaseCounts[] Counts);

    /// <summary>Indices of the attributes that are counted.</summary>
    public IReadOnlyList<int> Attributes { get; }

    /// <summary>By step, what happens and the counts of each of <see cref="Attributes"/>.</summary>
    public IEnumerable<(CountedEvent Event, ReleaseCounts[] Counts)> Counts => steps.Select(s => (s.Event, s.Counts));

    /// <param name="random">Drawn from until a step does not happen.</param>
    /// <param name="row">That people were shown.</param>
    /// <param name="known">Groups of the row as the audit knows them.</param>
    public void Add(ref RandomStream random, SimulatedRow row, ReadOnlySpan<byte> known)
    {
        for (var s = 0; s < steps.Length; s++)
        {
            var happens = random.Uniform() < (s == 0 && harmed >= 0 ? Uneven(steps[s].Probability, row.Codes) : steps[s].Probability);
            for (var a = 0; a < Attributes.Count; a++)
                steps[s].Counts[a].Add(row.Quarter, row.Block, row.PutForward ? ReleaseCounts.Strata - 1 : 0, known[Attributes[a]], happens, 1);
            if (!happens)
                return;
        }
    }

    /// <summary>The others' chance is low enough for the whole ratio to fit below 1.</summary>
    private double Uneven(double probability, byte[] codes)
    {
        var others = Math.Min(probability, 1 / truth.Ratio);
        return codes[harmed] == group ? others * truth.Ratio : others;
    }
}
