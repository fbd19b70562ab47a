using System.Text;
using FairnessAudit.Gate;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Tests.Gate;

public sealed class GatesPolicyReaderTests : IDisposable
{
    private static readonly string Valid = Candidate.Gates.Yaml(("a", 0.5), ("b", 0.5));
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_shipped_policy_is_read_with_its_digest()
    {
        var file = SourceFile.Read(Candidate.SmallWorld.Repository("policies", "gates", "default.yaml"));
        var policy = GatesPolicyReader.Read(file);
        Assert.Equal(file.Sha256, policy.Sha256);
        Assert.Equal("X1 S1 S2 S3 B1 H1 J1 J2 V1", string.Join(' ', policy.Gates.Select(g => g.Id)));
    }

    [Theory]
    [InlineData("stage: pilot", "stage: trial", "stage")]
    [InlineData("ceiling: 1.5", "ceiling: 1", "ceiling")]
    [InlineData("minimum_expected: 5", "minimum_expected: 4", "minimum_expected")]
    [InlineData("unmatched_share: 0.05", "unmatched_share: 0.9", "coverage.unmatched_share")]
    [InlineData("coverage: { unmatched_share: 0.05 }\n", "", "coverage.unmatched_share")]
    [InlineData("base: 10, ", "base: 1, ", "disclosure.base")]
    [InlineData("minimum: 10, ", "minimum: 20, ", "disclosure.minimum")]
    [InlineData("minimum_denominator: 100", "minimum_denominator: 20", "disclosure.minimum_denominator")]
    [InlineData("{ a: 400, b: 110 }", "{ a: 110, b: 400 }", "tiers")]
    [InlineData("rationale: exact, ", "", "gates.X1.rationale")]
    [InlineData("kind: exact, measure: claim, rationale: exact, decided_by: board, date: \"2026-01-01\", exception: never", "kind: exact, measure: claim, rationale: exact, decided_by: board, date: \"2026-01-01\", exception: allowed", "gates.X1")]
    [InlineData("a: 0.5, b: 0.5", "a: 0.5, b: 0.4", "planned.shares.team")]
    [InlineData("low: 0.80, high: 1.25, error: 0.05, rationale: r, decided_by: board, date: \"2026-01-01\", exception: allowed }\n  - { id: S2", "high: 1.25, error: 0.05, rationale: r, decided_by: board, date: \"2026-01-01\", exception: allowed }\n  - { id: S2", "gates.S1.low")]
    [InlineData("id: S3", "id: S2", "gates")]
    public void What_a_verdict_needs_and_is_not_there_is_refused_by_name(string correct, string wrong, string where)
    {
        Assert.Contains(correct, Valid, StringComparison.Ordinal);
        var refused = Refused(Valid.Replace(correct, wrong, StringComparison.Ordinal));
        Assert.Contains(refused.Problems, p => p.Column == where);
    }

    [Theory]
    [InlineData("stage: pilot", "stage: pilot\ntolerance: 0.9")]
    [InlineData("stage: pilot", "stage: pilot\nstage: full")]
    [InlineData("stage: pilot", "stage: [")]
    public void An_unknown_key_a_repeated_key_and_broken_yaml_are_refused(string correct, string wrong) =>
        Assert.Equal("gates-policy-yaml", Refused(Valid.Replace(correct, wrong, StringComparison.Ordinal)).Problems.Single().Code);

    [Fact]
    public void Every_problem_is_told_at_once() =>
        Assert.Equal(2, Refused(Valid.Replace("stage: pilot", "stage: x", StringComparison.Ordinal).Replace("ceiling: 1.5", "ceiling: 0.5", StringComparison.Ordinal)).Problems.Count);

