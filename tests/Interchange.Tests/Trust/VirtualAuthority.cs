using System.Security.Cryptography;
using System.Text;
using Interchange.Columns;
using Interchange.Registers;
using Interchange.Runs;
using Interchange.Trust;

namespace Interchange.Tests.Trust;

/// <summary>
/// A whole institution in a temporary folder: people with real keys, a root, an audit, signatures, a bundle, a list in force. Tests change
/// one thing, build, and ask the verifier. It signs with its own few lines, so that it is independent of the code that signs for people.
/// </summary>
public sealed class VirtualAuthority : IDisposable
{
    public const string Line = "signals-persons";
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly DateOnly From = new(2026, 1, 1);
    public static readonly DateOnly Until = new(2027, 12, 31);

    private readonly Dictionary<string, ECDsa> keys = new(StringComparer.Ordinal);

    public VirtualAuthority()
    {
        Folder = Directory.CreateTempSubdirectory("authority").FullName;
        Persons =
        [
            Person("owner", ["owner", "owner-second"], Roles.ModelOwner, Roles.EthicsReviewer),
            Person("ethics", ["ethics"], Roles.EthicsReviewer),
            Person("auditor", ["auditor"], Roles.Auditor),
            Person("trainer", ["trainer"], Roles.Trainer, Roles.ModelOwner),
            Person("manager", ["manager"], Roles.ReleaseManager),
        ];
        Key("stranger");
        SignOffs = [(Approval("owner", Roles.ModelOwner), "owner"), (Approval("ethics", Roles.EthicsReviewer), "ethics")];
    }

    public string Folder { get; }

    public List<Person> Persons { get; }

    public List<SignOffRule> Rules { get; } = [new(Line, [])];

    public Dictionary<string, byte[]> Parts { get; } = new(StringComparer.Ordinal)
    {
        ["scorecard.json"] = "model"u8.ToArray(),
        ["contract.yaml"] = "contract"u8.ToArray(),
        ["ordering.yaml"] = "policy"u8.ToArray(),
        ["gates.yaml"] = "gates"u8.ToArray(),
        ["findings.json"] = "findings"u8.ToArray(),
        ["findings.public.json"] = "findings for everybody"u8.ToArray(),
        ["report.en.html"] = "<p>report</p>"u8.ToArray(),
        ["report.nl.html"] = "<p>verslag</p>"u8.ToArray(),
    };

    /// <summary>The registers' texts, by name in the bundle.</summary>
    public Dictionary<string, string> Registers { get; } = new(StringComparer.Ordinal)
    {
        ["registers/justifications.yaml"] = Justified("severity"),
        ["registers/objections.yaml"] = "schema: objections/1\nversion: 1\nobjections: []\n",
        ["registers/incidents.yaml"] = "schema: incidents/1\nversion: 1\nincidents: []\n",
        ["registers/exceptions.yaml"] = "schema: exceptions/1\nversion: 1\nexceptions:\n- { id: 2026-01, gate: S2, about: origin, reason: r, asked_by: owner, expires: 2027-12-31 }\n",
    };

    /// <summary>Signed files that go with the release beside what it must hold, by name in the bundle.</summary>
    public Dictionary<string, byte[]> Beside { get; } = new(StringComparer.Ordinal);

    /// <summary>Digests by name of what else the audit states, beside the parts.</summary>
    public Dictionary<string, string> AlsoAudited { get; } = new(StringComparer.Ordinal);

    public List<GateResult> Gates { get; } = [new("X1", "block", "within", "every row", false, "all rows agree"), new("S5", "report", "beyond", "score", false, "told")];

    public AuditPredicate Audit { get; set; } = new()
    {
        ModelLine = Line,
        Releasable = true,
        WindowFrom = new(2026, 4, 1),
        WindowTo = new(2026, 10, 31),
        MinimumCapacity = 20,
        MaximumCapacity = 60,
        Stage = "full",
        ExpiresMonths = null,
        Features = ["severity"],
        Gates = [],
    };

