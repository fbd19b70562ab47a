using EndToEnd.Tests.Worlds;

namespace EndToEnd.Tests.Loading;

/// <summary>Scoring and the night run where no training library is installed at all, nor the one that sends traces; training does not.</summary>
[Collection(nameof(DemoWorld))]
public sealed class NoTrainingLibraryTests : IDisposable
{
    private readonly DemoWorld world;
    private readonly TemporaryFolder folder = new();
    private readonly Executable pipeline;

    public NoTrainingLibraryTests(DemoWorld world)
    {
        this.world = world;
        pipeline = Executable.Pipeline.Without(folder.File("program"), "OpenTelemetry", "Microsoft.ML", "Microsoft.Data.Analysis", "lib_lightgbm", "LightGBM", "FastTreeNative", "MathNet");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_night_runs_and_delivers_the_same_bytes()
    {
        var site = world.Site(folder.File("site"));
        pipeline.Run(site.Arguments(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight)).Ends(0, "delivered");
        Folders.AssertSame(world[$"nights/replay/{DemoWorld.FirstNight}.r1"], site.Night(DemoWorld.FirstNight));
    }

    [Fact]
    public void Signals_are_scored()
    {
        var site = world.Site(folder.File("site"));
        site.Arguments(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight);
        pipeline.Run("score", "--release", site.Bundle!, "--in-force", site.InForce, "--root", site.TrustRoot, "--installation", site.Installation, "--signals", world["clean/intake"], "--out", folder.File("scores")).Ends(0, "scored");
    }

    [Fact]
    public void A_model_cannot_be_trained_there()
    {
        var ran = pipeline.Run("train", "--trainer", "logistic", "--signals", world["clean/intake"], "--train-to", "2025-06-30", "--calibrate-to", "2025-10-31", "--seed", "1", "--out", folder.File("model"));
        Assert.NotEqual(0, ran.ExitCode);
        Assert.Contains("Microsoft.ML", ran.Error, StringComparison.Ordinal);
    }
}
