using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace Interchange.Tests.Trust;

/// <summary>One thing wrong with an institution that is otherwise in order.</summary>
/// <param name="What">In words.</param>
/// <param name="Codes">Every reason for which it must be refused, and no other.</param>
/// <param name="Make">Makes the institution with that one thing wrong.</param>
/// <param name="At">When it is looked at; the authority's own time where none is given.</param>
public sealed record NearMiss(string What, string Codes, Action<VirtualAuthority> Make, DateTimeOffset? At = null)
{
    private const string Legal = "schema: objections/1\nversion: 1\nobjections:\n- { id: 2026-01, by: Legal affairs, kind: legal, text: this is profiling, raised: 2026-09-01, deadline: 2026-12-31 }\n";
    private const string SignOff = "signoffs/1.dsse.json";

    public static IReadOnlyList<NearMiss> All { get; } =
    [
        new("signed with a key that nobody of the root has", "signer-unknown, signoff-missing", a => Ethics(a, d => d, "stranger")),
        new("signed by somebody without that role", "role-missing, signoff-missing", a => Ethics(a, d => d with { Person = "auditor" }, "auditor")),
        new("signed in the name of another", "signer-mismatch, signoff-missing", a => Ethics(a, d => d with { Person = "auditor" }, "ethics")),
        new("the mandate has expired", "role-expired, signoff-missing", a => { a.Replace("ethics", p => p with { Roles = [p.Roles[0] with { Until = VirtualAuthority.Today.AddDays(-1) }] }); a.Build(); }),
        new("the mandate is for another model line", "role-missing, signoff-missing", a => { a.Replace("ethics", p => p with { Roles = [p.Roles[0] with { ModelLines = ["sponsors"] }] }); a.Build(); }),
        new("the key has expired", "key-expired, signoff-missing", a => { a.Replace("ethics", p => p with { Keys = [p.Keys[0] with { Until = VirtualAuthority.Today.AddDays(-1) }] }); a.Build(); }),
        new("the key is known to others", "key-compromised, signoff-missing", a => { var first = a.Build().FirstRoot(); a.Replace("ethics", p => p with { Keys = [p.Keys[0] with { Compromised = VirtualAuthority.Today }] }); a.WriteChain(first, a.NextRoot(first, "owner", "auditor")); }),
        new("who trained signs off", "trainer-signed, signoff-missing", a => { a.SignOffs[0] = (VirtualAuthority.Approval("trainer", Roles.ModelOwner), "trainer"); a.Build(); }),
        new("one person signs twice, with two keys", "person-twice, signoff-missing", a => Ethics(a, d => d with { Person = "owner" }, "owner-second")),
        new("one of two sign-offs", "signoff-missing", a => { a.SignOffs.RemoveAt(1); a.Build(); }),
        new("one fewer than the root asks of a role (n of m)", "signoff-missing", a => { a.Rules[0] = new SignOffRule(VirtualAuthority.Line, [new RequiredRole(Roles.EthicsReviewer, 2)]); a.Build(); }),
        new("a sign-off of another audit, replayed", "signoff-other-audit, signoff-missing", a => { a.Build(); Put(a, SignOff, a.SignOff(a.SignOffs[1].Decision, "ethics", VirtualAuthority.Sha256("another audit"u8.ToArray()))); }),
        new("a refusal beside enough approvals", "signoff-refuses", a => { a.Replace("auditor", _ => a.Person("auditor", ["auditor"], Roles.EthicsReviewer)); a.SignOffs.Add((VirtualAuthority.Approval("auditor", Roles.EthicsReviewer) with { Decision = Decision.Refuse }, "auditor")); a.Build(); }),
        new("a refusal put away among the kept decisions", "signoff-refuses", a => { a.Build(); Put(a, "decisions/1.dsse.json", a.SignOff(VirtualAuthority.Approval("auditor", Roles.EthicsReviewer) with { Decision = Decision.Refuse }, "auditor", Sha(a, "audit-statement.json"))); }),
        new("a decision without reasons", "signoff-without-reasons, signoff-missing", a => Ethics(a, d => d with { Reasons = " " }, "ethics")),
        new("a decision from tomorrow on", "signoff-not-yet, signoff-missing", a => Ethics(a, d => d with { ValidFrom = VirtualAuthority.Today.AddDays(1) }, "ethics")),
        new("a training run signed with tomorrow's date", "signed-in-future", a => { a.Build(); Put(a, "training.dsse.json", a.Bytes(Statement.ProvenancePredicateType, a.Trained("trainer", VirtualAuthority.Today.AddDays(1)), [("scorecard.json", Sha(a, "scorecard.json"))], "trainer")); }),
        new("two signatures in another order", "signature-order", a => Chain(a, e => e with { Signatures = [.. e.Signatures.Reverse()] })),
        new("one signature given twice", "signature-duplicate, signoff-missing", a => Envelope(a, e => e with { Signatures = [e.Signatures[0], e.Signatures[0]] })),
        new("a payload type of another kind", "payload-type, signoff-missing", a => Envelope(a, e => e with { PayloadType = "application/json" })),
        new("words changed under a signature", "signature-broken, signoff-missing", a => Envelope(a, e => e with { Payload = Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(e).Replace("no harm", "some harm", StringComparison.Ordinal))) })),
        new("a JSON member that stands twice in what was signed", "json-duplicate-key, signoff-missing", a => Envelope(a, e => a.Envelope(Encoding.UTF8.GetBytes(Text(e).Replace("\"decision\": \"approve\"", "\"decision\": \"refuse\",\n    \"decision\": \"approve\"", StringComparison.Ordinal)), "ethics"))),
        new("a statement of another kind in its place", "statement-kind, signoff-missing", a => { a.Build(); Put(a, SignOff, a.Bytes(Statement.AnswerPredicateType, new ObjectionAnswer("ethics", Roles.EthicsReviewer, "2026-01", AnswerOutcome.Unfounded, "x", VirtualAuthority.Today), [], "ethics")); }),
        new("another model under the same names", "audit-digest, test-result-other, training-other-model", a => { a.Build(); Put(a, "scorecard.json", "another model"u8.ToArray()); }),
        new("a gates policy put in the place of the audited one", "audit-digest, test-result-other", a => { a.Build(); Put(a, "gates.yaml", "looser gates"u8.ToArray()); }),
        new("a test result that says more than the gates", "audit-digest, test-result-other", a => { a.Build(); Put(a, "test-result.json", JsonFile.Bytes(Statement.Of(Statement.TestResultPredicateType, TestResult.Of([], "0"), []))); }),
        new("a gate that blocks", "gate-blocks", a => { a.Gates.Add(new GateResult("S1", "block", "beyond", "origin", false, "far too high")); a.Build(); }),
        new("a gate that was not shown, excepted where the policy allows none", "exception-not-allowed", a => Excepted(a, mayBeExcepted: false, d => d)),
        new("an exception that nobody asked for in the register", "exception-unregistered", a => { a.Registers["registers/exceptions.yaml"] = "schema: exceptions/1\nversion: 1\nexceptions: []\n"; Excepted(a, mayBeExcepted: true, d => d); }),
        new("an exception that ended yesterday", "exception-expired", a => Excepted(a, mayBeExcepted: true, e => e with { Expires = VirtualAuthority.Today.AddDays(-1) })),
        new("a condition that the ethics reviewer did not sign", "gate-unanswered", a => { a.Gates.Add(new GateResult("S2", "justify", "not_shown", "origin", false, "too few")); a.SignOffs[0] = (a.SignOffs[0].Decision with { Decision = Decision.ApproveOnConditions, Conditions = [new Condition("S2", null, "watched monthly", "owner", null)] }, "owner"); a.Build(); }),
        new("a condition without an owner", "condition-incomplete, signoff-missing", a => Ethics(a, d => d with { Decision = Decision.ApproveOnConditions, Conditions = [new Condition(null, null, "watched monthly", "", null)] }, "ethics")),
        new("a register edited after it was signed", "signoff-other-register, signoff-missing", a => { a.Build(); Put(a, "registers/incidents.yaml", Encoding.UTF8.GetBytes("schema: incidents/1\nversion: 2\nincidents: []\n")); }),
        new("a feature that nobody justified", "feature-unjustified", a => { a.Audit = a.Audit with { Features = ["postcode"] }; a.Build(); }),
        new("a legal objection that nobody answered", "objection-open", a => { a.Registers["registers/objections.yaml"] = Legal; a.Build(); }),
        new("a legal objection answered by the owner", "objection-answered-by-owner, objection-open", a => { a.Registers["registers/objections.yaml"] = Legal; a.Beside["registers/answers/1.dsse.json"] = a.Answer("owner", "2026-01", AnswerOutcome.Unfounded, Roles.EthicsReviewer); a.Build(); }),
        new("an audit that may never be released", "not-releasable", a => { a.Audit = a.Audit with { Releasable = false }; a.Build(); }),
        new("a pilot after its term", "pilot-expired", a => { a.Audit = a.Audit with { Stage = "pilot", ExpiresMonths = 1 }; a.Build(); }),
        new("a file deleted from the bundle", "bundle-incomplete", a => { a.Build(); File.Delete(Path.Combine(a.Release, "findings.json")); }),
        new("a sign-off deleted from the bundle", "bundle-incomplete, signoff-missing", a => { a.Build(); File.Delete(Path.Combine(a.Release, SignOff)); }),
        new("a file that rides along", "bundle-stranger", a => { a.Build(); File.WriteAllText(Path.Combine(a.Release, "nationality.csv"), "x"); }),
        new("a huge file in the bundle", "file-too-large", a => { a.Build(); Huge(Path.Combine(a.Release, "findings.json"), TrustLimits.BundleFileBytes + 1L); }),
        new("a huge list of what is in force", "file-too-large", a => { a.Build(); Huge(a.ListFile, TrustLimits.DocumentBytes + 1L); }),
        new("a root that another root does not vouch for", "root-not-pinned", a => { a.Build(); using var other = new VirtualAuthority(); File.Copy(other.Build().RootFile, a.RootFile, overwrite: true); }),
        new("a root older than one seen before", "root-older", a => { var first = a.Build().FirstRoot(); a.WriteChain(first, a.NextRoot(first, "owner", "auditor")); a.Verify(); a.WriteChain(first); }),
        new("a next root one signature short", "root-unsigned", a => { var first = a.Build().FirstRoot(); a.WriteChain(first, a.NextRoot(first, "owner", "owner-second")); }),
        new("a root issued in the future", "root-issued", a => a.Build(), VirtualAuthority.Now.AddYears(-2)),
        new("an installation file that others can write", "installation-mode", a => { a.Build(); if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(a.InstallationFile, (UnixFileMode)0b110_110_110); }),
        new("a list that does not name the release", "not-in-force", a => { a.InForce = false; a.Build(); }),
        new("a list past its last moment", "in-force-stale", a => a.Build(), VirtualAuthority.Now.AddDays(7)),
        new("a list issued in the future", "in-force-future", a => { a.List = a.List with { Issued = VirtualAuthority.Now.AddSeconds(1) }; a.Build(); }),
        new("a list good for a year", "in-force-too-long", a => { a.List = a.List with { ValidUntil = VirtualAuthority.Now.AddYears(1) }; a.Build(); }),
        new("a list older than one seen before", "in-force-older", a => { a.Build().Verify(); a.List = a.List with { Sequence = 4 }; a.BuildRelease(); }),
        new("another list of a number seen before", "in-force-forked", a => { a.Build().Verify(); a.List = a.List with { ValidUntil = VirtualAuthority.Now.AddDays(5) }; a.BuildRelease(); }),
        new("a list by somebody who manages no releases", "role-missing", a => { a.ListKey = "owner"; a.Build(); }),
        new("drift that was confirmed", "drift-confirmed", a => { a.Build(); a.WriteDrift(a.Look(found: DriftFound.Confirmed)); }),
        new("confirmed drift of which the statement was taken away", "drift-older", a => { a.Build(); a.WriteDrift(a.Look(found: DriftFound.Confirmed)); a.Reasons(); Directory.Delete(Path.Combine(a.Folder, DriftVerifier.FolderName), recursive: true); }),
        new("confirmed drift of which only a later quiet look is left, which lifts nothing", "drift-confirmed", a => { a.Build(); a.WriteDrift(a.Look(found: DriftFound.Confirmed)); a.Reasons(); a.WriteDrift(a.Look(2), name: "0001.dsse.json"); }),
        new("a quiet look that lifts another breach than the confirmed one", "drift-confirmed", a => { a.Build(); a.WriteDrift(a.Look(found: DriftFound.Confirmed)); a.WriteDrift(a.Look(2, lifts: VirtualAuthority.Sha256("another"u8.ToArray()))); }),
        new("a quiet look signed by the owner", "drift-by-owner", a => { a.Build(); a.WriteDrift(a.Look() with { Person = "owner", Role = Roles.EthicsReviewer }, "owner"); }),
        new("a look signed by somebody without that role", "role-missing", a => { a.Build(); a.WriteDrift(a.Look() with { Person = "manager" }, "manager"); }),
        new("a look signed in the name of another", "signer-mismatch", a => { a.Build(); a.WriteDrift(a.Look() with { Role = Roles.EthicsReviewer }, "ethics"); }),
        new("a look in a role that watches nothing", "drift-role", a => { a.Build(); a.WriteDrift(a.Look() with { Person = "manager", Role = Roles.ReleaseManager }, "manager"); }),
        new("a look signed over another release", "drift-other-release", a => { a.Build(); a.WriteDrift(a.Look(), aboutRelease: VirtualAuthority.Sha256("another release"u8.ToArray())); }),
        new("a look older than one seen before", "drift-older", a => { a.Build(); a.WriteDrift(a.Look(2)); a.Verify(); a.WriteDrift(a.Look(1), name: "0002.dsse.json"); }),
        new("another look of a number seen before", "drift-forked", a => { a.Build(); a.WriteDrift(a.Look()); a.Verify(); a.WriteDrift(a.Look() with { Until = VirtualAuthority.Today }); }),
        new("two looks of one number", "drift-forked", a => { a.Build(); a.WriteDrift(a.Look()); a.WriteDrift(a.Look() with { Until = VirtualAuthority.Today }, name: "0002.dsse.json"); }),
        new("a look from tomorrow", "signed-in-future", a => { a.Build(); a.WriteDrift(a.Look() with { Signed = VirtualAuthority.Today.AddDays(1) }); }),
        new("a look without reasons", "drift-without-reasons", a => { a.Build(); a.WriteDrift(a.Look() with { ReasonsSha256 = "" }); }),
        new("a look of which the words were changed", "signature-broken", a => { a.Build(); a.WriteDrift(a.Look(found: DriftFound.Warned)); Words(Path.Combine(a.Folder, DriftVerifier.FolderName, "0001.dsse.json"), "\"warned\"", "\"quiet\""); }),
        new("a look in a bundle's place that is none", "json-broken", a => { a.Build(); a.WriteDrift(a.Look()); File.WriteAllText(Path.Combine(a.Folder, DriftVerifier.FolderName, "0002.dsse.json"), "quiet"); }),
        new("no look where the release asks for one", "drift-missing", a => { a.Audit = a.Audit with { Drift = new DriftDemand(21, 35, Refuses: true) }; a.Build(); }),
        new("a look at weeks too long ago", "drift-stale", a => { a.Audit = a.Audit with { Drift = new DriftDemand(21, 35, Refuses: true) }; a.Build(); a.WriteDrift(a.Look() with { Until = VirtualAuthority.Today.AddDays(-22) }); }),
    ];

    /// <summary>The codes for which this one is refused, as the table shows them.</summary>
    public string Refused()
    {
        using var authority = new VirtualAuthority();
        Make(authority);
        return string.Join(", ", authority.Reasons(At));
    }

    private static void Ethics(VirtualAuthority authority, Func<SignOffPredicate, SignOffPredicate> change, string key)
    {
        authority.SignOffs[1] = (change(authority.SignOffs[1].Decision), key);
        authority.Build();
    }

    private static void Excepted(VirtualAuthority authority, bool mayBeExcepted, Func<GateException, GateException> change)
    {
        authority.Gates.Add(new GateResult("S2", "block", "not_shown", "origin", mayBeExcepted, "too few"));
        Ethics(authority, d => d with { Decision = Decision.ApproveOnConditions, Exceptions = [change(new GateException("S2", "origin", VirtualAuthority.Until, "more signals come in spring"))] }, "ethics");
    }

    private static string Sha(VirtualAuthority authority, string name) => VirtualAuthority.Sha256(File.ReadAllBytes(Path.Combine(authority.Release, name)));

    /// <summary>What somebody does who can write the release and have it put in force: one file changed, release statement and list made to fit.</summary>
    private static void Put(VirtualAuthority authority, string name, byte[] bytes)
    {
        var files = Directory.EnumerateFiles(authority.Release, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(authority.Release, f), File.ReadAllBytes, StringComparer.Ordinal);
        files.Remove("release.json");
        files[name] = bytes;
        authority.WriteRelease(files);
    }

    private static void Envelope(VirtualAuthority authority, Func<DsseEnvelope, DsseEnvelope> change)
    {
        authority.Build();
        Put(authority, SignOff, JsonFile.Bytes(change(JsonFile.Parse<DsseEnvelope>(SourceFile.Read(Path.Combine(authority.Release, SignOff))))));
    }

    /// <summary>What was signed, changed in place.</summary>
    private static void Words(string path, string before, string after)
    {
        var envelope = JsonFile.Parse<DsseEnvelope>(SourceFile.Read(path));
        File.WriteAllBytes(path, JsonFile.Bytes(envelope with { Payload = Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(envelope).Replace(before, after, StringComparison.Ordinal))) }));
    }

    private static void Chain(VirtualAuthority authority, Func<DsseEnvelope, DsseEnvelope> change) => authority.WriteChain(change(authority.Build().FirstRoot()));

    private static string Text(DsseEnvelope envelope) => Encoding.UTF8.GetString(Convert.FromBase64String(envelope.Payload));

    private static void Huge(string path, long length)
    {
        using var stream = File.OpenWrite(path);
        stream.SetLength(length);
    }
}
