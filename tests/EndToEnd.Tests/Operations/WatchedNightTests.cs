using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using EndToEnd.Tests.Worlds;

namespace EndToEnd.Tests.Operations;

/// <summary>What watches over the nights: numbers for a collector, which never change a night.</summary>
[Collection(nameof(DemoWorld))]
public sealed partial class WatchedNightTests(DemoWorld world) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_metrics_of_a_night_are_its_own_counts_in_the_form_that_a_collector_reads()
    {
        var site = world.Site(folder.File("site")) with { Metrics = folder.File("watched/night.prom") };
        site.Run(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight).Ends(0, "delivered");
        var told = Read(site.Metrics);
        using var night = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site.Night(DemoWorld.FirstNight), "night.json")));
        var counts = night.RootElement.GetProperty("counts");
        Assert.Equal(counts.GetProperty("put_forward").GetDouble(), told["signals_night_signals{state=\"put_forward\"}"]);
        Assert.Equal(counts.GetProperty("stock_after").GetDouble(), told["signals_night_signals{state=\"stock_after\"}"]);
        Assert.Equal(night.RootElement.GetProperty("received").GetDouble(), told["signals_night_signals{state=\"received\"}"]);
        Assert.Equal(0, told["signals_night_exit_code"]);
        Assert.Contains(told, line => line.Key.StartsWith("signals_night_phase_seconds{phase=", StringComparison.Ordinal) && line.Value > 0);
        Folders.AssertSame(world[$"nights/replay/{DemoWorld.FirstNight}.r1"], site.Night(DemoWorld.FirstNight));
    }

    [Fact]
    public void A_refused_night_takes_the_place_of_the_last_one_and_tells_no_counts()
    {
        var site = world.Site(folder.File("site")) with { Metrics = folder.File("night.prom") };
        site.Run(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight).Ends(0);
        (site with { Capacity = 4000 }).Run(world.Signals(DemoWorld.SecondNight), DemoWorld.SecondNight).Ends(5);
        var told = Read(site.Metrics);
        Assert.Equal(5, told["signals_night_exit_code"]);
        Assert.DoesNotContain(told, line => line.Key.StartsWith("signals_night_signals", StringComparison.Ordinal));
    }

    [Fact]
    public void Metrics_that_cannot_be_written_stop_no_night()
    {
        File.WriteAllText(folder.File("a-file"), "");
        var site = world.Site(folder.File("site")) with { Metrics = folder.File("a-file/night.prom") };
        site.Run(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight).Ends(0, "metrics cannot be written");
    }

    [Fact]
    public void A_collector_gets_the_verb_its_phases_and_counts_and_nothing_that_points_at_a_signal()
    {
        using var collector = new Collector();
        var site = world.Site(folder.File("site"));
        Executable.Pipeline.RunWith(collector.Environment, site.Arguments(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight)).Ends(0, "delivered");
        Folders.AssertSame(world[$"nights/replay/{DemoWorld.FirstNight}.r1"], site.Night(DemoWorld.FirstNight));
        var (traces, metrics) = (collector.Told("/v1/traces"), collector.Told("/v1/metrics"));
        Assert.All(["nightly", "trust", "read signals", "exit_code"], word => Assert.Contains(word, traces, StringComparison.Ordinal));
        Assert.All(["signals.night.count", "put_forward", "signals.verb.duration"], word => Assert.Contains(word, metrics, StringComparison.Ordinal));
        Assert.DoesNotMatch(Pseudonym(), traces + metrics);
        Assert.DoesNotContain(folder.File(""), traces + metrics, StringComparison.Ordinal);
    }

    [Fact]
    public void A_collector_gets_the_phase_in_which_a_night_was_refused()
    {
        using var collector = new Collector();
        var site = world.Site(folder.File("site")) with { Capacity = 4000 };
        Executable.Pipeline.RunWith(collector.Environment, site.Arguments(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight)).Ends(5);
        Assert.Contains("nightly", collector.Told("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("trust", collector.Told("/v1/traces"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_collector_out_of_reach_changes_nothing()
    {
        var site = world.Site(folder.File("site"));
        Executable.Pipeline.RunWith(Collector.OutOfReach, site.Arguments(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight)).Ends(0, "delivered");
        Folders.AssertSame(world[$"nights/replay/{DemoWorld.FirstNight}.r1"], site.Night(DemoWorld.FirstNight));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>By name and labels; every line must be of the format, and every name must have been described.</summary>
    private static Dictionary<string, double> Read(string path)
    {
        var (told, described) = (new Dictionary<string, double>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in File.ReadAllLines(path))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
                described.Add(line.Split(' ')[2]);
            if (line.StartsWith('#'))
                continue;
            var sample = Sample().Match(line);
            Assert.True(sample.Success && described.Contains(sample.Groups["name"].Value), line);
            told.Add(sample.Groups["name"].Value + sample.Groups["labels"].Value, double.Parse(sample.Groups["value"].Value, CultureInfo.InvariantCulture));
        }

        return told;
    }

    [GeneratedRegex("^(?<name>[a-z_]+)(?<labels>\\{[a-z_]+=\"[^\"\\\\\\n]*\"\\})? (?<value>[0-9.eE+-]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sample();

    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pseudonym();
}
