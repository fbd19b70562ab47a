using Ledger.Tests.Stores;

namespace Ledger.Tests;

/// <summary>What every store must do, whatever it keeps its entries in.</summary>
public abstract class LedgerContract : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    protected static readonly string[] Fields = ["utc", "actor", "verb", "outcome", "subjects", "previous_hash", "hash"];

    protected static Dictionary<string, string> Nothing { get; } = new(StringComparer.Ordinal);

    /// <summary>A ledger that no other test knows.</summary>
    protected abstract string Address { get; }

    protected abstract string Table { get; }

    /// <summary>Writers at once, each with a connection of its own.</summary>
    protected abstract int Writers { get; }

    /// <summary>Does what the store's own guards forbid, and leaves the guards as they were.</summary>
    protected abstract void Force(string sql);

    /// <summary>Does what anybody may try.</summary>
    protected abstract void Try(string sql);

    protected abstract string Stored(long sequence, string field);

    [StoreFact]
    public void What_is_appended_is_what_is_read_and_the_chain_holds()
    {
        Fill(3);
        var ledger = Ledgers.Open(Address);
        var state = ledger.Verify(everyByte: true);
        Assert.Equal(3, state.Entries);
        Assert.Null(state.Break);
        Assert.Null(state.Note);
        var entries = ledger.Newest(10);
        Assert.Equal([1, 2, 3], entries.Select(e => e.Sequence));
        Assert.Equal(LedgerEntry.Genesis, entries[0].PreviousHash);
        Assert.Equal(entries[1].Hash, entries[2].PreviousHash);
        Assert.Equal(Digest('2'), entries[2].Subjects["model"]);
        Assert.Equal(Start.AddMinutes(2), state.Head!.When());
    }

    /// <summary>Computed by another program (Python's hashlib) from the format: "length:bytes" of sequence, time, actor, verb, outcome, subjects, previous hash.</summary>
    [StoreFact]
    public void Every_store_gives_the_same_hashes()
    {
        Fill(3);
        Assert.Equal(
            ["8d3bd52e6b072521", "7921214d3bb30854", "42de2232ea1bfdc5"],
            Ledgers.Open(Address).Newest(3).Select(e => e.Hash[..16]), StringComparer.Ordinal);
    }

    [StoreFact]
    public void Any_changed_character_of_any_field_of_any_entry_is_found_where_it_is()
    {
        var ledger = Fill(3);
        var tried = 0;
        foreach (var sequence in Enumerable.Range(1, 3))
        {
            foreach (var field in Fields)
            {
                var text = Stored(sequence, field);
                for (var at = 0; at < text.Length; at++)
                {
                    Set(sequence, field, text[..at] + (char)(text[at] ^ 1) + text[(at + 1)..]);
                    Assert.Equal(sequence, ledger.Verify().Break!.Row);
                    tried++;
                }

                Set(sequence, field, text);
            }
        }

        Assert.Null(ledger.Verify(everyByte: false).Break);
        Assert.True(tried > 3 * 300);
    }

    [StoreFact]
    public void Every_bit_of_a_number_counts()
    {
        var ledger = Fill(2);
        for (var bit = 0; bit < 63; bit++)
        {
            var other = FormattableString.Invariant($"{2L ^ (1L << bit)}");
            Force($"DELETE FROM {Table} WHERE sequence = -1; UPDATE {Table} SET sequence = -5 WHERE sequence = 2; UPDATE {Table} SET sequence = {(bit == 0 ? "3" : other)} WHERE sequence = -5");
            Assert.NotNull(ledger.Verify().Break);
            Force($"UPDATE {Table} SET sequence = 2 WHERE sequence <> 1");
        }

        Assert.Null(ledger.Verify().Break);
    }

    [StoreFact]
    public void A_deletion_is_found_at_the_entry_after_it() => DemandFound("DELETE FROM {0} WHERE sequence = 2", 3);

    [StoreFact]
    public void A_gap_is_found_at_the_entry_after_it() => DemandFound("UPDATE {0} SET sequence = 9 WHERE sequence = 4", 9);

    [StoreFact]
    public void A_change_of_order_is_found_where_it_begins() =>
        DemandFound("UPDATE {0} SET sequence = 9 WHERE sequence = 2; UPDATE {0} SET sequence = 2 WHERE sequence = 3; UPDATE {0} SET sequence = 3 WHERE sequence = 9", 2);

    [StoreFact]
    public void An_entry_rewritten_with_a_fitting_hash_breaks_the_next_one()
    {
        var ledger = Fill(3);
        var forged = ledger.Newest(3)[1] with { Actor = "nobody" };
        Force($"UPDATE {Table} SET actor = 'nobody', hash = '{forged.Compute()}' WHERE sequence = 2");
        Assert.Equal(3, ledger.Verify().Break!.Row);
    }

    [StoreFact]
    public void A_cut_or_rewritten_end_is_found_by_who_saw_it()
    {
        var ledger = Fill(4);
        var seen = ledger.Newest(1)[0].Head();
        Assert.Null(ledger.Verify(known: seen).Break);
        Force($"DELETE FROM {Table} WHERE sequence > 2");
        Assert.Null(ledger.Verify().Break);
        Assert.Equal(ChainFault.Truncated, ledger.Verify(known: seen).Break!.Fault);
        Assert.Equal(ChainFault.Truncated, Assert.Throws<LedgerException>(() => ledger.Append(Start, "ada", "test", Nothing, seen: seen)).Fault);
        Append(ledger, 5);
        Append(ledger, 6);
        Assert.Null(ledger.Verify().Break);
        Assert.Equal(ChainFault.Forked, ledger.Verify(known: seen).Break!.Fault);
        Assert.Equal(ChainFault.Forked, Assert.Throws<LedgerException>(() => ledger.Append(Start, "ada", "test", Nothing, seen: seen)).Fault);
    }

    [StoreFact]
    public void The_database_itself_refuses_to_change_delete_replace_or_skip()
    {
        var ledger = Fill(2);
        var row = $"'{Start.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}', 'x', 'x', 'done', '', '{LedgerEntry.Genesis}', '{LedgerEntry.Genesis}'";
        foreach (var sql in new[] { $"DELETE FROM {Table}", $"UPDATE {Table} SET actor = 'x'", $"INSERT INTO {Table} VALUES (1, {row})", $"INSERT INTO {Table} VALUES (9, {row})" })
            Assert.Contains("append-only", Assert.ThrowsAny<System.Data.Common.DbException>(() => Try(sql)).Message, StringComparison.Ordinal);
        Assert.Null(ledger.Verify(everyByte: true).Break);
    }

    [StoreFact]
    public void Nothing_is_added_to_a_changed_newest_entry()
    {
        var ledger = Fill(2);
        Force($"UPDATE {Table} SET actor = 'x' WHERE sequence = 2");
        Assert.Throws<LedgerException>(() => Append(ledger, 2));
    }

    [StoreFact]
    public void A_clock_set_back_does_not_set_the_ledger_back()
    {
        var ledger = Fill(2);
        Assert.Equal(Start.AddMinutes(1), ledger.Append(Start.AddYears(-1), "ada", "test", Nothing).When());
        Assert.Null(ledger.Verify().Break);
    }

    [StoreFact]
    public void What_is_shown_is_what_was_asked_for()
    {
        var ledger = Fill(3);
        ledger.Append(Start, "ada", "fairness-audit train", Nothing, LedgerOutcome.Refused(5, ["b", "a", "b"]));
        Assert.Equal([3, 4], ledger.Read(new LedgerFilter(Last: 2)).Select(e => e.Sequence));
        Assert.Equal([1, 2, 3], ledger.Read(new LedgerFilter(Verb: "pipeline train")).Select(e => e.Sequence));
        Assert.Equal([1, 2, 3, 4], ledger.Read(new LedgerFilter(Verb: "train")).Select(e => e.Sequence));
        Assert.Equal([2], ledger.Read(new LedgerFilter(Subject: Digest('1'))).Select(e => e.Sequence));
        Assert.Empty(ledger.Read(new LedgerFilter(Verb: "rain")));
        Assert.Equal("refused 5 a,b", ledger.Newest(1)[0].Outcome);
    }

    [StoreFact]
    public void What_a_store_could_change_on_its_way_is_not_taken()
    {
        var ledger = Fill(1);
        foreach (var text in new[] { "", " ", "a\nb", "a\0b", "a\uFFFDb", "a\uD800b", "\uDC00" })
            Assert.Throws<ArgumentException>(() => ledger.Append(Start, text, "test", Nothing));
        ledger.Append(Start, "Zoë 𝔄", "test", Nothing);
        Assert.Equal("Zoë 𝔄", ledger.Newest(1)[0].Actor);
        Assert.Null(ledger.Verify(everyByte: true).Break);
    }

    [StoreFact]
    public async Task Writers_at_the_same_time_lose_nothing()
    {
        const int each = 3;
        var address = Address;
        var gate = new TaskCompletionSource();
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Factory.StartNew(
            () =>
            {
                var own = Ledgers.Open(address);
                gate.Task.Wait();
                for (var i = 0; i < each; i++)
                    own.Append(Start, FormattableString.Invariant($"writer {writer}"), FormattableString.Invariant($"test {i}"), Nothing);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        gate.SetResult();
        await Task.WhenAll(writers);
        DemandEveryEntryOnce(address, Writers, each);
    }

    [StoreFact]
    public void Programs_that_write_at_the_same_time_lose_nothing()
    {
        const int programs = 4, each = 25;
        var address = Address;
        var started = Enumerable.Range(0, programs).Select(p => Writer.Start(address, FormattableString.Invariant($"writer {p}"), each)).ToArray();
        foreach (var program in started)
        {
            var errors = program.StandardError.ReadToEnd();
            program.WaitForExit();
            Assert.True(program.ExitCode == 0, errors);
        }

        DemandEveryEntryOnce(address, programs, each);
    }

    public abstract void Dispose();

    protected static string Digest(char digit) => new(digit, 64);

    protected static LedgerEntry Append(ILedger ledger, int minute) => ledger.Append(
        Start.AddMinutes(minute), "ada", "pipeline train", new Dictionary<string, string>(StringComparer.Ordinal) { ["model"] = Digest((char)('0' + minute)), ["data"] = Digest('a') });

    protected ILedger Fill(int entries)
    {
        var ledger = Ledgers.Open(Address);
        for (var i = ledger.Newest(1) is [{ } newest] ? (int)newest.Sequence : 0; i < entries; i++)
            Append(ledger, i);
        return ledger;
    }

    protected void Set(long sequence, string field, string text) =>
        Force(FormattableString.Invariant($"UPDATE {Table} SET {field} = '{text.Replace("'", "''", StringComparison.Ordinal)}' WHERE sequence = {sequence}"));

    private void DemandFound(string sql, long row)
    {
        var ledger = Fill(4);
        Force(sql.Replace("{0}", Table, StringComparison.Ordinal));
        Assert.Equal(row, ledger.Verify().Break!.Row);
    }

    private static void DemandEveryEntryOnce(string address, int writers, int each)
    {
        var ledger = Ledgers.Open(address);
        Assert.Null(ledger.Verify(everyByte: true).Break);
        var expected = Enumerable.Range(0, writers).SelectMany(w => Enumerable.Range(0, each).Select(i => FormattableString.Invariant($"writer {w} test {i}")));
        Assert.Equal(expected.Order(StringComparer.Ordinal), ledger.Read(new LedgerFilter()).Select(e => e.Actor + " " + e.Verb).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
