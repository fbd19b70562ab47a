using Interchange.Columns;
using Interchange.Runs;
using Interchange.ScoredSignals;

namespace FairnessAudit.Tests.History;

/// <summary>A history that does not hold together is refused, and what is wrong is named.</summary>
public sealed class HistoryRefusalTests : IDisposable
{
    private readonly HistoryWorld world = new(NightLines.Of(1, 60, _ => 0.2));

    public void Dispose() => world.Dispose();

    [Fact]
    public void A_signal_of_the_manifest_without_a_decision()
    {
        world.Decisions = world.Decisions.Take([.. Enumerable.Range(0, 60).Where(row => row != 12)]);
        var lost = HistoryWorld.Signal(59 - 12);
        Refused($"value '{lost}': the signal is in the manifest and has no decision");
    }

    [Fact]
    public void A_signal_with_two_decisions()
    {
        world.Decisions = world.Decisions.Take([.. Enumerable.Range(0, 60), 5]);
        Refused($"value '{HistoryWorld.Signal(54)}': the signal has two decisions");
    }

    [Fact]
    public void A_decision_on_a_signal_that_the_manifest_does_not_have()
    {
        world.Decisions.Text(ScoredSignalsLayout.Signal).Values[0] = "stranger";
        Refused("value 'stranger': the signal has a decision and is not in the manifest");
    }

    [Fact]
    public void A_decision_that_the_sampling_columns_contradict()
    {
        var row = Array.FindIndex(world.Decisions.Level(ScoredSignalsLayout.State).Codes, code => ScoredSignalsLayout.States[code - 1] is "put_forward");
        world.Decisions.Level(ScoredSignalsLayout.State).Codes[row] = 1;
        Refused($"value '{HistoryWorld.Signal(59 - row)}': the signal has 'process' in column arm of the history");
    }

    [Fact]
    public void A_signal_put_forward_without_a_waiting_time()
    {
        var row = Array.FindIndex(world.Decisions.Level(ScoredSignalsLayout.State).Codes, code => ScoredSignalsLayout.States[code - 1] is "put_forward");
        world.Decisions.Number(ScoredSignalsLayout.WaitingDays).Values[row] = float.NaN;
        Refused($"value '{HistoryWorld.Signal(59 - row)}': the signal was put forward but has no waiting time");
    }

    [Fact]
    public void An_override_of_a_signal_that_the_history_does_not_have()
    {
        world.OverrideRows.Text(HistoryLayout.Signal).Values[2] = "stranger";
        Refused("overrides.parquet: row 3: column 'signal': value 'stranger': the history has no such signal");
    }

    [Theory]
    [InlineData(HistoryLayout.DecisionsName)]
    [InlineData(HistoryLayout.OverridesName)]
    [InlineData("manifest.json")]
    public void A_file_that_is_not_the_one_that_the_record_names(string file)
    {
        if (file is "manifest.json")
            File.AppendAllText(world["history/" + file], "\n");
        else if (file is HistoryLayout.DecisionsName)
            ParquetTable.Write(world["history/" + file], ScoredSignalsLayout.Specs(world.Contract.Single(Interchange.Contracts.ColumnRole.Class).Levels), [world.Decisions.Take([0])]);
        else
            ParquetTable.Write(world["history/" + file], HistoryLayout.OverrideSpecs, [world.OverrideRows.Take([0])]);
        var refused = Assert.Throws<RefusedException>(() => world.Audit());
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
        Assert.Contains("history.json says", refused.Message, StringComparison.Ordinal);
    }

    private void Refused(string expected)
    {
        world.Write();
        var refused = Assert.Throws<RefusedException>(() => world.Audit());
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(world["audit"]));
    }
}
