using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using FairnessAudit.Population;
using FairnessAudit.SelfTest.Edges;
using FairnessAudit.SelfTest.Simulation;
using Statistics.Proportions;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Coverage;

/// <summary>Coverage of the intervals that are only asymptotically right, by simulation at a hundred expected cases or more.</summary>
internal static class SimulatedCoverage
{
    private const int Events = 1;
    private const string Rounded = "mantel-haenszel risk ratio of rounded and withheld counts, imbens-manski";

    public static IEnumerable<CoverageFigure> Run(Campaign campaign, int seeds, Action<int, int> progress)
    {
        (string Interval, int N, double Truth, Trial Trial)[] cells =
        [
            ("miettinen-nurminen ratio of two rates", 100, 1.25, Rates(1000, 0.1, 4000, 0.08, ratio: true)),
            ("miettinen-nurminen ratio of two rates", 400, 1.0, Rates(4000, 0.1, 16_000, 0.1, ratio: true)),
            ("newcombe difference of two rates", 100, 0.02, Rates(1000, 0.1, 4000, 0.08, ratio: false)),
            ("newcombe difference of two rates", 400, 0.0, Rates(4000, 0.1, 16_000, 0.1, ratio: false)),
            ("mantel-haenszel risk ratio, delete-a-block jackknife", 100, 1.0, Conditional(Small(100, 1))),
            ("mantel-haenszel risk ratio, delete-a-block jackknife", 400, 1.25, Conditional(Small(400, 1.25))),
            ("mantel-haenszel risk ratio, delete-a-block jackknife, sponsor clusters .10", 400, 1.0, Conditional(Small(400, 1) with { Clustered = 0.15, Correlation = 0.10 })),
            ("mantel-haenszel risk ratio, delete-a-block jackknife, sponsor clusters .30", 1700, 1.0, Conditional(new TwoGroups { Signals = 60_000, Share = 0.28, Ratio = 1, Clustered = 0.15, Correlation = 0.30 })),
            ("false-positive ratio, weighted (Hajek), delete-a-block jackknife", 100, 1.0, Weighted(new WeightedGroups(24_000, 0.28, 1))),
            ("founded share of everything by the draw (Hajek), delete-a-block jackknife", 500, LookedAtWorld.FoundedShare, LookedAt(LookedAtWorld.FoundedShare, NaiveBeside.Arm + OutcomeRate.Founded.Measure, table => NaiveBeside.Of(table, [OutcomeRate.Founded]))),
            ("founded share of what a candidate would choose, in three parts", 80, LookedAtWorld.CandidateShare, LookedAt(LookedAtWorld.CandidateShare, ThreeParts.Whole, table => ThreeParts.Of(table, CountedEvent.Candidate))),
            ("false-positive ratio, weighted (Hajek), delete-a-block jackknife", 400, 1.25, Weighted(new WeightedGroups(24_000, 0.45, 1.25))),
            .. MeaningCoverage.Cells,
            (Rounded + ", 30 expected", 30, 1.25, FromRounded(new RoundedTable(400, 4000, 0.05, 1.25))),
            (Rounded + ", 600 expected", 600, 1.0, FromRounded(new RoundedTable(4000, 16_000, 0.10, 1))),
        ];
        for (var c = 0; c < cells.Length; c++)
        {
            var cell = cells[c];
            var covered = new ErrorRate(campaign.Count($"coverage/{cell.Interval}/{cell.N}", seeds, Events, cell.Trial)[0], seeds);
            progress(c + 1, cells.Length);
            yield return new CoverageFigure
            {
                Interval = cell.Interval,
                Kind = "simulated",
                N = cell.N,
                Rate = cell.Truth,
                Covered = covered.Measured,
                Exact = null,
                Seeds = covered.Of,
                Count = covered.Count,
                // An interval that must hold for every table behind the printed one covers more than it promises; it may never cover less.
                Holds = (cell.Interval.StartsWith(Rounded, StringComparison.Ordinal) ? CoverageWindow.AtLeast : CoverageWindow.Asymptotic).Holds(covered),
            };
        }
    }

    private static TwoGroups Small(double expected, double ratio) => new() { Signals = 60_000, Share = TwoGroups.ShareFor(expected, 60_000), Ratio = ratio };

    private static Trial Rates(int n1, double p1, int n2, double p2, bool ratio) => (ref random, happened) =>
    {
        int k1 = RandomDraws.Binomial(ref random, n1, p1), k2 = RandomDraws.Binomial(ref random, n2, p2);
        var interval = (ratio ? MiettinenNurminen.Ratio(k1, n1, k2, n2) : TwoProportions.Difference(k1, n1, k2, n2)).Interval;
        happened[0] = Covers(interval, ratio ? p1 / p2 : p1 - p2);
    };

    private static Trial Conditional(TwoGroups world)
    {
        var data = new TwoGroupsData(world);
        return (ref random, happened) =>
        {
            var ratio = ConditionalRatio.Of(new RatioLabel(CountedEvent.Selection, "group", "one", "full", ConditionalRatios.Pooled), BlockCounts.Of(data.Draw(ref random)));
            happened[0] = Covers(ratio.Test?.Interval(BlockJackknife.Level, "t"), world.Ratio);
        };
    }

    private static Trial Weighted(WeightedGroups world) => (ref random, happened) =>
        happened[0] = Covers(WeightedGroups.Of(world.Draw(ref random)).Test?.Interval(BlockJackknife.Level, "t"), world.Ratio);

    private static Trial FromRounded(RoundedTable table) => (ref random, happened) => happened[0] = Covers(table.Draw(ref random).Interval(), table.Ratio);
    /// <summary>Of everybody as one group: of twelve thousand signals some five hundred are drawn, and some eighty of what the candidate would choose.</summary>
    private static Trial LookedAt(double truth, string measure, Func<CountTable, IEnumerable<Finding>> of) => (ref random, happened) =>
    {
        var table = LookedAtWorld.AsOne(new LookedAtWorld { Signals = 12_000 }.Draw(ref random).Table);
        happened[0] = of(table).Single(f => f.Measure == measure).Interval is { } i && i.Low <= truth && truth <= i.High;
    };

    private static bool Covers(Statistics.Interval? interval, double truth) => interval is not null && interval.Low <= truth && truth <= interval.High;
}
