using Interchange.Runs;
using Ledger;

namespace Bookkeeping;

/// <summary>What is wrong with a ledger, as a refusal.</summary>
public static class LedgerProblem
{
    private const string Copy = "find out who changed the ledger; put back the last copy that verifies";
    private const string Newer = "find out who cut or replaced the ledger; put back a copy that holds everything seen since";

    public static RefusedException Refusal(string? ledger, LedgerException e) => e switch
    {
        { Temporary: true } => new RefusedException(ExitCode.Temporary, [Problem(ledger, "ledger-busy", e.Message, "try again")]),
        { Address: true } => new RefusedException(ExitCode.InputBroken, [Problem(ledger, "ledger-address", e.Message, "give a file, or an address of that form")]),
        _ => Refusal(ledger, new ChainBreak(0, e.Message, e.Fault)),
    };

    /// <summary>The first place where a chain does not hold.</summary>
    /// <param name="ledger">Where the ledger is kept.</param>
    /// <param name="broken">What was found.</param>
    /// <param name="seenIn">The file of the head that the chain no longer holds; null where this installation remembered it.</param>
    public static RefusedException Refusal(string? ledger, ChainBreak broken, string? seenIn = null)
    {
        var (exit, code, remedy) = broken.Fault switch
        {
            ChainFault.Truncated => (ExitCode.Refused, "ledger-truncated", Newer),
            ChainFault.Forked => (ExitCode.Refused, "ledger-forked", Newer),
            _ => (ExitCode.InputBroken, "ledger-broken", Copy),
        };
        return new RefusedException(exit, [Problem(ledger, code, broken.Rule, remedy) with { Row = broken.Row > 0 ? broken.Row : null, Value = seenIn }]);
    }

    private static Problem Problem(string? ledger, string code, string rule, string remedy) =>
        new() { Code = code, File = ledger is null ? null : Ledgers.Shown(ledger), Rule = rule, Remedy = remedy };
}
