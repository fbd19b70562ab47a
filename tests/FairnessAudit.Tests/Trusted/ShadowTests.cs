using FairnessAudit.Measures.Outcomes;
using FairnessAudit.Tests.History;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.ScoredSignals;

namespace FairnessAudit.Tests.Trusted;

/// <summary>A rule that looked on: what it would have found, from a history.</summary>
public sealed class ShadowTests : IDisposable
{
    private readonly HistoryWorld world = new(NightLines.Of(8, 4000, _ => 0.1));

    public void Dispose() => world.Dispose();

    [Fact]
    public void What_the_rule_that_looked_on_would_choose_is_estimated_in_three_parts_and_says_what_looking_on_does_not_say()
    {
        int[] chosen = [.. Enumerable.Range(0, world.Lines.Count).Where(r => world.Lines[r].Band >= 2)];
        Add([.. chosen.Select(r => (string?)HistoryWorld.Signal(r))]);
        var findings = world.Audit();
        var whole = findings.Items.Single(f => f is { Measure: ThreeParts.Whole, Group: "a" });
        NightLine[] mine = [.. chosen.Select(r => world.Lines[r]).Where(l => l.Group is "a")];
        Assert.Equal((ThreeParts.Shadow, mine.Length), (whole.Process, whole.Counts["put_forward"]));
        Assert.Equal(mine.Count(l => l.Stratum is null && l is { State: "put_forward", Founded: not null }), whole.Counts["followed_up"]);
        Assert.Equal(mine.Count(l => l.Stratum is not null), whole.Counts["drawable"]);
        Assert.Contains("took nothing out of stock", File.ReadAllText(world["audit/report.en.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_rule_that_looked_on_nothing_is_said_of_one()
    {
        var findings = world.Audit();
        Assert.DoesNotContain(findings.Items, f => f.Measure is ThreeParts.Whole);
        Assert.DoesNotContain("that looked on", File.ReadAllText(world["audit/report.en.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_of_a_signal_that_the_history_does_not_have_is_refused()
    {
        Add([new string('f', 32)]);
        Assert.Equal("history-shadow", Assert.Single(Assert.Throws<RefusedException>(() => world.Audit()).Problems).Code);
    }

    [Fact]
    public void Places_other_than_those_that_the_record_vouches_for_are_refused()
    {
        Add([HistoryWorld.Signal(1)]);
        Write([HistoryWorld.Signal(2)]);
        Assert.Contains(Assert.Throws<RefusedException>(() => world.Audit()).Problems, p => p.File!.EndsWith(HistoryLayout.ShadowName, StringComparison.Ordinal));
    }

    private void Add(string?[] signals)
    {
        Write(signals);
        var path = world["history/" + HistoryRecord.FileName];
        JsonFile.Write(path, JsonFile.Parse<HistoryRecord>(SourceFile.Read(path)) with { Shadow = new HistoryShadow("release-2", new string('b', 64), 121, SourceFile.Read(world["history/" + HistoryLayout.ShadowName]).Sha256) });
    }

    private void Write(string?[] signals) => ParquetTable.Write(world["history/" + HistoryLayout.ShadowName], HistoryLayout.ShadowSpecs,
    [
        new ColumnBatch(
        [
            new TextColumn(HistoryLayout.Signal, signals), new DateColumn(HistoryLayout.ShadowNight, [.. signals.Select(_ => HistoryWorld.First.DayNumber)]),
            new NumberColumn(HistoryLayout.ShadowPlace, [.. signals.Select(_ => 1f)]), new NumberColumn(HistoryLayout.ShadowNights, [.. signals.Select(_ => 1f)]),
        ]),
    ]);
}
