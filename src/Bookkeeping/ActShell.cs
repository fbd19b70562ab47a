using System.CommandLine;
using Interchange.Runs;

namespace Bookkeeping;

/// <summary>How a verb that makes or refuses something begins.</summary>
public static class ActShell
{
    /// <summary>Sets what a verb does; what it makes and what it refuses is told to the ledger.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="ledger">Its option for a ledger.</param>
    /// <param name="verb">Program and verb, for example "pipeline intake".</param>
    /// <param name="work">The work; it says what it took and made.</param>
    /// <param name="clock">The system's where none is given.</param>
    public static void Does(this Command command, Option<string?> ledger, string verb, Func<ParseResult, Act, ExitCode> work, TimeProvider? clock = null) =>
        command.Does(parsed => new Act(verb, parsed.GetValue(ledger), clock).Do(act => work(parsed, act)));
}
