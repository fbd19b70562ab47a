using System.Text.Json;
using FairnessAudit.Measures;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.ScoredSignals;

namespace FairnessAudit.Grounds;

/// <summary>
/// Quotes what the candidate's evaluation says of its use. Only figures of the audited model at the audited capacity are taken; the audit has
/// not computed them again, and says so wherever it shows them.
/// </summary>
internal static class EvaluationFile
{
    public const string Name = "evaluation.json";
    private const string Candidate = "candidate";
    private const string PolicyOnly = "policy-only";
    private static readonly string[] NoRule = [Candidate, PolicyOnly, "process", "random-draw"];

    /// <param name="file">evaluation.json of the candidate's folder.</param>
    /// <param name="record">What the audit was handed.</param>
    /// <returns>Null where the file does not tell these figures, for example in another form: the report then says that suitability was not shown.</returns>
    /// <exception cref="RefusedException">Exit code 3: it is of another model, window or capacity.</exception>
    public static RuleQuality? Read(SourceFile file, CandidateRecord record)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Bytes);
            var root = document.RootElement;
            var rules = root.GetProperty("rules").EnumerateArray().ToArray();
            if (!rules.Any(r => Id(r) is Candidate))
                return null;
            var rule = rules.First(r => Id(r) is Candidate);
            DemandSame(file, root, rule, record);
            var policy = rules.Where(r => Id(r) is PolicyOnly).Select(r => (JsonElement?)r).FirstOrDefault();
            var less = root.GetProperty("candidate_minus_other").EnumerateArray().Where(d => d.GetProperty("other").GetString() is PolicyOnly).Select(d => (JsonElement?)d).FirstOrDefault();
            return new RuleQuality(
                file.Sha256,
                record.Capacity,
                rule.GetProperty("counts").GetProperty("put_forward").GetInt64(),
                Weighted(rule, "precision_at_capacity"),
                policy is { } p ? Weighted(p, "precision_at_capacity") : null,
                less is { } d ? Weighted(d, "precision_at_capacity") : null,
                Weighted(rule, "share_of_founded_reached"),
                policy is { } q ? Weighted(q, "share_of_founded_reached") : null,
                less is { } e ? Weighted(e, "share_of_founded_reached") : null,
                rule.TryGetProperty("days_earlier_than_policy_only", out var days) && days.ValueKind is JsonValueKind.Object ? Figure(days) : null)
            {
                OtherRules = [.. rules.Select(Id).Where(id => !NoRule.Contains(id, StringComparer.Ordinal))],
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string Id(JsonElement rule) => rule.GetProperty("id").GetString() ?? "";

    private static QuotedFigure Weighted(JsonElement of, string measure) => Figure(of.GetProperty(measure).GetProperty("weighted"));

    private static QuotedFigure Figure(JsonElement figure)
    {
        double? Number(string name) => figure.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
        return new QuotedFigure(
            Number("estimate"), Number("low"), Number("high"), figure.GetProperty("level").GetDouble(), figure.GetProperty("method").GetString() ?? "", figure.GetProperty("n").GetInt64(),
            figure.TryGetProperty("undefined_because", out var because) ? because.GetString() : null);
    }

    private static void DemandSame(SourceFile file, JsonElement root, JsonElement rule, CandidateRecord record)
    {
        var told = new (string Where, string? Value, string Expected)[]
        {
            ("rules.candidate.model_sha256", rule.GetProperty("model_sha256").GetString(), record.ModelSha256),
            ("ordering_policy_sha256", root.GetProperty("ordering_policy_sha256").GetString(), record.OrderingPolicySha256),
            ("manifest_sha256", root.GetProperty("manifest_sha256").GetString(), record.ManifestSha256),
            ("from", root.GetProperty("from").GetString(), record.From.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
            ("to", root.GetProperty("to").GetString(), record.To.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
            ("capacity", root.GetProperty("capacity").GetRawText(), record.Capacity.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        var problems = told.Where(t => t.Value != t.Expected).Select(t => new Problem
        {
            Code = "evaluation-of-another",
            File = file.Path,
            Column = t.Where,
            Value = t.Value,
            Rule = $"is not {t.Expected}, which {CandidateRecord.FileName} names",
            Remedy = "give the folder as pipeline evaluate wrote it",
        }).ToArray();
        if (problems.Length > 0)
            throw new RefusedException(ExitCode.InputBroken, problems);
    }
}
