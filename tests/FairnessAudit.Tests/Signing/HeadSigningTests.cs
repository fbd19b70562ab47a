using System.CommandLine;
using System.Security.Cryptography;
using FairnessAudit.Signing;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Tests.Trust;
using Interchange.Trust;
using Ledger;

namespace FairnessAudit.Tests.Signing;

/// <summary>What the internal auditor signs of a ledger, and what it finds later.</summary>
public sealed class HeadSigningTests : IDisposable
{
    private readonly VirtualAuthority authority = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly TrustRoot root;

    public HeadSigningTests()
    {
        var own = new PersonKey(PublicKeyPem.KeyId(key), key.ExportSubjectPublicKeyInfoPem(), VirtualAuthority.From, VirtualAuthority.Until);
        authority.Persons.Add(authority.Person("ina", [], Roles.InternalAuditor) with { Keys = [own] });
        authority.Build();
        root = TrustRoot.Verify(SourceFile.Read(authority.RootFile), Installation.Read(authority.InstallationFile), VirtualAuthority.Now);
        Append(3);
    }

    private string Book => Path.Combine(authority.Folder, "ledger.db");

    private string Head => Path.Combine(authority.Folder, "head.dsse.json");

    public void Dispose()
    {
        key.Dispose();
        authority.Dispose();
    }

    [Fact]
    public void A_head_names_the_newest_entry_and_a_longer_chain_still_holds_it()
    {
        SignHead();
        var head = SignedLedgerHead.Verify(TrustJson.ReadFile(Head), root, VirtualAuthority.Now);
        Assert.Equal(("ina", "pipeline", 3L), (head.Signer, head.Predicate.Room, head.Predicate.Sequence));
        Assert.Equal(Ledgers.Open(Book).Newest(1)[0].Hash, head.Predicate.Hash);
        Append(2);
        Assert.Equal(0, Verify());
    }

    [Fact]
    public void A_chain_cut_before_the_signed_entry_is_refused_and_so_is_one_written_anew()
    {
        File.Copy(Book, Book + ".early");
        Append(2);
        SignHead();
        File.Move(Book + ".early", Book, overwrite: true);
        Assert.Equal((5, "ledger-truncated"), (Verify(), Code(() => Sign(Head))));
        Append(4, "somebody else");
        Assert.Null(Ledgers.Open(Book).Verify(everyByte: true).Break);
        Assert.Equal((5, "ledger-forked"), (Verify(), Code(() => Sign(Head))));
    }

    [Fact]
    public void A_broken_or_empty_chain_is_not_signed()
    {
        var bytes = File.ReadAllBytes(Book);
        bytes[^3] ^= 1;
        File.WriteAllBytes(Book, bytes);
        Assert.Equal("ledger-broken", Code(() => Sign(null)));
        File.Delete(Book);
        Assert.Equal("file-unreadable", Code(() => Sign(null)));
        Ledgers.Open(Book);
        Assert.Equal("ledger-empty", Code(() => Sign(null)));
    }

    [Fact]
    public void Only_an_internal_auditor_signs_and_is_believed()
    {
        using var stranger = new Signer(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        Assert.Equal("signer-unknown", Code(() => HeadSigning.Sign(Book, "pipeline", null, root, stranger, VirtualAuthority.Now)));
        SignHead();
        authority.Replace("ina", p => p with { Roles = [new RoleGrant(Roles.Auditor, [VirtualAuthority.Line], VirtualAuthority.From, VirtualAuthority.Until)] });
        authority.Build();
        var other = TrustRoot.Verify(SourceFile.Read(authority.RootFile), Installation.Read(authority.InstallationFile), VirtualAuthority.Now);
        Assert.Equal("role-missing", Code(() => SignedLedgerHead.Verify(TrustJson.ReadFile(Head), other, VirtualAuthority.Now)));
    }

    [Fact]
    public void A_head_changed_in_any_character_is_refused()
    {
        SignHead();
        var text = File.ReadAllText(Head);
        for (var at = 0; at < text.Length; at += 7)
        {
            if (!char.IsWhiteSpace(text[at]))
                Assert.Throws<RefusedException>(() => SignedLedgerHead.Verify(SourceFile.Of("head", System.Text.Encoding.UTF8.GetBytes(text[..at] + (char)(text[at] ^ 1) + text[(at + 1)..])), root, VirtualAuthority.Now));
        }

        Assert.Equal("ledger-head-future", Code(() => SignedLedgerHead.Verify(TrustJson.ReadFile(Head), root, VirtualAuthority.Now.AddDays(-2))));
    }

    private static string Code(Action act) => Assert.Throws<RefusedException>(act).Problems[0].Code;

    private void Append(int entries, string actor = "ada")
    {
        for (var i = 0; i < entries; i++)
            Ledgers.Open(Book).Append(VirtualAuthority.Now.AddDays(-3), actor, "pipeline train", new Dictionary<string, string>(StringComparer.Ordinal));
    }

    private Signed Sign(string? after)
    {
        // The signer disposes of its key.
        using var copy = new Signer(ECDsa.Create(key.ExportParameters(includePrivateParameters: true)));
        return HeadSigning.Sign(Book, "pipeline", after, root, copy, VirtualAuthority.Now);
    }

    private void SignHead() => File.WriteAllBytes(Head, Sign(null).Bytes);

    private int Verify()
    {
        var command = new RootCommand { LedgerVerify.Create("fairness-audit", new Frozen()) };
        return command.Parse(["verify", "--ledger", Book, "--head", Head, "--root", authority.RootFile, "--installation", authority.InstallationFile]).Invoke();
    }

    private sealed class Frozen : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => VirtualAuthority.Now;
    }
}
