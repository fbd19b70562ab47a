using EndToEnd.Tests.Worlds;

namespace EndToEnd.Tests.Repeatable;

/// <summary>The same inputs give the same bytes, for any number of threads, in any folder; a result is never overwritten.</summary>
[Collection(nameof(SmallWorld))]
public sealed class SameBytesTests(SmallWorld world) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void Every_step_gives_the_same_bytes_again(string threads)
    {
        var again = (string[])["--threads", threads];
        Executable.Synthetic.Run("generate", "--variant", "clean", "--rows", "15000", "--seed", "3", "--out", folder.File("raw")).Ends(0);
        Folders.AssertSame(world["raw"], folder.File("raw"));
        world.Intake(folder.File("intake"), again).Ends(0);
        Folders.AssertSame(world["intake"], folder.File("intake"));
        SmallWorld.Train(folder.File("intake"), folder.File("model"), again).Ends(0);
        Folders.AssertSame(world["model"], folder.File("model"));
        SmallWorld.Evaluate(folder.File("model"), folder.File("intake"), folder.File("candidate"), again).Ends(0);
        Folders.AssertSame(world["candidate"], folder.File("candidate"));
        world.Audit(folder.File("candidate"), folder.File("intake"), folder.File("audit"), again).Ends(world.Audited.ExitCode);
        Folders.AssertSame(world["audit"], folder.File("audit"));
    }

    [Fact]
    public void Another_seed_gives_other_bytes()
    {
        SmallWorld.Evaluate(world["model"], world["intake"], folder.File("candidate"), "--seed", "2").Ends(0);
        Assert.NotEqual(Folders.Digests(world["candidate"]), Folders.Digests(folder.File("candidate")), StringComparer.Ordinal);
    }

    [Fact]
    public void The_same_work_in_the_same_folder_is_already_done()
    {
        var steps = new (string Folder, Func<Ran> Run, int Code)[]
        {
            ("intake", () => world.Intake(world["intake"]), 0),
            ("model", () => SmallWorld.Train(world["intake"], world["model"]), 0),
            ("candidate", () => SmallWorld.Evaluate(world["model"], world["intake"], world["candidate"]), 0),
            ("audit", () => world.Audit(world["candidate"], world["intake"], world["audit"]), world.Audited.ExitCode),
        };
        foreach (var (name, run, code) in steps)
        {
            var before = Folders.Digests(world[name]);
            run().Ends(code, "already done");
            Assert.Equal(before, Folders.Digests(world[name]));
        }
    }

    [Fact]
    public void Other_work_in_the_same_folder_is_refused_and_leaves_it_alone()
    {
        Executable.Synthetic.Run("generate", "--variant", "clean", "--rows", "2000", "--seed", "4", "--out", folder.File("raw")).Ends(0);
        Folders.Copy(world["intake"], folder.File("other"));
        File.Delete(folder.File("other/run.json"));
        var steps = new (string Folder, Func<Ran> Run)[]
        {
            ("intake", () => world.Intake(Path.Combine(Executable.Root, "contracts", "signals.odcs.yaml"), folder.File("raw/signals"), world["intake"])),
            ("model", () => SmallWorld.Train(world["intake"], world["model"], "--trainer", "logistic")),
            ("candidate", () => SmallWorld.Evaluate(world["model"], world["intake"], world["candidate"], "--seed", "2")),
            ("audit", () => world.Audit(world["candidate"], world["intake"], folder.File("other"))),
        };
        foreach (var (name, run) in steps)
        {
            var before = Folders.Digests(world[name]);
            run().Ends(2, "[result-exists]");
            Assert.Equal(before, Folders.Digests(world[name]));
        }
    }

    public void Dispose() => folder.Dispose();
}
