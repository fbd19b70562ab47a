using System.CommandLine;
using System.Globalization;
using FairnessAudit.Population;
using Interchange.Runs;

namespace FairnessAudit.Commands;

/// <summary>The options of an audit of any table.</summary>
internal sealed class TableAuditOptions
{
    private const string OneForm = "give exactly one of --candidate, --history and --table";
    private static readonly string[] Roles = ["id", "score", "decision", "outcome", "probability"];
    private readonly Option<string?> table = new("--table") { Description = "A table of decisions: Parquet, CSV or NDJSON." };
    private readonly Option<string[]> column = new("--column") { Description = "ROLE=COLUMN, with ROLE one of id, score, decision, outcome, probability; repeat for each." };
    private readonly Option<string[]> attribute = new("--attribute") { Description = "A column of the protected file to audit; repeat for each." };
    private readonly Option<string[]> cross = new("--cross") { Description = "ATTRIBUTE,ATTRIBUTE whose combinations are audited too; may be repeated." };
    private readonly Option<string[]> reference = new("--reference") { Description = "ATTRIBUTE=GROUP to compare the others with, beside \"all others\"." };
    private readonly Option<string[]> stratum = new("--stratum") { Description = "A column of the table within whose values groups are compared; may be repeated." };
    private readonly Option<string> disclosure = new("--disclosure") { Description = "public-data or restricted.", DefaultValueFactory = _ => "restricted" };
    private readonly Option<string?> top = new("--top") { Description = "Decided are the K highest scores, or a share such as 10%." };
    private readonly Option<double?> threshold = new("--threshold") { Description = "Decided are scores from this on." };

    public IEnumerable<Option> All => [table, column, attribute, cross, reference, stratum, disclosure, top, threshold];

    public bool Given(ParseResult parsed) => parsed.GetValue(table) is not null;

    public IReadOnlyList<string> Attributes(ParseResult parsed) => parsed.GetValue(attribute) ?? [];

    /// <exception cref="RefusedException">Exit code 2, with every problem.</exception>
    public TableAuditRequest Request(ParseResult parsed, SharedAuditOptions shared, bool anotherToo)
    {
        // Two other forms: what a table lacks is nobody's question.
        if (anotherToo && !Given(parsed))
            throw RefusedException.Usage(Wrong("--table", null, OneForm));
        var problems = new List<Problem>();
        var columns = Pairs("--column", parsed.GetValue(column), problems);
        foreach (var role in columns.Keys.Except(Roles, StringComparer.Ordinal))
            problems.Add(Wrong("--column", role, "the role must be id, score, decision, outcome or probability"));
        if (anotherToo || !Given(parsed))
            problems.Add(Wrong("--table", null, OneForm));
        if (!columns.ContainsKey("id"))
            problems.Add(Wrong("--column", null, "--column id=... is needed"));
        var decision = Decision(parsed, columns, problems);
        if (parsed.GetValue(attribute) is not { Length: > 0 })
            problems.Add(Wrong("--attribute", null, "name at least one attribute"));
        if (parsed.GetRequiredValue(disclosure) is not ("public-data" or "restricted"))
            problems.Add(Wrong("--disclosure", parsed.GetValue(disclosure), "must be public-data or restricted"));
        var references = Pairs("--reference", parsed.GetValue(reference), problems);
        var crossed = Crossed(parsed, problems);
        if (problems.Count > 0)
            throw new RefusedException(ExitCode.Usage, problems);
        return new TableAuditRequest
        {
            Table = parsed.GetValue(table)!,
            Protected = shared.Protected,
            Columns = new TableRequest
            {
                Id = columns["id"],
                Score = columns.GetValueOrDefault("score"),
                Outcome = columns.GetValueOrDefault("outcome"),
                Probability = columns.GetValueOrDefault("probability"),
                Decision = decision,
                Attributes = parsed.GetValue(attribute)!,
                Strata = parsed.GetValue(stratum) ?? [],
            },
            Crossed = crossed,
            References = references,
            Gates = shared.Gates,
            Disclosure = parsed.GetRequiredValue(disclosure),
            PreviousPublic = shared.PreviousPublic,
            Threads = shared.Threads,
        };
    }

    private string[][] Crossed(ParseResult parsed, List<Problem> problems)
    {
        var audited = parsed.GetValue(attribute) ?? [];
        var pairs = Array.ConvertAll(parsed.GetValue(cross) ?? [], c => c.Split(','));
        problems.AddRange(pairs.Where(p => p.Length != 2 || p[0] == p[1] || p.Except(audited, StringComparer.Ordinal).Any())
            .Select(p => Wrong("--cross", string.Join(',', p), "must be two different columns, each given with --attribute")));
        return pairs;
    }

    private DecisionRule Decision(ParseResult parsed, SortedDictionary<string, string> columns, List<Problem> problems)
    {
        var share = parsed.GetValue(top);
        var cut = parsed.GetValue(threshold);
        var given = columns.GetValueOrDefault("decision");
        if (new[] { given is not null, share is not null, cut is not null }.Count(x => x) != 1)
            problems.Add(Wrong("--column decision", null, "give exactly one of --column decision=..., --top and --threshold"));
        if (given is null && !columns.ContainsKey("score"))
            problems.Add(Wrong("--column score", null, "--top and --threshold need --column score=..."));
        int? places = null;
        double? part = null;
        if (share is not null && share.EndsWith('%') && double.TryParse(share[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100)
            part = percent / 100;
        else if (share is not null && int.TryParse(share, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
            places = count;
        else if (share is not null)
            problems.Add(Wrong("--top", share, "must be a number of rows, or a share such as 10%"));
        return new DecisionRule(given, places, part, cut);
    }

    private static SortedDictionary<string, string> Pairs(string option, string[]? values, List<Problem> problems)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in values ?? [])
        {
            var at = value.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == value.Length - 1)
                problems.Add(Wrong(option, value, "must be NAME=VALUE"));
            else if (!pairs.TryAdd(value[..at], value[(at + 1)..]))
                problems.Add(Wrong(option, value, "is given twice"));
        }

        return pairs;
    }

    private static Problem Wrong(string option, string? value, string rule) =>
        new() { Code = "option", Column = option, Value = value, Rule = rule, Remedy = "see fairness-audit audit --help" };
}
