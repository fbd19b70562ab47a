using FairnessAudit.Measures;
using FairnessAudit.Signing;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Tests.Trust;
using Interchange.Trust;

namespace FairnessAudit.Tests.Signing;

/// <summary>From key files and a register to a release that the night's verifier accepts.</summary>
public sealed class SigningTests : IDisposable
{
    private const string Passphrase = "correct horse battery";
    private readonly VirtualAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public void A_key_is_encrypted_private_to_its_owner_and_opens_with_its_passphrase_only()
    {
        var path = MakeKey("ada");
        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", File.ReadAllText(path), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        using (var signer = PrivateKeyFile.Open(path, Secret("right", Passphrase)))
        using (var key = PublicKeyPem.Read(File.ReadAllText(path + ".pub")))
            Assert.Equal(PublicKeyPem.KeyId(key!), signer.KeyId);
        Assert.Equal("key-locked", Code(() => PrivateKeyFile.Open(path, Secret("wrong", "another passphrase"))));
        Assert.Equal("passphrase-short", Code(() => PrivateKeyFile.Open(path, Secret("short", "short"))));
        Assert.Equal("key-exists", Code(() => PrivateKeyFile.Create(path, Passphrase)));
        Assert.Equal("key-broken", Code(() => PrivateKeyFile.Open(Secret("nokey", "this is not a key"), Secret("right", Passphrase))));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
            Assert.Equal("key-mode", Code(() => PrivateKeyFile.Open(path, Secret("right", Passphrase))));
        }
    }

    [Fact]
    public void A_root_is_made_from_a_register_and_renewed_by_the_threshold()
    {
        var register = Path.Combine(authority.Folder, "persons.yaml");
        File.WriteAllText(register, """
            persons:
              - id: ada
                name: Ada
                keys: [{ file: ada.key.pub, from: 2026-01-01, until: 2027-12-31 }]
                roles: [{ role: model_owner, model_lines: [signals-persons], from: 2026-01-01, until: 2027-12-31 }]
              - id: bo
                name: Bo
                keys: [{ file: bo.key.pub, from: 2026-01-01, until: 2027-12-31 }]
                roles: [{ role: ethics_reviewer, model_lines: [signals-persons], from: 2026-01-01, until: 2027-12-31 }]
            sign_off:
              - model_line: signals-persons
                roles: [{ role: auditor }]
            next_root: { threshold: 2, persons: [ada, bo] }
            """);
        using var ada = Open("ada");
        using var bo = Open("bo");
        var (chain, first) = RootMaking.Add(null, MandateRegister.Read(register, null, VirtualAuthority.Today), [ada, bo], VirtualAuthority.Now);
        Assert.Equal("bo", first.Demand(bo.KeyId, Roles.EthicsReviewer, VirtualAuthority.Line, VirtualAuthority.Today).Id);
        Assert.Equal("role-missing", Code(() => first.Demand(bo.KeyId, Roles.ModelOwner, VirtualAuthority.Line, VirtualAuthority.Today)));
        var next = MandateRegister.Read(register, first, VirtualAuthority.Today);
        Assert.Equal(2, RootMaking.Add(chain, next, [ada, bo], VirtualAuthority.Now).Root.Version);
        Assert.Equal("root-unsigned", Code(() => RootMaking.Add(chain, next, [ada], VirtualAuthority.Now)));
        File.AppendAllText(register, "trust_everybody: true\n");
        Assert.Equal("yaml-broken", Code(() => MandateRegister.Read(register, null, VirtualAuthority.Today)));
    }

    [Fact]
    public void What_certify_writes_the_night_accepts_and_what_the_night_refuses_certify_does_not_write()
    {
        var (audit, candidate) = Audited();
        var signOffs = Directory.GetFiles(Path.Combine(authority.Release, "signoffs"));
        var training = Path.Combine(authority.Release, "training.dsse.json");
        var root = TrustRoot.Verify(SourceFile.Read(authority.RootFile), Installation.Read(authority.InstallationFile), VirtualAuthority.Now);

        var (bundle, verified) = Certification.Assemble(Request(signOffs), root, VirtualAuthority.Now);
        var path = Path.Combine(authority.Folder, "certified");
        using (var folder = ResultFolder.Begin(path, new RunRecord { Command = "test", Inputs = new Dictionary<string, string>(StringComparer.Ordinal) })!)
        {
            Certification.Write(bundle, folder);
            folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal));
        }

        authority.WriteList(verified.ReleaseId);
        Assert.Equal(verified.ReleaseId, ReleaseVerifier.Verify(path, authority.ListFile, authority.RootFile, Installation.Read(authority.InstallationFile), VirtualAuthority.Now).Bundle.ReleaseId);

        Assert.Equal("signoff-missing", Code(() => Certification.Assemble(Request(signOffs[0]), root, VirtualAuthority.Now)));
        Assert.Equal("person-twice", Code(() => Certification.Assemble(Request(signOffs[0], signOffs[0]), root, VirtualAuthority.Now)));
        File.WriteAllText(Path.Combine(candidate, "scorecard.json"), "another model");
        Assert.Equal("audit-digest", Code(() => Certification.Assemble(Request(signOffs), root, VirtualAuthority.Now)));
        File.WriteAllText(Path.Combine(audit, "findings.json"), "other findings");
        Assert.Equal("audit-digest", Code(() => AuditFolder.Read(audit)));

        CertificationRequest Request(params string[] signed) => new(audit, candidate, Path.Combine(authority.Release, "registers"), signed, [], training, null);
    }

    [Fact]
    public void Who_signs_is_shown_what_is_not_within()
    {
        authority.Gates.Add(new GateResult("S2", "justify", "not_shown", "origin", false, "too few"));
        authority.Gates.Add(new GateResult("S1", "block", "not_shown", "sex", true, "too few"));
        authority.Parts["findings.json"] = JsonFile.Bytes(FoundUnderALooserPolicy());
        var summary = AuditFolder.Read(Audited().Audit).Summary().ToList();
        Assert.Contains("the gates policy asks less than the release before: gate S1 has a wider band", summary, StringComparer.Ordinal);
        Assert.Contains("verdict: blocked", summary, StringComparer.Ordinal);
        Assert.Contains(summary, l => l.StartsWith("S2 (justify) is not_shown", StringComparison.Ordinal));
        Assert.Contains(summary, l => l.EndsWith("An exception is allowed.", StringComparison.Ordinal));
    }

    [Fact]
    public void Reasons_come_from_a_file_or_an_answer_and_are_never_empty()
    {
        Assert.Equal("because", SigningReasons.Take(Secret("why", " because\n"), TextReader.Null, TextWriter.Null, nobodyToAsk: true));
        using var answer = new StringReader("so it is\n");
        Assert.Equal("so it is", SigningReasons.Take(null, answer, TextWriter.Null, nobodyToAsk: false));
        Assert.Equal("reasons-missing", Code(() => SigningReasons.Take(null, TextReader.Null, TextWriter.Null, nobodyToAsk: true)));
        Assert.Equal("reasons-missing", Code(() => SigningReasons.Take(Secret("empty", "\n"), TextReader.Null, TextWriter.Null, nobodyToAsk: true)));
    }

    private static Findings FoundUnderALooserPolicy() => new()
    {
        Releasable = true,
        Inputs = new SortedDictionary<string, string>(StringComparer.Ordinal),
        Policy = new PolicySummary("default", "2", new string('0', 64), "full", ["gate S1 has a wider band"], 100),
        Disclosure = "restricted",
        Verdict = "not_shown",
        Gates = new GateSummary(1, 0, 2, 0, 1),
        GateResults = [],
        Tests = 0,
        Window = new AuditWindow(null, null),
        Population = new PopulationSummary { Rows = 1, Eligible = 1, Selected = 0, DrawnAtRandom = 0, OutcomeUnknown = 1, WithoutAttributes = 0, AttributesWithoutRow = 0, Attributes = [] },
        Limits = [],
        Items = [],
    };

    private static string Code(Action act) => Assert.Throws<RefusedException>(act).Problems[0].Code;

    private (string Audit, string Candidate) Audited()
    {
        authority.Build();
        var audit = Directory.CreateDirectory(Path.Combine(authority.Folder, "audit")).FullName;
        var candidate = Directory.CreateDirectory(Path.Combine(authority.Folder, "candidate")).FullName;
        Directory.CreateDirectory(Path.Combine(audit, "public"));
        foreach (var name in new[] { "audit-statement.json", "findings.json", "gates.yaml", "test-result.json" })
            File.Copy(Path.Combine(authority.Release, name), Path.Combine(audit, name));
        foreach (var (name, place) in new[] { ("findings.public.json", "findings.json"), ("report.en.html", "report.en.html"), ("report.nl.html", "report.nl.html") })
            File.Copy(Path.Combine(authority.Release, name), Path.Combine(audit, "public", place));
        foreach (var name in new[] { "scorecard.json", "contract.yaml", "ordering.yaml" })
            File.Copy(Path.Combine(authority.Release, name), Path.Combine(candidate, name));
        return (audit, candidate);
    }

    private Signer Open(string name) => PrivateKeyFile.Open(MakeKey(name), Secret("right", Passphrase));

    private string MakeKey(string name)
    {
        var path = Path.Combine(authority.Folder, name + ".key");
        PrivateKeyFile.Create(path, Passphrase);
        return path;
    }

    private string Secret(string name, string text)
    {
        var path = Path.Combine(authority.Folder, name);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
