using FairnessAudit.Export;
using FairnessAudit.Tests.Candidate;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Tests.Trust;
using Interchange.Trust;

namespace FairnessAudit.Tests.Export;

/// <summary>A small audited rule, signed and in force: what an export is made from.</summary>
internal sealed class ExportWorld : IDisposable
{
    private readonly SmallWorld world = new(new("a", "public_order", 5, 7), new("b", "public_order", 5, 7));

    public ExportWorld()
    {
        world.Audit();
        foreach (var name in new[] { "scorecard.json", "contract.yaml", "ordering.yaml" })
            Authority.Parts[name] = File.ReadAllBytes(world["candidate/" + name]);
        foreach (var name in new[] { "gates.yaml", "findings.json" })
            Authority.Parts[name] = File.ReadAllBytes(world["audit/" + name]);
        Authority.Parts[ReleaseFacts.PublicFindings] = File.ReadAllBytes(PublicFindings);
        var stated = AuditStatement.Read(SourceFile.Read(world["audit/audit-statement.json"]));
        foreach (var subject in stated.Subjects.Where(s => !Authority.Parts.ContainsKey(s.Name)))
            Authority.AlsoAudited[subject.Name] = subject.Digest.Sha256;
        Authority.Audit = stated.Predicate;
        Authority.Registers["registers/justifications.yaml"] = VirtualAuthority.Justified(stated.Predicate.Features);
        Authority.Gates.Clear();
        Authority.Gates.AddRange(stated.Predicate.Gates);
        for (var i = 0; i < Authority.SignOffs.Count; i++)
            Authority.SignOffs[i] = (Authority.SignOffs[i].Decision with { ValidFrom = new(2026, 11, 1) }, Authority.SignOffs[i].Key);
        Authority.Build();
        File.Copy(Path.Combine(Authority.Release, "audit-statement.json"), world["audit/audit-statement.json"], overwrite: true);
    }

    public VirtualAuthority Authority { get; } = new();

    public string Audit => world["audit"];

    public string PublicFindings => world["audit/public/findings.json"];

    public string this[string name] => world[name];

    public static string About => Path.Combine(AppContext.BaseDirectory, "Data", "about.yaml");

    public ReleaseFacts Facts(ReleaseStanding standing = ReleaseStanding.InForce)
    {
        var signed = standing is ReleaseStanding.Unverified ? null : Authority.Verify().Bundle;
        return ReleaseFactsReader.Read(Authority.Release, Audit, signed, standing);
    }

    /// <summary>Every exported file, from the shipped example changed as asked.</summary>
    public IReadOnlyDictionary<string, byte[]> Files(Action<About>? change = null, ReleaseStanding standing = ReleaseStanding.InForce)
    {
        var about = AboutFile.Read(SourceFile.Read(About));
        change?.Invoke(about);
        return ExportRun.Files(Facts(standing), about, "about.yaml");
    }

    /// <summary>What an export refuses, by field.</summary>
    public ILookup<string, Problem> Problems(Action<About> change) =>
        Assert.Throws<RefusedException>(() => Files(change)).Problems.ToLookup(p => p.Column!, StringComparer.Ordinal);

    public void Dispose()
    {
        Authority.Dispose();
        world.Dispose();
    }
}
