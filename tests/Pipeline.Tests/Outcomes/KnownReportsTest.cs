using CsCheck;
using Pipeline.Outcomes;

namespace Pipeline.Tests.Outcomes;

public sealed class KnownReportsTest
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    private static readonly Gen<Report[]> Reports = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[0, 4], (signal, stage, result, reported) => (signal, stage, result, reported))
        .Array[0, 25]
        .Select(all => all.Select((r, row) => Report(r.signal, r.stage, r.result, r.reported, row + 1)).ToArray());

    [Fact]
    public void What_is_known_on_a_day_is_the_last_uncontradicted_report_of_up_to_that_day() => Gen.Select(Reports, Gen.Int[0, 5]).Sample((reports, day) =>
    {
        var asOf = Day.AddDays(day);
        var known = KnownReports.Of(reports, "stage", asOf);
        foreach (var (signal, subject) in reports.Select(r => (r.Signal, r.Subject)).Distinct())
        {
            var expected = reports.Where(r => r.Signal == signal && r.Subject == subject && r.Reported <= asOf)
                .Where(r => reports.All(o => o.Signal != signal || o.Subject != subject || o.Reported != r.Reported || o.Result == r.Result))
                .MaxBy(r => r.Reported)?.Result;
            Assert.Equal(expected, known.Find(signal, subject)?.Result);
        }
    });

    [Fact]
    public void Every_report_stands_or_is_set_aside_and_nothing_is_both() => Reports.Sample(reports =>
    {
        var known = KnownReports.Of(reports, "stage", Day.AddDays(5));
        Assert.Equal(reports.Length, known.Log.Count + known.Repeated + known.Conflicting);
        var places = known.Log.Select(r => r.Row).Concat(known.Quarantine.Select(c => c.Row)).Order();
        Assert.Equal(reports.Select(r => r.Row), places);
    });

    [Fact]
    public void The_order_of_the_files_changes_nothing_that_is_known() => Gen.Select(Reports, Gen.Int).Sample((reports, seed) =>
    {
        var shuffled = reports.ToArray();
        new Random(seed).Shuffle(shuffled);
        var (one, other) = (KnownReports.Of(reports, "stage", Day.AddDays(3)), KnownReports.Of(shuffled, "stage", Day.AddDays(3)));
        Assert.Equal(one.All.Select(r => (r.Signal, r.Subject, r.Result, r.Reported)), other.All.Select(r => (r.Signal, r.Subject, r.Result, r.Reported)));
        Assert.Equal((one.Repeated, one.Conflicting, one.Corrections, one.NotYetKnown), (other.Repeated, other.Conflicting, other.Corrections, other.NotYetKnown));
    });

    [Fact]
    public void A_later_report_corrects_the_one_before_and_an_earlier_day_still_knows_the_first()
    {
        Report[] reports = [Report(1, 0, 0, 1, 1), Report(1, 0, 1, 3, 2)];
        Assert.Equal("founded", KnownReports.Of(reports, "stage", Day.AddDays(2)).Find("s1", "stage0")!.Result);
        var later = KnownReports.Of(reports, "stage", Day.AddDays(3));
        Assert.Equal(("unfounded", 1L, 0L), (later.Find("s1", "stage0")!.Result, later.Corrections, later.NotYetKnown));
    }

    [Fact]
    public void Reports_of_one_day_that_contradict_each_other_are_all_set_aside_and_name_each_other()
    {
        var known = KnownReports.Of([Report(1, 0, 0, 1, 1), Report(1, 0, 1, 1, 2), Report(1, 0, 0, 1, 3)], "stage", Day.AddDays(5));
        Assert.Null(known.Find("s1", "stage0"));
        Assert.Equal((3L, 0L), (known.Conflicting, known.Repeated));
        Assert.Contains("f.csv row 2", known.Quarantine.First(c => c.Row == 1).Rule, StringComparison.Ordinal);
    }

    private static Report Report(int signal, int stage, int result, int reported, int row) => new()
    {
        Signal = "s" + signal,
        Subject = "stage" + stage,
        Result = new[] { "founded", "unfounded", "open" }[result],
        Carried = [null],
        Reasons = ["facts_confirmed"],
        Happened = Day,
        Reported = Day.AddDays(reported),
        File = "f.csv",
        Row = row,
    };
}
