using EndToEnd.Tests.Worlds;

namespace EndToEnd.Tests.Repeatable;

[Collection(nameof(DemoWorld))]
public sealed class NightTests(DemoWorld world) : IDisposable
{
    private const int Racing = 6;
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void Two_nights_elsewhere_have_the_bytes_of_the_demonstration(string threads)
    {
        var site = world.Site(folder.File("site"));
        foreach (var night in new[] { DemoWorld.FirstNight, DemoWorld.SecondNight })
        {
            site.Run(world.Signals(night), night, "--threads", threads).Ends(0, "delivered");
            Folders.AssertSame(world[$"nights/replay/{night}.r1"], site.Night(night));
        }

        Assert.Equal(DemoWorld.SecondNight + ".r1\n", File.ReadAllText(Path.Combine(site.Replay, "CURRENT")));
    }

    [Fact]
    public void The_same_night_again_is_already_done_and_with_other_inputs_the_next_revision()
    {
        var site = world.Site(folder.File("site"));
        site.Run(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight).Ends(0, "delivered");
        var before = Folders.Digests(site.Night(DemoWorld.FirstNight));
        site.Run(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight).Ends(0, "already done");
        Assert.Single(Directory.GetDirectories(site.Replay, "*.r*"), d => !d.EndsWith(".trace", StringComparison.Ordinal));

        (site with { Capacity = 30 }).Run(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight).Ends(0, "delivered");
        Assert.Equal(before, Folders.Digests(site.Night(DemoWorld.FirstNight)));
        Assert.True(Directory.Exists(site.Night(DemoWorld.FirstNight, 2)));
        Assert.Equal(DemoWorld.FirstNight + ".r2\n", File.ReadAllText(Path.Combine(site.Replay, "CURRENT")));
    }

    [Fact]
    public async Task Nights_started_at_once_deliver_one_and_every_other_run_finds_it_done_or_is_told_to_come_back()
    {
        var site = world.Site(folder.File("site"));
        var arguments = site.Arguments(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight);
        var runs = await Task.WhenAll(Enumerable.Range(0, Racing).Select(_ => Task.Factory.StartNew(() => Executable.Pipeline.Run(arguments), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        Assert.Single(runs, r => r.ExitCode == 0 && r.Error.Contains("delivered: ", StringComparison.Ordinal));
        Assert.All(runs, r => Assert.True(r.ExitCode == 75 || (r.ExitCode == 0 && (r.Error.Contains("delivered: ", StringComparison.Ordinal) || r.Error.Contains("already done: ", StringComparison.Ordinal))), $"ended with {r.ExitCode}: {r.Error}"));
        Folders.AssertSame(world[$"nights/replay/{DemoWorld.FirstNight}.r1"], site.Night(DemoWorld.FirstNight));
        Assert.False(Directory.Exists(site.Night(DemoWorld.FirstNight, 2)));
        Assert.Equal(DemoWorld.FirstNight + ".r1\n", File.ReadAllText(Path.Combine(site.Replay, "CURRENT")));
        site.Run(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight).Ends(0, "already done");
    }

    [Fact]
    public void An_earlier_night_than_the_last_is_not_run_any_more()
    {
        var site = world.Site(folder.File("site"));
        site.Run(world.Signals(DemoWorld.SecondNight), DemoWorld.SecondNight).Ends(0);
        site.Run(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight).Ends(2, "[night-overtaken]");
        Assert.False(Directory.Exists(site.Night(DemoWorld.FirstNight)));
    }

    public void Dispose() => folder.Dispose();
}
