using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>
/// A decision that somebody prepared on the page of an audit and now signs. It names the audit's statement and the edition of the findings that
/// was read, both by digest, so that it fits no other audit.
/// </summary>
internal sealed record DecisionFile
{
    public const string SchemaV1 = "decision/1";

    public required string Path { get; init; }

    /// <summary>SHA-256 of the audit's statement.</summary>
    public required string AuditSha256 { get; init; }

    /// <summary>SHA-256 of the findings that were read: the restricted edition's, or the public one's.</summary>
    public required string FindingsSha256 { get; init; }

    public required string Role { get; init; }

    public required Decision Decision { get; init; }

    public required string Reasons { get; init; }

    public required IReadOnlyList<Condition> Conditions { get; init; }

    public required IReadOnlyList<GateException> Exceptions { get; init; }

    /// <summary>Null for as long as `sign` takes by default.</summary>
    public required DateOnly? ValidUntil { get; init; }

    /// <exception cref="RefusedException">Exit code 3: not such a file; every reason at once.</exception>
    public static DecisionFile Read(string path)
    {
        var yaml = TrustYaml.Read<DecisionYaml>(path);
        var problems = Problems(yaml).Select(rule => new Problem { Code = "decision-broken", File = path, Rule = rule, Remedy = "make the file again on the page of the audit" }).ToArray();
        if (problems.Length > 0)
            throw RefusedException.Input(problems);
        var (conditions, exceptions) = ConditionsFile.Of(path, yaml.Conditions, yaml.Exceptions);
        return new DecisionFile
        {
            Path = path,
            AuditSha256 = yaml.AuditSha256!,
            FindingsSha256 = yaml.FindingsSha256!,
            Role = yaml.Role!,
            Decision = DecisionWords.Parse(yaml.Decision!)!.Value,
            Reasons = yaml.Reasons!.Trim(),
            Conditions = conditions,
            Exceptions = exceptions,
            ValidUntil = yaml.ValidUntil is null ? null : TrustYaml.Day(path, "valid_until", yaml.ValidUntil),
        };
    }

    /// <summary>The audit that is about to be signed is the one that was read, and what is decided of its gates is about gates that it has.</summary>
    /// <exception cref="RefusedException">Exit code 5 with every reason.</exception>
    public void DemandAbout(AuditFolder audit)
    {
        const string Again = "prepare the decision again, on the page of this audit";
        var refusals = new Refusals();
        if (!string.Equals(AuditSha256, audit.Statement.Sha256, StringComparison.Ordinal))
            refusals.Add("decision-other-audit", Path, $"the decision was prepared for another audit than {audit.Statement.Sha256}", Again, AuditSha256);
        if (!new[] { ReleaseBundle.FindingsName, ReleaseBundle.PublicFindingsName }.Any(name => string.Equals(audit.Files[name].Sha256, FindingsSha256, StringComparison.Ordinal)))
            refusals.Add("decision-other-findings", Path, "the decision was prepared from findings that are not this audit's", Again, FindingsSha256);
        var gates = audit.Predicate.Gates;
        foreach (var (gate, about) in Conditions.Where(c => c.Gate is not null && !gates.Any(c.Covers)).Select(c => (c.Gate!, c.About)).Concat(Exceptions.Where(e => !gates.Any(e.Covers)).Select(e => (e.Gate, (string?)e.About))))
            refusals.Add("decision-gate-unknown", Path, $"the audit has no result of gate {gate}{(about is null ? "" : $" about {about}")}", Again, gate);
        refusals.ThrowIfAny();
    }

    private static IEnumerable<string> Problems(DecisionYaml yaml)
    {
        if (yaml.Schema is not SchemaV1)
            yield return $"'schema' must be {SchemaV1}";
        if (!IsDigest(yaml.AuditSha256))
            yield return "'audit_sha256' must be the SHA-256 of the audit's statement";
        if (!IsDigest(yaml.FindingsSha256))
            yield return "'findings_sha256' must be the SHA-256 of the findings that were read";
        if (yaml.Decision is null || DecisionWords.Parse(yaml.Decision) is null)
            yield return "'decision' must be one of " + string.Join(", ", DecisionWords.All);
        if (yaml.Role is null || !Roles.All.Contains(yaml.Role, StringComparer.Ordinal))
            yield return "'role' must be one of " + string.Join(", ", Roles.All);
        if (string.IsNullOrWhiteSpace(yaml.Reasons))
            yield return "'reasons' is missing: a decision gives its reasons";
        if (Texts(yaml).Any(text => text!.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))))
            yield return "a text holds a control character: whoever signs must see on a terminal what is signed";
    }

    private static IEnumerable<string?> Texts(DecisionYaml yaml) =>
        new[] { yaml.Reasons }.Concat((yaml.Conditions ?? []).SelectMany(c => new[] { c.Gate, c.About, c.Text, c.Owner })).Concat((yaml.Exceptions ?? []).SelectMany(e => new[] { e.Gate, e.About, e.Reason })).Where(t => t is not null);

    private static bool IsDigest(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);

    private sealed class DecisionYaml
    {
        public string? Schema { get; set; }

        public string? AuditSha256 { get; set; }

        public string? FindingsSha256 { get; set; }

        public string? Decision { get; set; }

        public string? Role { get; set; }

        public string? Reasons { get; set; }

        public string? ValidUntil { get; set; }

        public List<ConditionEntry>? Conditions { get; set; }

        public List<ExceptionEntry>? Exceptions { get; set; }
    }
}
