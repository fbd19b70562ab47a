using System.CommandLine;
using Interchange.Runs;

namespace FairnessAudit.Commands;

/// <summary>The options of an audit of past nights.</summary>
internal sealed class HistoryAuditOptions
{
    private readonly Option<string?> history = new("--history") { Description = "Folder written by pipeline outcomes: what past nights did and what people made of it. Evidences a process; never releasable." };

    public IEnumerable<Option> All => [history];

    public bool Given(ParseResult parsed) => parsed.GetValue(history) is not null;

    /// <param name="parsed">The arguments.</param>
    /// <param name="shared">What every audit takes.</param>
    /// <param name="attributes">Those named on the command line.</param>
    /// <exception cref="RefusedException">Exit code 2.</exception>
    public HistoryAuditRequest Request(ParseResult parsed, SharedAuditOptions shared, IReadOnlyList<string> attributes)
    {
        if (shared.Gates is not null && attributes.Count > 0)
            throw RefusedException.Usage(new Problem { Code = "option", Column = "--attribute", Rule = "a gates policy names the attributes that it audits", Remedy = "give --gates or --attribute" });
        return new HistoryAuditRequest(parsed.GetValue(history)!, shared.Protected, shared.Gates, shared.Threads) { Attributes = attributes, PreviousPublic = shared.PreviousPublic, SecondReview = shared.SecondReview };
    }
}
