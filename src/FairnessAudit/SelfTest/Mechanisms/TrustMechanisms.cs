using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using FairnessAudit.Population;
using FairnessAudit.SelfTest.Simulation;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Mechanisms;

/// <summary>What question 9 must name, and what it must say cannot be seen.</summary>
internal static class TrustMechanisms
{
    private const int Signals = 12_000;
    private const int ReadTwice = 200;
    private const double TooReadily = 0.2;
    private const double ReaderErrs = 0.04;
    private const double OffBy = 0.05;
    private static readonly TrustRules Rules = new(2, [LookedAtWorld.Later], (0.67, 1.5), (0.80, 1.25));

    public static IEnumerable<Mechanism> All { get; } =
    [
        new(
            "label bias with an independent later stage",
            OutcomeFinding.Question,
            "a fifth of one group's unfounded signals that are looked at is recorded as founded; measures follow the facts",
            Signals,
            "of what was called founded the later step follows less often for the group, by Holm over all comparisons of its kind; false alarm: any group named",
            Mechanism.Usual,
            (ref random, planted) =>
            {
                var findings = Findings(new LookedAtWorld { Signals = Signals, RecordedTooReadily = planted ? TooReadily : 0 }, ref random);
                return findings.Any(f => LaterStage.Names(f) && (!planted || f is { Group: LookedAtWorld.Member, Estimate: < 1 }));
            }),
        new(
            "label bias without a later stage",
            OutcomeFinding.Question,
            "the same record, and no step after it",
            Signals,
            "nothing is named and the limits say that it cannot be seen, for want of a later step and of a second reading; false alarm: anything named",
            Mechanism.Usual,
            (ref random, planted) =>
            {
                var findings = Findings(new LookedAtWorld { Signals = Signals, RecordedTooReadily = planted ? TooReadily : 0, LaterStage = false }, ref random);
                var named = findings.Any(f => LaterStage.Names(f) || AgreementFindings.Names(f));
                string[] limits = [.. OutcomeLimits.Of(findings)];
                return planted ? !named && limits.Contains(OutcomeLimits.NoLaterStep, StringComparer.Ordinal) && limits.Contains(OutcomeLimits.NoSecondReading, StringComparer.Ordinal) : named;
            }),
        new(
            "label bias under a blind second reading",
            OutcomeFinding.Question,
            "the same record; readers err in 4%, as often for everybody",
            ReadTwice,
            "recorded verdicts contradicted more often for the group, by Holm over all comparisons of its kind; false alarm: any group named",
            Mechanism.Usual,
            SecondReading),
        new(
            "candidate differs from incumbent",
            OutcomeFinding.Question,
            "the candidate chooses by another sign than the existing process, so that what both choose is more often founded than what the candidate alone does",
            Signals,
            "counting is off by five points or more where the estimate in three parts covers the truth; false alarm, where both choose alike: counting off, or the truth not covered",
            Mechanism.Usual,
            (ref random, planted) =>
            {
                var (table, truth) = new LookedAtWorld { Signals = Signals, CandidateDiffers = planted }.Draw(ref random);
                var (off, covered) = Beside(table, truth);
                return planted ? off && covered : off || !covered;
            }),
    ];

    private static Finding[] Findings(LookedAtWorld world, ref RandomStream random) => NamedByHolm.Over(TrustFindings.OfCandidate(world.Draw(ref random).Table, Rules), []);

    private static (bool Off, bool Covered) Beside(CountTable table, double truth)
    {
        var all = LookedAtWorld.AsOne(table);
        var naive = NaiveBeside.Of(all, [OutcomeRate.Predictive]).Single(f => f.Measure == NaiveBeside.Naive + OutcomeRate.Predictive.Measure);
        var whole = ThreeParts.Of(all, CountedEvent.Candidate).Single(f => f.Measure is ThreeParts.Whole);
        return (Math.Abs(naive.Estimate!.Value - truth) >= OffBy, whole.Interval is { } i && i.Low <= truth && truth <= i.High);
    }

    private static bool SecondReading(ref RandomStream random, bool planted)
    {
        var (first, second, group) = (new Known[ReadTwice], new Known[ReadTwice], new int[ReadTwice]);
        for (var i = 0; i < ReadTwice; i++)
        {
            group[i] = random.Uniform() < 0.4 ? 0 : 1;
            var founded = random.Uniform() < LookedAtWorld.FoundedShare;
            first[i] = founded || (planted && group[i] == 0 && random.Uniform() < TooReadily) ? Known.Founded : Known.Unfounded;
            second[i] = founded != random.Uniform() < ReaderErrs ? Known.Founded : Known.Unfounded;
        }

        var rows = SmallPopulation.Make(Array.ConvertAll(group, g => g == 0), new int[ReadTwice], new int[ReadTwice], new double[ReadTwice]);
        var review = new SecondReview([.. Enumerable.Range(0, ReadTwice)], first, second, ReadTwice, 0, 0, 0);
        return NamedByHolm.Over(AgreementFindings.All(rows, review), []).Any(f => AgreementFindings.Names(f) && (!planted || f is { Group: SmallPopulation.Group, Estimate: > 0 }));
    }
}
