using System.CommandLine;
using Interchange.Runs;
using Ledger;

namespace Bookkeeping;

/// <summary>Shows entries, for both programs.</summary>
public sealed class LedgerShow
{
    private readonly Option<int> last = new("--last") { Description = "how many of the newest entries", DefaultValueFactory = _ => 50 };
    private readonly Option<string?> verb = new("--verb") { Description = "only entries of this verb, with or without its program: nightly, or \"pipeline nightly\"" };
    private readonly Option<string?> subject = new("--subject") { Description = "only entries about this SHA-256" };

    public Option<string?> Ledger { get; } = new("--ledger") { Description = "a file, or postgresql://user@host:port/database" };

    public IReadOnlyList<Option> Options => [Ledger, last, verb, subject];

    /// <exception cref="RefusedException">Exit code 2: no ledger is named, or no SHA-256; 3: there is none, or it is damaged; 75: it is held or out of reach.</exception>
    public ExitCode Run(ParseResult parsed)
    {
        var address = parsed.GetValue(Ledger) ?? throw RefusedException.Usage(new Problem { Code = "option-missing", Column = "--ledger", Rule = "no ledger is named", Remedy = "give the ledger with --ledger" });
        if (parsed.GetValue(subject) is { } digest && (digest.Length != 64 || !digest.All(char.IsAsciiHexDigitLower)))
            throw RefusedException.Usage(new Problem { Code = "option-malformed", Column = "--subject", Rule = "a SHA-256 is 64 lower-case hexadecimal digits", Remedy = "give the whole digest" });
        var entries = LedgerNote.Told(address, () => LedgerVerify.Open(address).Read(new LedgerFilter(parsed.GetValue(last), parsed.GetValue(verb), parsed.GetValue(subject))));
        Answering.With(entries);
        foreach (var entry in entries)
        {
            Console.Out.WriteLine(FormattableString.Invariant($"{entry.Sequence} {entry.Utc} {entry.Actor}: {entry.Verb}: {entry.Outcome}"));
            foreach (var (name, sha256) in entry.Subjects)
                Console.Out.WriteLine($"    {sha256} {name}");
        }

        return ExitCode.Done;
    }
}