    public List<(SignOffPredicate Decision, string Key)> SignOffs { get; }

    public string TrainingKey { get; set; } = "trainer";

    public InForcePredicate List { get; set; } = new() { Sequence = 5, Issued = Now.AddDays(-1), ValidUntil = Now.AddDays(6), Releases = [] };

    public bool InForce { get; set; } = true;

    public string ListKey { get; set; } = "manager";

    public string Release => Path.Combine(Folder, "release");

    public string ListFile => Path.Combine(Folder, "in-force.json");

    public string RootFile => Path.Combine(Folder, "root.json");

    public string InstallationFile => Path.Combine(Folder, "installation.yaml");

    /// <summary>A register in which these features are justified.</summary>
    public static string Justified(params IEnumerable<string> features) => "schema: justifications/1\nversion: 1\njustifications:\n"
        + string.Concat(features.Select(f => $"- {{ feature: {f}, aim: a, suitability: s, necessity: n, alternative: none, by: owner, expires: {Until:O} }}\n"));

    public static SignOffPredicate Approval(string person, string role) => new()
    {
        Person = person,
        Role = role,
        Decision = Decision.Approve,
        Reasons = "the findings show no harm",
        Conditions = [],
        Exceptions = [],
        ValidFrom = From,
        ValidUntil = Until,
    };

    public Person Person(string id, string[] keyNames, params string[] roles) =>
        new(id, id.ToUpperInvariant(), [.. keyNames.Select(PublicKey)], [.. roles.Select(r => new RoleGrant(r, [Line], From, Until))]);

