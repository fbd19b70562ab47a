using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Pipeline.Evaluation;
using Pipeline.Outcomes;
using Pipeline.Tests.Nights;

namespace Pipeline.Tests.Outcomes;

public sealed class OutcomesRunTest(OutcomesBench bench) : IClassFixture<OutcomesBench>
{
    private readonly string folder = bench.Fresh();

    [Fact]
    public void The_history_is_an_intake_of_every_signal_that_the_nights_ordered_with_its_outcome_filled()
    {
        var (one, other) = (bench.Listed[0], bench.Listed[1]);
        OutcomesRun.Run(bench.Request(
            $"{one},opened,yes,,worth_a_look,2026-11-10,2026-11-10\n{one},substantiated,founded,administrative,facts_confirmed,2026-11-20,2026-11-25\n"
            + $"{one},measure,warning,,circumstances_weighed;legal_condition_met,2026-12-01,2026-12-02\n{other},opened,no,,handled_elsewhere,2026-11-10,2026-11-11\n"), folder);
        var history = Columns();
        Assert.Equal(bench.Signals.Count, history.Count);
        var (row, passed) = (bench.RowOf(one), bench.RowOf(other));
        Assert.Equal(("founded", "administrative", "warning"), (history.Level("substantiated")[row], history.Level("nature")[row], history.Level("measure")[row]));
        Assert.Equal((new DateOnly(2026, 11, 10), new DateOnly(2026, 11, 25)), (history.Date("opened_on")[row], history.Date("outcome_known_on")[row]));
        Assert.True(history.Date("opened_on").IsMissing(passed) && history.Level("substantiated").IsMissing(passed));
    }

    [Fact]
    public void A_signal_that_could_be_drawn_keeps_its_probability_also_when_the_order_chose_it_later()
    {
        OutcomesRun.Run(bench.Request($"{bench.Listed[0]},opened,yes,,worth_a_look,2026-11-10,2026-11-10\n"), folder);
        var (history, decisions) = (Columns(), bench.Signals.Decisions);
        var (arm, probability) = (history.Level("arm"), history.Number("arm_probability"));
        var rows = Enumerable.Range(0, history.Count).ToArray();
        Assert.Contains(rows, row => arm[row] == "process" && probability.Values[row] > 0);
        Assert.Contains(rows, row => arm[row] == "process" && probability.IsMissing(row));
        Assert.All(rows, row => Assert.Equal(decisions.Level(ScoredSignalsLayout.State)[row] switch { "put_forward" => "process", "random" => "random", _ => "none" }, arm[row]));
        Assert.All(rows.Where(row => arm[row] == "random"), row => Assert.True(probability.Values[row] > 0));
    }

