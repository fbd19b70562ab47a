using Pipeline.Nights;


namespace Pipeline.Tests.Nights;

public sealed class InterruptedNightTest
{
    public static TheoryData<string> Steps { get; } =
    [
        "decided", "manifest.json", "teams/fraud/worklist.nl.csv", "teams/fraud/late.nl.csv", "teams/fraud/worklist.en.html", "teams/fraud/late.en.html", "teams/fraud/worklist.parquet", "teams/fraud/late.parquet",
        "not-reached.csv", "control-sample.csv",
        "night.nl.html", "night.en.html", "stock.parquet", "handled.parquet", "scores.parquet", "night.json",
    ];

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_run_that_dies_leaves_nothing_visible_and_the_next_gives_the_same_bytes(string step)
    {
        using var bench = new NightBench();
        var (monday, tuesday) = (bench.Request(NightBench.Monday, 0, 60), bench.Request(NightBench.Monday.AddDays(1), 60, 40));
        NightlyRun.Run(monday, bench.Root);
        Assert.Throws<Died>(() => NightlyRun.Run(tuesday, bench.Root, s => DieAt(step, s)));
        Assert.Equal(["2026-11-02.r1", "CURRENT"], bench.Visible(), StringComparer.Ordinal);
        Assert.Equal("2026-11-02.r1\n", Current(bench));

        var folder = NightlyRun.Run(tuesday, bench.Root).Folder;
        NightlyRun.Run(monday, bench.PathOf("calm"));
        var calm = NightlyRun.Run(tuesday, bench.PathOf("calm")).Folder;
        Assert.Equal(NightBench.Bytes(calm), NightBench.Bytes(folder));
        Assert.Equal("2026-11-03.r1\n", Current(bench));
    }

    [Fact]
    public void A_run_that_dies_between_the_two_renames_is_complete_and_the_next_points_at_it()
    {
        using var bench = new NightBench();
        var (monday, tuesday) = (bench.Request(NightBench.Monday, 0, 60), bench.Request(NightBench.Monday.AddDays(1), 60, 40));
        NightlyRun.Run(monday, bench.Root);
        Assert.Throws<Died>(() => NightlyRun.Run(tuesday, bench.Root, s => DieAt("committed", s)));
        Assert.Equal("2026-11-02.r1\n", Current(bench));
        Assert.True(NightlyRun.Run(tuesday, bench.Root).AlreadyDone);
        Assert.Equal("2026-11-03.r1\n", Current(bench));
    }

    [Fact]
    public void What_a_kill_leaves_behind_is_swept_by_the_next_run()
    {
        using var bench = new NightBench();
        var left = Path.Combine(bench.Root, ".2026-11-02.r1.partial");
        Directory.CreateDirectory(left);
        File.WriteAllText(Path.Combine(left, "not-reached.csv"), "half");
        File.WriteAllText(Path.Combine(bench.Root, ".CURRENT.partial"), "half");
        var (folder, _) = NightlyRun.Run(bench.Request(NightBench.Monday, 0, 60), bench.Root);
        Assert.False(Directory.Exists(left));
        Assert.False(File.Exists(Path.Combine(bench.Root, ".CURRENT.partial")));
        Assert.StartsWith("signal;", File.ReadAllText(Path.Combine(folder, "not-reached.csv")), StringComparison.Ordinal);
    }

    private static string Current(NightBench bench) => File.ReadAllText(Path.Combine(bench.Root, NightFolders.CurrentName));

    private static void DieAt(string step, string now)
    {
        if (string.Equals(step, now, StringComparison.Ordinal))
            throw new Died();
    }

    private sealed class Died : Exception;
}
