using System.Diagnostics;
using System.Text.Json;
using EndToEnd.Tests.Worlds;
using Ledger;

namespace EndToEnd.Tests.Repeatable;

/// <summary>The night is struck dead, whole process tree, at moments spread over its normal duration; readers never see half of it.</summary>
[Collection(nameof(DemoWorld))]
public sealed class KillTests(DemoWorld world) : IDisposable
{
    private const int Spread = 50;
    private const int Aimed = 6;
    private readonly TemporaryFolder folder = new();
    private int struck;
    private int halfWritten;

    [Fact]
    public void A_night_killed_at_any_moment_shows_nothing_half_and_the_next_run_completes_with_the_same_bytes()
    {
        var duration = Undisturbed();
        var chance = new Random(20261103);
        var moments = Enumerable.Range(0, Spread + Aimed).Select(kill => chance.NextDouble()).ToArray();
        Parallel.For(0, Spread + Aimed, new ParallelOptions { MaxDegreeOfParallelism = 2 }, kill =>
            KillAndRunAgain($"site-{kill}", kill < Spread ? duration * ((kill + moments[kill]) / Spread) : null, TimeSpan.FromMilliseconds(60 * moments[kill])));
        Assert.True(struck >= Spread / 2, $"only {struck} of {Spread + Aimed} runs were still alive when struck");
        Assert.True(halfWritten > 0, "no kill fell into the writing of the night, so nothing was shown about it");
    }

    public void Dispose() => folder.Dispose();

    private static string Partial(NightSite site) => Path.Combine(site.Replay, $".{DemoWorld.SecondNight}.r1.partial");

    /// <summary>The fastest of three, so that most kills fall into a run.</summary>
    private TimeSpan Undisturbed() => Enumerable.Range(0, 3).Min(run =>
    {
        var site = SiteAfterTheFirstNight($"undisturbed-{run}");
        var watch = Stopwatch.StartNew();
        site.Run(world.Signals(DemoWorld.SecondNight), DemoWorld.SecondNight).Ends(0, "delivered");
        return watch.Elapsed;
    });

    private NightSite SiteAfterTheFirstNight(string name)
    {
        var site = world.Site(folder.File(name));
        Folders.Copy(world[$"nights/replay/{DemoWorld.FirstNight}.r1"], site.Night(DemoWorld.FirstNight));
        File.WriteAllText(Path.Combine(site.Replay, "CURRENT"), DemoWorld.FirstNight + ".r1\n");
        return site;
    }

    /// <param name="name">Of a site of its own.</param>
    /// <param name="delay">Until the kill; null: until the night is being written, and a little longer.</param>
    /// <param name="longer">That little.</param>
    private void KillAndRunAgain(string name, TimeSpan? delay, TimeSpan longer)
    {
        var site = SiteAfterTheFirstNight(name);
        using (var process = Executable.Pipeline.Start(site.Arguments(world.Signals(DemoWorld.SecondNight), DemoWorld.SecondNight)))
        {
            while (delay is null && !process.HasExited && !Directory.Exists(Partial(site)))
                Thread.Sleep(1);
            if (!process.WaitForExit(delay ?? longer))
                Interlocked.Increment(ref struck);
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        if (Directory.Exists(Partial(site)))
            Interlocked.Increment(ref halfWritten);
        AssertWholeOrAbsent(site);
        site.Run(world.Signals(DemoWorld.SecondNight), DemoWorld.SecondNight).Ends(0);
        Folders.AssertSame(world[$"nights/replay/{DemoWorld.SecondNight}.r1"], site.Night(DemoWorld.SecondNight));
        Assert.Equal(DemoWorld.SecondNight + ".r1\n", File.ReadAllText(Path.Combine(site.Replay, "CURRENT")));
        Assert.False(Directory.Exists(Partial(site)), "the next run sweeps what the killed one left");
        AssertToldOnce(site);
        Directory.Delete(site.Folder, recursive: true);
    }

    private static void AssertToldOnce(NightSite site)
    {
        var ledger = Ledgers.Open(site.Ledger);
        Assert.Null(ledger.Verify(everyByte: true).Break);
        var run = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(site.Night(DemoWorld.SecondNight), "run.json"))));
        var told = ledger.Read(new LedgerFilter(Subject: run)).Select(e => e.Outcome).ToList();
        Assert.Equal(LedgerOutcome.Delivered, told[^1]);
        Assert.Single(told, LedgerOutcome.Delivered);
        Assert.Equal(told.Count - 1, told.Count(o => o is LedgerOutcome.Intent or LedgerOutcome.Abandoned));
    }

    private static void AssertWholeOrAbsent(NightSite site)
    {
        var nights = Directory.GetDirectories(site.Replay).Select(d => Path.GetFileName(d)!).Where(n => n[0] != '.' && !n.EndsWith(".trace", StringComparison.Ordinal)).ToList();
        foreach (var night in nights)
        {
            using var record = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site.Replay, night, "run.json")));
            var claimed = record.RootElement.GetProperty("outputs").EnumerateObject().Select(o => o.Value.GetString() + " " + o.Name);
            var found = Folders.Digests(Path.Combine(site.Replay, night)).Split('\n').Where(line => !line.EndsWith(" run.json", StringComparison.Ordinal));
            Assert.Equal(claimed.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }

        Assert.Contains(File.ReadAllText(Path.Combine(site.Replay, "CURRENT")).TrimEnd(), nights, StringComparer.Ordinal);
    }
}