    [Fact]
    public void With_every_listed_outcome_known_the_weights_of_an_evaluation_add_up_to_all_signals()
    {
        OutcomesRun.Run(bench.Request(string.Concat(bench.Listed.Select(s => $"{s},substantiated,unfounded,,facts_refuted,2026-11-20,2026-11-25\n"))), folder);
        var window = Window.Read(SignalFolder.Read(folder), [NightBench.Scorecard()], new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 30), 1);
        Assert.Equal(bench.Signals.Count, WindowOutcomes.Read(window, seed: 1).Known.Weight.Sum(), 3);
    }

    [Theory]
    [InlineData("{0},measure,none,,,2026-11-20,2026-11-21", "a decision not to act needs its reasons, as much as one to act")]
    [InlineData("{0},measure,warning,,,2026-11-20,2026-11-21", "a decision to act needs its reasons")]
    [InlineData("{0},measure,none,,facts_confirmed,2026-11-20,2026-11-21", "is no reason not to act")]
    [InlineData("{0},measure,none,,drawn_for_control,2026-11-20,2026-11-21", "is no reason at the stage measure")]
    [InlineData("{0},measure,none,,he_looked_wrong,2026-11-20,2026-11-21", "is none of the reasons that may be given")]
    [InlineData("{0},measure,none,,facts_refuted;facts_refuted,2026-11-20,2026-11-21", "a reason stands twice")]
    [InlineData("{0},measure,deported,,facts_confirmed,2026-11-20,2026-11-21", "at the stage measure must be one of")]
    [InlineData("{0},objection,filed,,facts_confirmed,2026-11-20,2026-11-21", "nobody in the service gives reasons")]
    [InlineData("{0},opened,yes,,worth_a_look,2026-11-20,2026-11-19", "reported before it happened")]
    [InlineData("{0},opened,yes,,worth_a_look,2026-10-01,2026-11-19", "before the signal was received")]
    [InlineData("S-99999,opened,yes,,worth_a_look,2026-11-20,2026-11-20", "no night of the period ordered this signal")]
    [InlineData("{0},opened,yes,intended,worth_a_look,2026-11-20,2026-11-20", "level")]
    [InlineData("{0},sentenced,yes,,worth_a_look,2026-11-20,2026-11-20", "level")]
    public void A_report_that_breaks_a_rule_is_set_aside_by_name_and_changes_nothing(string line, string rule)
    {
        var sound = string.Concat(bench.Listed.Skip(1).Take(30).Select(s => $"{s},opened,yes,,worth_a_look,2026-11-10,2026-11-10\n"));
        var summary = OutcomesRun.Run(bench.Request(sound + string.Format(System.Globalization.CultureInfo.InvariantCulture, line, bench.Listed[0]) + "\n"), folder)!;
        Assert.Equal((31L, 30L, 1L), (summary.FollowUp.Received, summary.FollowUp.Kept, summary.FollowUp.SetAside));
        var quarantine = File.ReadAllText(Path.Combine(folder, SignalFolder.QuarantineName));
        Assert.Contains(rule, quarantine, StringComparison.Ordinal);
        Assert.Contains("follow-up.csv,31,", quarantine, StringComparison.Ordinal);
        Assert.DoesNotContain("S-", quarantine, StringComparison.Ordinal);
    }

    [Fact]
    public void Late_corrected_repeated_and_contradicting_reports_are_counted_and_the_counts_add_up()
    {
        var signals = bench.Listed;
        var summary = OutcomesRun.Run(bench.Request(
            string.Concat(signals.Take(60).Select(s => $"{s},opened,yes,,worth_a_look,2026-11-10,2026-11-10\n"))
            + $"{signals[0]},opened,yes,,worth_a_look,2026-11-10,2026-11-10\n"
            + $"{signals[1]},substantiated,founded,,facts_confirmed,2026-11-20,2026-11-25\n{signals[1]},substantiated,unfounded,,facts_refuted,2026-11-20,2026-12-05\n"
            + $"{signals[2]},substantiated,founded,,facts_confirmed,2026-11-20,2026-11-25\n{signals[2]},substantiated,unfounded,,facts_refuted,2026-11-20,2026-11-25\n"
            + $"{signals[3]},substantiated,founded,,facts_confirmed,2026-11-12,2026-12-30\n{signals[4]},substantiated,founded,,facts_confirmed,2026-11-12,2027-02-01\n"), folder)!;
        Assert.Equal(new ReportCounts(Received: 67, Kept: 64, SetAside: 0, Repeated: 1, Conflicting: 2, NotYetKnown: 1, Corrections: 1, Late: 2), summary.FollowUp);
        var history = Columns();
        Assert.Equal("unfounded", history.Level("substantiated")[bench.RowOf(signals[1])]);
        // Known from the day of the correction, so that a cut before it learns nothing of it.
        Assert.Equal(new DateOnly(2026, 12, 5), history.Date("outcome_known_on")[bench.RowOf(signals[1])]);
        Assert.All([signals[2], signals[4]], s => Assert.True(history.Level("substantiated").IsMissing(bench.RowOf(s))));
        Assert.Equal(summary.FollowUp.Kept, ParquetTable.Read(SourceFile.Read(Path.Combine(folder, ReportLog.FileName)), ReportLog.Specs(Stage.Of(OutcomesBench.Contract), OutcomesBench.Contract)).Sum(b => b.Count));
    }

    [Fact]
    public void What_was_drawn_and_not_reached_is_a_count_of_its_own()
    {
        var drawn = Enumerable.Range(0, bench.Signals.Count).Where(row => bench.Signals.State(row) == "random").Select(bench.Raw).ToArray();
        var summary = OutcomesRun.Run(bench.Request(string.Concat(drawn.Skip(1).Select(s => $"{s},opened,yes,,drawn_for_control,2026-11-10,2026-11-10\n"))), folder)!;
        Assert.Equal((drawn.Length, 0, 0, 1), summary.Found.Where(f => f.Known == "random").Select(f => (f.Signals, f.Founded, f.Unfounded, f.NotReached)).Single());
    }

    [Fact]
    public void An_identifier_that_cannot_be_read_is_not_shown_either()
    {
        var sound = string.Concat(bench.Listed.Take(30).Select(s => $$"""{"signal_id":"{{s}}","stage":"opened","result":"yes","reasons":"worth_a_look","happened_on":"2026-11-10","reported_on":"2026-11-10"}""" + "\n"));
        const string Broken = """{"signal_id":{"number":90210},"stage":"opened","result":"yes","reasons":"worth_a_look","happened_on":"2026-11-10","reported_on":"2026-11-10"}""";
        var summary = OutcomesRun.Run(bench.Request("") with { FollowUp = [OutcomesBench.File("follow-up.ndjson", sound + Broken + "\n")] }, folder)!;
        Assert.Equal((31L, 1L), (summary.FollowUp.Received, summary.FollowUp.SetAside));
        Assert.DoesNotContain("90210", File.ReadAllText(Path.Combine(folder, SignalFolder.QuarantineName)), StringComparison.Ordinal);
    }

    [Fact]
    public void More_set_aside_than_allowed_refuses_the_delivery_and_keeps_the_reasons()
    {
        var refused = OutcomesBench.Refused(bench.Request(string.Concat(bench.Listed.Take(10).Select(s => $"{s},measure,none,,,2026-11-20,2026-11-21\n"))), folder);
        Assert.Equal(ExitCode.DeliveryRefused, refused.ExitCode);
        Assert.Contains("10 of 10", refused.Problems[0].Value, StringComparison.Ordinal);
        Assert.Equal(11, File.ReadAllLines(Path.Combine(folder + ".trace", SignalFolder.QuarantineName)).Length);
    }

    [Theory]
    [InlineData("signal_id,stage,result,reasons,happened_on,reported_on,remark\n", "column-undeclared")]
    [InlineData("signal_id,stage,result,reasons,happened_on,reported_on,nationality\n", "column-forbidden")]
    [InlineData("signal_id,stage,result,reasons,happened_on\n", "column-missing")]
    public void A_file_with_another_column_or_without_one_is_refused_whole(string header, string code)
    {
        var request = bench.Request("") with { FollowUp = [OutcomesBench.File("f.csv", header + string.Join(',', Enumerable.Repeat("x", header.Count(c => c == ',') + 1)) + "\n")] };
        Assert.Equal(code, OutcomesBench.Refused(request, folder).Problems[0].Code);
    }

    [Fact]
    public void The_same_work_is_done_once_and_the_same_files_give_the_same_bytes()
    {
        var request = bench.Request(string.Concat(bench.Listed.Take(20).Select(s => $"{s},opened,yes,,worth_a_look,2026-11-10,2026-11-10\n")), $"{bench.Listed[3]},set_aside,already_in_hand,2026-11-06,2026-11-06\n");
        var other = bench.Fresh();
        OutcomesRun.Run(request, folder);
        Assert.Null(OutcomesRun.Run(request, folder));
        OutcomesRun.Run(request, other);
        Assert.Equal(NightBench.Bytes(folder), NightBench.Bytes(other));
    }

    private ColumnBatch Columns()
    {
        var history = SignalFolder.Read(folder);
        return ColumnBatches.Join(history.Contract.Specs, [.. history.Batches()]);
    }
}
