using Interchange.Runs;
using Pipeline.Nights;
using Pipeline.Releases;
using Pipeline.Retention;
using Pipeline.Tests.Nights;

namespace Pipeline.Tests.Retention;

public sealed class InterruptedRetentionTest
{
    [Fact]
    public void Killed_at_any_step_a_night_is_whole_gone_or_absent_and_the_next_run_ends_as_if_nothing_had_happened()
    {
        var steps = new List<string>();
        using var undisturbed = new RetentionBench();
        undisturbed.Run(told: steps.Add);
        var expected = NightBench.Bytes(undisturbed.Nights);
        Assert.Equal(24, steps.Count);
        for (var kill = 0; kill < steps.Count; kill++)
        {
            using var bench = new RetentionBench();
            var step = 0;
            Assert.Throws<InvalidOperationException>(() => bench.Run(told: _ =>
            {
                if (step++ == kill)
                    throw new InvalidOperationException("killed");
            }));
            foreach (var night in NightName.In(bench.Nights))
            {
                var folder = Path.Combine(bench.Nights, night.ToString());
                if (DeletedResult.At(folder) is null)
                    Assert.Equal(night, VerifiedNight.Read(bench.Nights, night).Name);
            }

            bench.Run();
            Assert.Equal(expected, NightBench.Bytes(bench.Nights));
            Assert.Equal(4, RetentionCheck.Run(bench.Request));
            var digests = bench.Ledger.Of(RetentionLedger.Intent).Select(RetentionLedger.Of).ToArray();
            Assert.Equal(4, digests.Length);
            Assert.Equal(digests.Order(StringComparer.Ordinal), bench.Ledger.Of(LedgeredRuns.Deleted).Select(RetentionLedger.Of).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void What_was_only_intended_and_is_held_since_is_given_up_and_the_ledger_says_so()
    {
        using var bench = new RetentionBench();
        Assert.Throws<InvalidOperationException>(() => bench.Run(told: step => throw new InvalidOperationException(step)));
        Assert.Equal("deletion-unfinished", Assert.Throws<RefusedException>(() => RetentionCheck.Run(bench.Request)).Problems[0].Code);
        bench.Run(RetentionBench.Policy("[{ from: 2026-11-02, to: 2026-11-06, until: 2028-12-31, reason: court case }]"));
        Assert.Empty(bench.Gone());
        Assert.Equal([RetentionLedger.Intent, RetentionLedger.Abandoned], bench.Verbs(), StringComparer.Ordinal);
        Assert.Equal(0, RetentionCheck.Run(bench.Request));
    }

    [Fact]
    public void Files_set_aside_without_what_should_stand_in_their_place_are_left_alone_and_told()
    {
        using var bench = new RetentionBench();
        Directory.Move(Path.Combine(bench.Nights, RetentionBench.Night(1)), Path.Combine(bench.Nights, "." + RetentionBench.Night(1) + ".deleting"));
        Assert.Equal("deletion-unclear", Assert.Throws<RefusedException>(() => bench.Run()).Problems[0].Code);
        Assert.True(File.Exists(Path.Combine(bench.Nights, "." + RetentionBench.Night(1) + ".deleting", ResultFolder.RecordName)));
    }
}