    public PersonKey PublicKey(string name)
    {
        var key = Key(name);
        return new PersonKey(Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo())), key.ExportSubjectPublicKeyInfoPem(), From, Until);
    }

    /// <summary>Somebody's private key, for code that signs by itself.</summary>
    public ECParameters PrivateKey(string name) => Key(name).ExportParameters(includePrivateParameters: true);

    public void Replace(string id, Func<Person, Person> change)
    {
        var at = Persons.FindIndex(p => string.Equals(p.Id, id, StringComparison.Ordinal));
        Persons[at] = change(Persons[at]);
    }

    public RootPredicate Root(int version = 1, string? previous = null) => new()
    {
        Version = version,
        Issued = From,
        PreviousSha256 = previous,
        Persons = [.. Persons],
        SignOff = [.. Rules],
        NextRoot = new NextRootRule(2, ["owner", "ethics", "auditor"]),
    };

    /// <summary>Writes everything: root, installation, bundle, list.</summary>
    public VirtualAuthority Build()
    {
        var root = Envelope(Statement.RootPredicateType, Root(), [], "owner", "ethics");
        WriteChain(root);
        Pin(root);
        BuildRelease();
        return this;
    }

    public void Pin(DsseEnvelope firstRoot) =>
        File.WriteAllText(InstallationFile, $"root_sha256: {Sha256(Convert.FromBase64String(firstRoot.Payload))}\nstate: state\nledger: ledger.db\n");

    public void WriteChain(params DsseEnvelope[] roots) =>
        File.WriteAllBytes(RootFile, JsonFile.Bytes(new RootChain { Schema = RootChain.SchemaV1, Roots = roots }));

    public DsseEnvelope FirstRoot() => JsonFile.Parse<RootChain>(SourceFile.Read(RootFile)).Roots[0];

    /// <summary>A second root of the people as they are now, after a first.</summary>
    public DsseEnvelope NextRoot(DsseEnvelope first, params string[] signers) =>
        Envelope(Statement.RootPredicateType, Root(2, Sha256(Convert.FromBase64String(first.Payload))), [], signers);

    public void BuildRelease()
    {
        var parts = Parts.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        parts["test-result.json"] = JsonFile.Bytes(Statement.Of(Statement.TestResultPredicateType, TestResult.Of(Gates, Sha256(parts["gates.yaml"])), parts.Select(p => KeyValuePair.Create(p.Key, Sha256(p.Value)))));
        var audit = JsonFile.Bytes(Statement.Of(Statement.AuditPredicateType, Audit with { Gates = [.. Gates] }, parts.Select(p => KeyValuePair.Create(p.Key, Sha256(p.Value))).Concat(AlsoAudited.Where(a => !parts.ContainsKey(a.Key)))));
        var files = parts.Concat(Registers.Select(r => KeyValuePair.Create(r.Key, Encoding.UTF8.GetBytes(r.Value)))).Concat(Beside).ToDictionary(StringComparer.Ordinal);
        files["audit-statement.json"] = audit;
        files["training.dsse.json"] = Bytes(Statement.ProvenancePredicateType, Trained(TrainingKey, Today), [("scorecard.json", Sha256(Parts["scorecard.json"]))], TrainingKey);
        foreach (var ((decision, key), index) in SignOffs.Select((s, i) => (s, i)))
            files[FormattableString.Invariant($"signoffs/{index}.dsse.json")] = SignOff(decision, key, Sha256(audit));
        WriteRelease(files);
    }

    /// <summary>A decision on an audit and the registers as they are now, signed.</summary>
    public byte[] SignOff(SignOffPredicate decision, string key, string auditSha256) =>
        Bytes(Statement.SignOffPredicateType, decision, [("audit-statement.json", auditSha256), .. Registers.Select(r => (r.Key, Sha256(Encoding.UTF8.GetBytes(r.Value))))], key);

    /// <summary>An answer to an objection of the register as it is now, signed.</summary>
    public byte[] Answer(string person, string objection, AnswerOutcome outcome, string role = Roles.Auditor, DateOnly? day = null) => Bytes(
        Statement.AnswerPredicateType,
        new ObjectionAnswer(person, role, objection, outcome, "looked into", day ?? Today),
        [(objection, RegisterReader.Objections(SourceFile.Of("objections.yaml", Encoding.UTF8.GetBytes(Registers["registers/objections.yaml"]))).Entries.First(o => o.Id == objection).Sha256)],
        person);

    /// <summary>Signs an order by policy only of these files into a file, which is returned.</summary>
    public string WriteFallback(SourceFile contract, SourceFile policy, params string[] signers)
    {
        var path = Path.Combine(Folder, "fallback.dsse.json");
        File.WriteAllBytes(path, Bytes(Statement.FallbackPredicateType, new FallbackPredicate(Line, "signals need looking at", From, From.AddDays(TrustLimits.FallbackDays)), [("contract.yaml", contract.Sha256), ("ordering.yaml", policy.Sha256)], signers is [] ? ["owner", "ethics"] : signers));
        return path;
    }

    /// <summary>What a night does with it at this time.</summary>
    public VerifiedFallback VerifyFallback(SourceFile contract, SourceFile policy, DateTimeOffset? time = null) =>
        FallbackVerifier.Verify(SourceFile.Read(Path.Combine(Folder, "fallback.dsse.json")), contract, policy, RootFile, Installation.Read(InstallationFile), time ?? Now);

    /// <summary>An order by policy only of these files, signed and verified.</summary>
    public static VerifiedFallback Fallback(SourceFile contract, SourceFile policy)
    {
        using var authority = new VirtualAuthority();
        authority.Build().WriteFallback(contract, policy);
        return authority.VerifyFallback(contract, policy);
    }

    /// <summary>A look at the release, as built, that its auditor found quiet.</summary>
    public DriftPredicate Look(long sequence = 1, DriftFound found = DriftFound.Quiet, string? lifts = null) => new()
    {
        Person = "auditor",
        Role = Roles.Auditor,
        ModelLine = Line,
        ReleaseId = Sha256(File.ReadAllBytes(Path.Combine(Release, ReleaseBundle.ReleaseName))),
        Sequence = sequence,
        Found = found,
        Until = Today.AddDays(-8 + (int)sequence),
        Signed = Today,
        ReasonsSha256 = Sha256("why"u8.ToArray()),
        Lifts = lifts,
    };

    /// <summary>Signs a look and puts it beside the list.</summary>
    /// <returns>SHA-256 of the statement.</returns>
    public string WriteDrift(DriftPredicate look, string key = "auditor", string? aboutRelease = null, string? name = null)
    {
        var envelope = Envelope(Statement.DriftPredicateType, look, [(ReleaseBundle.ReleaseName, aboutRelease ?? look.ReleaseId)], key);
        Directory.CreateDirectory(Path.Combine(Folder, DriftVerifier.FolderName));
        File.WriteAllBytes(Path.Combine(Folder, DriftVerifier.FolderName, name ?? FormattableString.Invariant($"{look.Sequence:0000}.dsse.json")), JsonFile.Bytes(envelope));
        return Sha256(Convert.FromBase64String(envelope.Payload));
    }

    public Provenance Trained(string person, DateOnly day) => new()
    {
        BuildDefinition = new BuildDefinition(
            Provenance.TrainingBuildType, new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), [new Subject(Provenance.ContractDependency, new SubjectDigest(Sha256(Parts["contract.yaml"])))]),
        RunDetails = new RunDetails(new Builder(Provenance.PersonPrefix + person), new RunMetadata(Sha256("run"u8.ToArray()), day)),
    };

    public void WriteRelease(Dictionary<string, byte[]> files)
    {
        var bundle = ReleaseBundle.Of(Release, Audit.ModelLine, files.Select(f => KeyValuePair.Create(f.Key, SourceFile.Of(f.Key, f.Value))));
        foreach (var name in bundle.Names.Append(ReleaseBundle.ReleaseName))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Release, name))!);
            File.WriteAllBytes(Path.Combine(Release, name), bundle[name].Bytes);
        }

        WriteList(InForce ? bundle.ReleaseId : Sha256("another release"u8.ToArray()));
    }

    public void WriteList(string releaseId)
    {
        List = List with { Releases = [new InForceRelease(Line, releaseId)] };
        File.WriteAllBytes(ListFile, Bytes(Statement.InForcePredicateType, List, [(Line, releaseId)], ListKey));
    }

    /// <summary>What the night would do at this time.</summary>
    public VerifiedRelease Verify(DateTimeOffset? time = null) =>
        ReleaseVerifier.Verify(Release, ListFile, RootFile, Installation.Read(InstallationFile), time ?? Now);

    /// <summary>The codes of every reason to refuse, in order and once each.</summary>
    public IReadOnlyList<string> Reasons(DateTimeOffset? time = null)
    {
        var refused = Assert.Throws<RefusedException>(() => Verify(time));
        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        return [.. refused.Problems.Select(p => p.Code).Distinct(StringComparer.Ordinal)];
    }

    public byte[] Bytes<T>(string kind, T predicate, (string Name, string Sha256)[] subjects, params string[] signers) => JsonFile.Bytes(Envelope(kind, predicate, subjects, signers));

    public DsseEnvelope Envelope<T>(string kind, T predicate, (string Name, string Sha256)[] subjects, params string[] signers) =>
        Envelope(JsonFile.Bytes(Statement.Of(kind, predicate, subjects.Select(s => KeyValuePair.Create(s.Name, s.Sha256)))), signers);

    public DsseEnvelope Envelope(byte[] payload, params string[] signers)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes($"DSSEv1 28 application/vnd.in-toto+json {payload.Length} "), .. payload];
        return new DsseEnvelope
        {
            PayloadType = "application/vnd.in-toto+json",
            Payload = Convert.ToBase64String(payload),
            Signatures = [.. signers.OrderBy(s => PublicKey(s).KeyId, StringComparer.Ordinal).Select(s => new DsseSignature(PublicKey(s).KeyId, Convert.ToBase64String(Key(s).SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))))],
        };
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public void Dispose()
    {
        foreach (var key in keys.Values)
            key.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private ECDsa Key(string name)
    {
        if (!keys.TryGetValue(name, out var key))
            keys[name] = key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key;
    }
}
