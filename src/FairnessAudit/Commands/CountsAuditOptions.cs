using System.CommandLine;
using Interchange.Runs;

namespace FairnessAudit.Commands;

/// <summary>The options of an audit of a third party's counts.</summary>
internal sealed class CountsAuditOptions
{
    private readonly Option<string?> counts = new("--counts") { Description = "A third party's rounded table: step,attribute,group,stratum,level,count. Nobody's origin enters the house." };
    private readonly Option<string?> meta = new("--counts-meta") { Description = "Its description: rounding, suppression, sums, steps. For --counts." };

    public IEnumerable<Option> All => [counts, meta];

    public bool Given(ParseResult parsed) => parsed.GetValue(counts) is not null || parsed.GetValue(meta) is not null;

    /// <summary>What belongs to the other forms has no meaning here.</summary>
    /// <exception cref="RefusedException">Exit code 2, with every problem.</exception>
    public CountsAuditRequest Request(ParseResult parsed, string? gates, string? attributes, bool anotherToo)
    {
        var problems = new List<Problem>();
        if (anotherToo)
            problems.Add(Wrong("--counts", "give exactly one of --candidate, --history, --table and --counts"));
        if (parsed.GetValue(counts) is null)
            problems.Add(Wrong("--counts", "is needed beside --counts-meta"));
        if (parsed.GetValue(meta) is null)
            problems.Add(Wrong("--counts-meta", "is needed beside --counts"));
        if (attributes is not null)
            problems.Add(Wrong("--protected", "a third party counted: no protected file may be here"));
        return problems.Count == 0 ? new(parsed.GetValue(counts)!, parsed.GetValue(meta)!, gates) : throw new RefusedException(ExitCode.Usage, problems);
    }

    private static Problem Wrong(string option, string rule) => new() { Code = "option", Column = option, Rule = rule, Remedy = "see fairness-audit audit --help" };
}
