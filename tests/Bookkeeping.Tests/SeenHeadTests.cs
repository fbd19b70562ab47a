using Interchange.Runs;
using Interchange.Trust;
using Ledger;

namespace Bookkeeping.Tests;

/// <summary>A chain cut at its end holds in itself; what was seen of it tells.</summary>
public sealed class SeenHeadTests : IDisposable
{
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);
    private readonly string folder = Directory.CreateTempSubdirectory("seen").FullName;
    private readonly Installation installation;

    public SeenHeadTests() =>
        installation = new Installation { RootSha256 = new string('a', 64), StateFolder = Path.Combine(folder, "state"), Ledger = Path.Combine(folder, "ledger.db") };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_ledger_put_back_to_an_earlier_copy_is_truncated_at_the_next_look_and_the_next_entry()
    {
        Write(2);
        File.Copy(installation.Ledger!, installation.Ledger + ".old");
        Write(1);
        File.Move(installation.Ledger + ".old", installation.Ledger!, overwrite: true);
        Assert.Equal((ExitCode.Refused, "ledger-truncated"), Told(() => LedgerNote.SecurityTimeOf(installation, null)));
        Assert.Equal((ExitCode.Refused, "ledger-truncated"), Told(() => Write(1)));
    }

    [Fact]
    public void Another_ledger_of_the_same_length_is_forked()
    {
        Write(3);
        File.Delete(installation.Ledger!);
        for (var i = 0; i < 3; i++)
            Ledgers.Open(installation.Ledger!).Append(DateTimeOffset.UnixEpoch, "another", "test", Nothing);
        Assert.Equal((ExitCode.Refused, "ledger-forked"), Told(() => LedgerNote.SecurityTimeOf(installation, null)));
        Assert.Equal((ExitCode.Refused, "ledger-forked"), Told(() => Write(1)));
    }

    [Fact]
    public void A_ledger_that_is_gone_is_truncated()
    {
        Write(1);
        File.Delete(installation.Ledger!);
        Assert.Equal((ExitCode.Refused, "ledger-truncated"), Told(() => LedgerNote.SecurityTimeOf(installation, null)));
    }

    [Fact]
    public void What_another_program_added_is_seen_at_the_next_look()
    {
        Write(1);
        var entry = Ledgers.Open(installation.Ledger!).Append(DateTimeOffset.UnixEpoch, "another", "test", Nothing);
        LedgerNote.SecurityTimeOf(installation, null);
        Assert.Equal(entry.Head(), SeenHead.Read(installation.StateFolder));
    }

    [Fact]
    public void An_earlier_head_never_takes_the_place_of_a_later_one()
    {
        Parallel.For(1, 41, i => SeenHead.Remember(installation.StateFolder, new LedgerHead(i, new string('b', 64))));
        SeenHead.Remember(installation.StateFolder, new LedgerHead(2, new string('c', 64)));
        Assert.Equal(new LedgerHead(40, new string('b', 64)), SeenHead.Read(installation.StateFolder));
    }

    [Fact]
    public void A_password_in_the_address_is_in_no_refusal()
    {
        var refused = Assert.Throws<RefusedException>(() => LedgerNote.Write("postgresql://ada:secret@host/room", null, "test", Nothing));
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("PGPASSFILE", refused.Message, StringComparison.Ordinal);
        Assert.Equal("ledger-address", refused.Problems[0].Code);
    }

    private static (ExitCode Exit, string Code) Told(Action work)
    {
        var refused = Assert.Throws<RefusedException>(work);
        return (refused.ExitCode, refused.Problems[0].Code);
    }

    private void Write(int entries)
    {
        for (var i = 0; i < entries; i++)
            LedgerNote.Write(installation.Ledger, null, "test", Nothing, state: installation.StateFolder);
    }
}
