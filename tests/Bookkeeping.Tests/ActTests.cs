using Interchange.Runs;
using Ledger;

namespace Bookkeeping.Tests;

public sealed class ActTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("act").FullName;

    private string Book => Path.Combine(folder, "ledger.db");

    private string Output => Path.Combine(folder, "out");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_made_stands_in_the_ledger_with_its_run_record()
    {
        Make();
        Assert.Equal(ExitCode.Done, Begin().Do(Works));
        var entry = Assert.Single(Entries());
        Assert.Equal(("test make", LedgerOutcome.Done, Environment.UserName), (entry.Verb, entry.Outcome, entry.Actor));
        Assert.Equal(["run.json"], entry.Subjects.Keys, StringComparer.Ordinal);
        Assert.Contains(entry.Hash, File.ReadAllText(Output + ".trace/ledger.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exit_code_that_is_a_verdict_stands_with_what_was_made()
    {
        Make();
        Begin().Do(act =>
        {
            act.Made(Output);
            return ExitCode.AuditBlocks;
        });
        Assert.Equal("done 10", Assert.Single(Entries()).Outcome);
    }

    [Fact]
    public void What_stood_already_gets_an_entry_once_if_a_run_that_died_left_none()
    {
        Make();
        Begin().Do(Stands);
        Begin().Do(Stands);
        Assert.Single(Entries());
    }

    [Fact]
    public void What_stood_already_and_is_told_gets_no_second_entry()
    {
        Make();
        Begin().Do(Works);
        Begin().Do(Stands);
        Assert.Single(Entries());
    }

    [Theory]
    [InlineData(ExitCode.InputBroken)]
    [InlineData(ExitCode.DeliveryRefused)]
    [InlineData(ExitCode.Refused)]
    [InlineData(ExitCode.AuditBlocks)]
    public void A_refusal_is_told_by_its_codes_and_digests_and_never_by_a_value(ExitCode code)
    {
        var digest = new string('c', 64);
        var problems = new[] { Wrong("value-unknown"), Wrong("file-unreadable"), Wrong("value-unknown") };
        Assert.Throws<RefusedException>(() => Begin().Do(act =>
        {
            act.Took([KeyValuePair.Create("in/a\nb.csv", digest)]);
            throw new RefusedException(code, problems);
        }));
        var entry = Assert.Single(Entries());
        Assert.Equal(FormattableString.Invariant($"refused {(int)code} file-unreadable,value-unknown"), entry.Outcome);
        Assert.Equal([KeyValuePair.Create("in/a?b.csv", digest)], entry.Subjects);
        Assert.DoesNotContain("Jansen", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Book)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Usage)]
    [InlineData(ExitCode.Temporary)]
    public void A_typing_error_or_a_passing_fault_decides_nothing_and_is_not_told(ExitCode code)
    {
        Assert.Throws<RefusedException>(() => Begin().Do(_ => throw new RefusedException(code, [Wrong("any")])));
        Assert.False(File.Exists(Book));
    }

    [Fact]
    public void A_refusal_stays_the_same_where_the_ledger_cannot_be_written()
    {
        File.WriteAllText(Book, new string('x', 5000));
        var refused = Assert.Throws<RefusedException>(() => Begin().Do(_ => throw RefusedException.Rule(Wrong("not-in-force"))));
        Assert.Equal((ExitCode.Refused, "not-in-force"), (refused.ExitCode, refused.Problems[0].Code));
    }

    [Fact]
    public void Without_a_ledger_the_work_is_done_and_nothing_is_told()
    {
        Make();
        Assert.Equal(ExitCode.Done, new Act("test make", null, null).Do(Works));
        Assert.False(File.Exists(Output + ".trace/ledger.json"));
    }

    private static Problem Wrong(string code) => new() { Code = code, Value = "Jansen", Rule = "the value 'Jansen' is not one of the levels" };

    private Act Begin() => new("test make", Book, clock: null);

    private ExitCode Works(Act act)
    {
        act.Made(Output);
        return ExitCode.Done;
    }

    private ExitCode Stands(Act act)
    {
        act.AlreadyMade(Output);
        return ExitCode.Done;
    }

    private void Make()
    {
        using var result = ResultFolder.Begin(Output, new RunRecord { Command = "test make", Inputs = new Dictionary<string, string>(StringComparer.Ordinal) })!;
        result.Commit(new Dictionary<string, long>(StringComparer.Ordinal));
    }

    private IReadOnlyList<LedgerEntry> Entries() => Ledgers.Open(Book).Read(new LedgerFilter());
}
