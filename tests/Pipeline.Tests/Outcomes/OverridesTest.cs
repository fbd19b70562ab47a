using Interchange.Columns;
using Interchange.Manifests;
using Interchange.ScoredSignals;
using Pipeline.Outcomes;

namespace Pipeline.Tests.Outcomes;

public sealed class OverridesTest(OutcomesBench bench) : IClassFixture<OutcomesBench>
{
    private readonly string folder = bench.Fresh();

    [Fact]
    public void Overrides_are_counted_by_band_and_class_and_the_bands_add_up_to_all()
    {
        var summary = Run($"{bench.Listed[0]},set_aside,already_in_hand,2026-11-06,2026-11-06\n{bench.Listed[1]},rerouted,wrong_team,2026-11-06,2026-11-09\n{bench.NotListed[0]},taken_up,asked_by_partner,2026-11-06,2026-11-06\n");
        var all = summary.OverridesByBand[0];
        Assert.Equal((bench.Listed.Count, 2), (all.Signals, all.Overridden));
        Assert.Equal((all.Signals, all.Overridden), (summary.OverridesByBand.Skip(1).Sum(b => b.Signals), summary.OverridesByBand.Skip(1).Sum(b => b.Overridden)));
        Assert.Equal((all.Signals, all.Overridden), (summary.OverridesByClass.Sum(b => b.Signals), summary.OverridesByClass.Sum(b => b.Overridden)));
        Assert.Equal((bench.NotListed.Count, 1), (summary.TakenUp.Signals, summary.TakenUp.Overridden));
        Assert.Equal(1, summary.Found.Single(f => f.Known == "taken_up").Signals);
        Assert.InRange(2.0 / bench.Listed.Count, all.Low!.Value, all.High!.Value);
    }

    [Fact]
    public void Known_overrides_go_to_the_audit_with_their_reasons_and_those_of_later_do_not()
    {
        Run($"{bench.Listed[0]},set_aside,already_in_hand;facts_out_of_date,2026-11-06,2026-11-06\n{bench.Listed[1]},rerouted,wrong_team,2026-11-06,2027-03-01\n");
        var table = ParquetTable.Read(SourceFile.Read(Path.Combine(folder, HistoryLayout.OverridesName)), HistoryLayout.OverrideSpecs).Single();
        Assert.Equal(("set_aside", "already_in_hand;facts_out_of_date"), (table.Level(HistoryLayout.Kind)[0], table.Text(HistoryLayout.Reasons).Values[0]));
        Assert.Equal(1, table.Count);
    }

    [Theory]
    [InlineData(true, "{0},set_aside,,2026-11-06,2026-11-06", "an override needs its reasons")]
    [InlineData(true, "{0},set_aside,wrong_team,2026-11-06,2026-11-06", "is no reason for an override of the kind set_aside")]
    [InlineData(true, "{0},taken_up,asked_by_partner,2026-11-06,2026-11-06", "taking it up departs from nothing")]
    [InlineData(false, "{0},set_aside,already_in_hand,2026-11-06,2026-11-06", "the signal stood on no list by that day")]
    [InlineData(true, "{0},set_aside,already_in_hand,2026-11-01,2026-11-06", "the signal stood on no list by that day")]
    [InlineData(true, "{0},set_aside,already_in_hand,2026-11-06,2026-11-05", "reported before it happened")]
    public void An_override_that_departs_from_nothing_or_says_no_why_is_set_aside(bool listed, string line, string rule)
    {
        var signal = listed ? bench.Listed[0] : bench.NotListed[0];
        var summary = Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, signal) + "\n");
        Assert.Equal((1L, 0L, 1L), (summary.Overrides.Received, summary.Overrides.Kept, summary.Overrides.SetAside));
        Assert.Contains(rule, File.ReadAllText(Path.Combine(folder, SignalFolder.QuarantineName)), StringComparison.Ordinal);
    }

    private OutcomesSummary Run(string overrides) =>
        OutcomesRun.Run(bench.Request(string.Concat(bench.Listed.Take(60).Select(s => $"{s},opened,yes,,worth_a_look,2026-11-10,2026-11-10\n")), overrides), folder)!;
}
