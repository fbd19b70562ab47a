using System.Text.Json.Serialization;

namespace Interchange.Trust;

/// <summary>
/// The gates as any reader of attestations knows tests. Derived from the audit's statement and never read for a verdict: a verifier makes
/// it again and compares. Format: in-toto test-result v0.1 (in-toto/attestation, spec/predicates/test-result.md).
/// </summary>
public sealed record TestResult
{
    /// <summary>PASSED, WARNED or FAILED.</summary>
    [JsonPropertyName("result")]
    public required string Result { get; init; }

    /// <summary>The policy that says what is asked.</summary>
    [JsonPropertyName("configuration")]
    public required IReadOnlyList<Subject> Configuration { get; init; }

    [JsonPropertyName("passedTests")]
    public required IReadOnlyList<string> PassedTests { get; init; }

    /// <summary>Gates that ask for a justification or only report, and are not within.</summary>
    [JsonPropertyName("warnedTests")]
    public required IReadOnlyList<string> WarnedTests { get; init; }

    /// <summary>Blocking gates that are not within.</summary>
    [JsonPropertyName("failedTests")]
    public required IReadOnlyList<string> FailedTests { get; init; }

    /// <param name="gates">Every gate of the audit.</param>
    /// <param name="gatesSha256">SHA-256 of the gates policy.</param>
    public static TestResult Of(IReadOnlyList<GateResult> gates, string gatesSha256)
    {
        var kinds = gates.ToLookup(g => g.Verdict is "within" ? "passed" : g.Effect is "block" ? "failed" : "warned", g => $"{g.Id}: {g.About}", StringComparer.Ordinal);
        return new TestResult
        {
            Result = kinds["failed"].Any() ? "FAILED" : kinds["warned"].Any() ? "WARNED" : "PASSED",
            Configuration = [new Subject(ReleaseBundle.GatesName, new SubjectDigest(gatesSha256))],
            PassedTests = [.. kinds["passed"]],
            WarnedTests = [.. kinds["warned"]],
            FailedTests = [.. kinds["failed"]],
        };
    }
}
