using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Delivery;
using Pipeline.Nights;
using Pipeline.Sampling;
using Pipeline.Tests.Nights;

namespace Pipeline.Tests.Sampling;

public sealed class SampleRunTest : IDisposable
{
    private static readonly DateOnly Thursday = NightBench.Monday.AddDays(3);
    private readonly NightBench bench = new();

    public SampleRunTest()
    {
        var closures = SourceFile.Of("closures.csv", Encoding.UTF8.GetBytes("signal_id,closed_on,reason\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"S-{i},2026-11-03,other\n"))));
        for (var day = 0; day < 4; day++)
            NightlyRun.Run(bench.Request(NightBench.Monday.AddDays(day), day * 100, 60) with { Closures = day == 0 ? null : closures }, bench.Root);
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_same_nights_and_seed_draw_the_same_bytes_and_another_seed_another_sample()
    {
        var one = Drawn(1, "one");
        Assert.Equal(NightBench.Bytes(one), NightBench.Bytes(Drawn(1, "again")));
        Assert.NotEqual(File.ReadAllText(Path.Combine(one, SampleRun.DrawName)), File.ReadAllText(Path.Combine(Drawn(2, "two"), SampleRun.DrawName)), StringComparer.Ordinal);
        Assert.True(SampleRun.Run(Request(1), one));
    }

    [Fact]
    public void Every_signal_of_the_nights_is_in_the_frame_once_with_its_last_state_and_probability()
    {
        var sample = JsonFile.Parse<SampleRecord>(SourceFile.Read(Path.Combine(Drawn(1, "sample"), SampleRecord.FileName)));
        var frame = SampleFrame.Of(VerifiedNight.Of(Request(1).Nights, Request(1).From, Request(1).To));
        Assert.Equal(frame.Count, frame.Select(s => s.Signal).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(sample.FrameSignals, frame.Count);
        Assert.Equal(sample.FrameSignals, sample.Strata.Sum(s => s.Signals));
        var last = JsonFile.Parse<NightRecord>(SourceFile.Read(Path.Combine(bench.Root, "2026-11-05.r1", NightRecord.FileName)));
        Assert.Equal(last.Counts.StockAfter, frame.Count(s => s.State == "open"));
        Assert.Contains(frame, s => s.State == SampleFrame.Closed);
        Assert.All(sample.Strata, s => Assert.Equal((Math.Min(3, s.Signals), (double)s.Drawn / s.Signals), (s.Drawn, s.Probability)));
    }

    [Fact]
    public void A_pack_says_every_night_and_its_points_add_up_to_score_and_index()
    {
        var folder = Drawn(1, "sample");
        var packs = Directory.GetFiles(Path.Combine(folder, SampleRun.PacksName), "*.json").Order(StringComparer.Ordinal).Select(f => JsonFile.Parse<Evidence>(SourceFile.Read(f))).ToList();
        var draw = SafeCsv.Read(File.ReadAllBytes(Path.Combine(folder, SampleRun.DrawName))).Skip(1).ToList();
        Assert.Equal(draw.Select(d => d[0]), packs.Select(p => p.Signal), StringComparer.Ordinal);
        foreach (var pack in packs)
        {
            Assert.Equal(pack.Score!.Score, pack.Score.Intercept + pack.Score.Terms.Sum(t => t.Points));
            Assert.Equal(pack.Score.Score, pack.Nights.Last(n => n.Score is not null).Score);
            Assert.All(pack.Nights.SkipLast(1), n => Assert.Equal("open", n.State));
            Assert.StartsWith(pack.Nights[^1].State, pack.Stratum, StringComparison.Ordinal);
            Assert.All(pack.Nights, n => Assert.Equal(new string('b', 64), n.ReleaseId));
            Assert.All(pack.Nights.Where(n => n.State != SampleFrame.Closed), n => Assert.NotNull(n.Index));
            Assert.DoesNotContain(pack.Facts.Keys, k => k is "person_id" or "sponsor_id" or "arm" or "substantiated");
        }

        Assert.Contains(packs, p => p.Nights.Count > 1);
        Assert.All(draw, d => Assert.True(File.Exists(Path.Combine(folder, d[6].Replace(".json", ".nl.html", StringComparison.Ordinal)))));
        var record = File.ReadAllText(Path.Combine(folder, ResultFolder.RecordName));
        Assert.DoesNotContain(packs, p => record.Contains(p.Signal, StringComparison.Ordinal));
    }

    [Fact]
    public void A_period_that_starts_later_finds_older_signals_in_the_stock_that_it_started_from()
    {
        var folder = bench.PathOf("later");
        SampleRun.Run(Request(1) with { From = Thursday }, folder);
        var frame = SampleFrame.Of(VerifiedNight.Of(Request(1).Nights, Thursday, Request(1).To));
        Assert.True(frame.Count > 60);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder, SampleRun.PacksName), "*.json"));
    }

    [Theory]
    [InlineData("2026-11-03.r1/scores.parquet")]
    [InlineData("2026-11-04.r1/index.parquet")]
    [InlineData("2026-11-05.r1/night.json")]
    [InlineData("2026-11-02.r1/rule/scorecard.json")]
    public void A_night_with_an_altered_file_is_refused_and_nothing_is_drawn(string file)
    {
        var path = Path.Combine(bench.Root, file);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Equal("night-altered", Refused("altered"));
        Assert.False(Directory.Exists(bench.PathOf("altered")));
    }

    [Fact]
    public void A_file_that_is_gone_or_that_nobody_delivered_is_refused()
    {
        var stranger = Path.Combine(bench.Root, "2026-11-04.r1", "stranger.csv");
        File.WriteAllText(stranger, "x");
        Assert.Equal("night-altered", Refused("a"));
        File.Delete(stranger);
        File.Delete(Path.Combine(bench.Root, "2026-11-04.r1", NotReached.FileName));
        Assert.Equal("night-altered", Refused("b"));
    }

    [Fact]
    public void A_period_without_nights_is_a_usage_error() =>
        Assert.Equal("no-nights", Assert.Single(Assert.Throws<RefusedException>(() => SampleRun.Run(Request(1) with { From = Thursday.AddDays(30), To = Thursday.AddDays(60) }, bench.PathOf("none"))).Problems).Code);

    [Fact]
    public void Over_many_seeds_a_signal_is_drawn_as_often_as_its_probability_says()
    {
        FrameSignal[] frame = [.. Enumerable.Range(0, 20).Select(i => new FrameSignal($"s{i}", "fraud_abuse", "open")), .. Enumerable.Range(20, 4).Select(i => new FrameSignal($"s{i}", "withdrawal", "lapsed"))];
        var times = Enumerable.Range(0, 4000).SelectMany(seed => SampleDraw.Of(frame, 5, seed)).CountBy(d => d.Signal.Signal, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Assert.All(frame[..20], s => Assert.InRange(times[s.Signal], 850, 1150));
        Assert.All(frame[20..], s => Assert.Equal(4000, times[s.Signal]));
    }

    private static SampleRequest Request(string root, long seed) => new() { Nights = root, From = NightBench.Monday, To = Thursday, PerStratum = 3, Seed = seed };

    private SampleRequest Request(long seed) => Request(bench.Root, seed);

    private string Drawn(long seed, string name)
    {
        var folder = bench.PathOf(name);
        SampleRun.Run(Request(seed), folder);
        return folder;
    }

    private string Refused(string name)
    {
        var refused = Assert.Throws<RefusedException>(() => SampleRun.Run(Request(1), bench.PathOf(name)));
        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        return Assert.Single(refused.Problems).Code;
    }
}