    [Theory]
    [InlineData(0.4, "A")]
    [InlineData(0.399999, "B")]
    [InlineData(0.11, "B")]
    [InlineData(0.109999, "C")]
    [InlineData(0.6, "A")]
    [InlineData(0.600001, "B")]
    [InlineData(0.94, "C")]
    public void Tiers_follow_planned_volumes_to_the_edge(double share, string tier)
    {
        // 12000 signals a year, a tenth put forward, divided by 1.2: 1000 expected cases times the share of the smaller side.
        var text = Valid.Replace("selected_share: 0.4", "selected_share: 0.1", StringComparison.Ordinal);
        var policy = GatesPolicyReader.Read(File(text));
        var planned = policy.Planned with { Shares = new Dictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal) { ["team"] = new Dictionary<string, double>(StringComparer.Ordinal) { ["a"] = share } } };
        Assert.Equal(tier, (policy with { Planned = planned }).Tier("team", "a", 12));
        Assert.Null((policy with { Planned = planned }).Tier("team", "stranger", 12));
    }

    [Fact]
    public void A_looser_policy_is_told_sentence_by_sentence_and_an_equal_one_is_not()
    {
        var before = GatesPolicyReader.Read(File(Valid));
        before = before with { Stage = GatesPolicy.Full };
        Assert.Empty(LooserPolicy.Compare(before, before));
        var wider = before with { Gates = [.. before.Gates.Where(g => g.Id is not "S2").Select(g => g.Id is "S1" ? g with { High = 1.3, Error = 0.1, WindowsMonths = [2] } : g)] };
        Assert.Equal(
            ["gate S1 has a wider band", "gate S1 errs towards clearing more often", "gate S1 has a shorter window", "gate S2 is gone"],
            LooserPolicy.Compare(wider, before));
        Assert.Empty(LooserPolicy.Compare(before with { Ceiling = 1.4 }, before));
        Assert.Single(LooserPolicy.Compare(before with { Ceiling = 1.6 }, before));
        Assert.Single(LooserPolicy.Compare(before with { UnmatchedShare = 0.1 }, before));
        Assert.Single(LooserPolicy.Compare(before with { Disclosure = before.Disclosure with { Base = 5, Minimum = 5 } }, before));
    }

    [Fact]
    public void Every_knob_of_the_shipped_policy_is_told_when_it_is_loosened()
    {
        var before = GatesPolicyReader.Read(SourceFile.Read(Candidate.SmallWorld.Repository("policies", "gates", "default.yaml"))) with { Stage = GatesPolicy.Full };
        GateRule Of(string id) => before.Gates.Single(g => g.Id == id);
        GatesPolicy With(GateRule gate) => before with { Gates = [.. before.Gates.Select(g => g.Id == gate.Id ? gate : g)] };
        var arm = Of("V1");
        (GatesPolicy Policy, string Told)[] looser =
        [
            (before with { Stage = GatesPolicy.Pilot }, "the stage went back from full to pilot"),
            (before with { BeyondError = 0.01 }, "more is asked before a limit counts as passed"),
            (before with { Unknown = before.Unknown with { OddsFactor = 1 } }, "rows without the attribute may hide less"),
            (before with { MinimumOverlap = 0 }, "groups may be cleared by strata in which they hardly meet others"),
            (before with { MaturityDays = 30 }, "outcomes count before they have had their time"),
            (before with { PilotRule = before.PilotRule with { ShareOfCapacity = 1 } }, "a pilot may take more of the places"),
            (before with { PilotRule = before.PilotRule with { ExpiresMonths = 12 } }, "a pilot may last longer"),
            (before with { Crossed = [before.Crossed[0]] }, "combination origin x sex is no longer audited"),
            (before with { Parents = before.Parents.Where(p => p.Key is not "origin").ToDictionary(StringComparer.Ordinal) }, "small groups of origin are no longer judged within origin_main"),
            (before with { Planned = before.Planned with { SignalsAYear = 10000 } }, "sex=female fell from tier A to tier B"),
            (With(Of("S2") with { WindowsMonths = [12] }), "gate S2 extends its window less far for small groups"),
            (With(Of("S1") with { StratumSets = ["full"] }), "gate S1 judges fewer sets of strata"),
            (With(Of("J1") with { Quarters = 8 }), "gate J1 asks for more quarters before a disparity persists"),
            (With(Of("B1") with { Low = null }), "gate B1 has a wider band"),
            (With(Of("H1") with { As = new Dictionary<string, string>(StringComparer.Ordinal) { ["A"] = "S2", ["B"] = "S2" } }), "gate H1 takes its limits from another gate"),
            (With(arm with { ArmRule = arm.ArmRule! with { MinimumDraws = 1 } }), "gate V1 asks for fewer draws"),
            (With(arm with { ArmRule = arm.ArmRule! with { MaximumNonResponse = 0.5 } }), "gate V1 lets more draws stay without an outcome"),
        ];
        Assert.All(looser, l => Assert.Contains(l.Told, LooserPolicy.Compare(l.Policy, before), StringComparer.Ordinal));
        Assert.Empty(LooserPolicy.Compare(before, before));
    }

    private SourceFile File(string text)
    {
        System.IO.File.WriteAllBytes(folder["gates.yaml"], Encoding.UTF8.GetBytes(text));
        return SourceFile.Read(folder["gates.yaml"]);
    }

    private RefusedException Refused(string text)
    {
        var refused = Assert.Throws<RefusedException>(() => GatesPolicyReader.Read(File(text)));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        return refused;
    }
}
