using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;
using Ledger;

namespace Bookkeeping;

/// <summary>One run of a verb, as the ledger will tell it: what it took, what it made, and whether it was refused.</summary>
/// <param name="verb">Program and verb, for example "pipeline intake".</param>
/// <param name="ledger">Where the ledger is kept; null where none is, until an installation names one.</param>
/// <param name="clock">When; the system's where none is given.</param>
public sealed class Act(string verb, string? ledger, TimeProvider? clock)
{
    /// <summary>Exit codes that are a decision about what was given; a typing error or a passing fault is none.</summary>
    private static readonly ExitCode[] Decisions = [ExitCode.InputBroken, ExitCode.DeliveryRefused, ExitCode.Refused, ExitCode.AuditBlocks];

    private readonly SortedDictionary<string, string> taken = new(StringComparer.Ordinal);
    private SortedDictionary<string, string>? made;
    private string? result;
    private bool already;
    private string? state;

    public string? Ledger { get; private set; } = ledger;

    public string? Actor { get; set; }

    /// <summary>Takes the installation's ledger where none was given, and its memory of it.</summary>
    public void Uses(Installation? installation)
    {
        Ledger ??= installation?.Ledger;
        if (Ledger is not null && string.Equals(Ledger, installation?.Ledger, StringComparison.Ordinal))
            state = installation!.StateFolder;
    }

    /// <summary>What goes in, by name: a refusal tells it. A name that is no line of text is told as one.</summary>
    public void Took(IEnumerable<KeyValuePair<string, string>> sha256ByName)
    {
        foreach (var (name, sha256) in sha256ByName)
            taken[string.Concat(name.Select(c => char.IsControl(c) ? '?' : c))] = sha256;
    }

    /// <summary>A result folder stands complete: its run record names every digest that went in and came out.</summary>
    public void Made(string folder) =>
        Made(folder, [KeyValuePair.Create(ResultFolder.RecordName, SourceFile.Read(Path.Combine(folder, ResultFolder.RecordName)).Sha256)]);

    /// <summary>The same result stood there already. It gets its entry if a run that died left none.</summary>
    public void AlreadyMade(string folder)
    {
        Made(folder);
        already = true;
    }

    /// <summary>The same, told by these digests.</summary>
    public void AlreadyMade(string path, IEnumerable<KeyValuePair<string, string>> sha256ByName)
    {
        Made(path, sha256ByName);
        already = true;
    }

    /// <summary>A file or folder stands complete, told by these digests.</summary>
    public void Made(string path, IEnumerable<KeyValuePair<string, string>> sha256ByName)
    {
        result = path;
        made = new SortedDictionary<string, string>(sha256ByName.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Adds an entry of its own, for work that the ledger tells in steps.</summary>
    /// <exception cref="RefusedException">Exit codes 3, 5 and 75.</exception>
    public void Step(string outcome, string? about, IReadOnlyDictionary<string, string> subjects) =>
        LedgerNote.Write(Ledger, about, verb, subjects, Actor, clock, outcome, state);

    /// <summary>The newest entries of this verb's earlier runs, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Earlier() =>
        Ledger is { } book && Ledgers.Exists(book) ? LedgerNote.Told(book, () => Ledgers.Open(book).Read(new LedgerFilter(Verb: verb))) : [];

    /// <summary>Does the work, and tells the ledger what came of it.</summary>
    /// <exception cref="RefusedException">What the work refuses; or the ledger cannot be written.</exception>
    public ExitCode Do(Func<Act, ExitCode> work)
    {
        try
        {
            var code = work(this);
            if (made is { } subjects && !(already && Held(subjects)))
                Step(code is ExitCode.Done or ExitCode.PolicyOnly ? LedgerOutcome.Done : FormattableString.Invariant($"{LedgerOutcome.Done} {(int)code}"), result, subjects);
            return code;
        }
        catch (RefusedException refused) when (Decisions.Contains(refused.ExitCode) && !refused.Problems.Any(p => p.Code.StartsWith("ledger-", StringComparison.Ordinal)))
        {
            TellRefusal(refused);
            throw;
        }
    }

    private bool Held(SortedDictionary<string, string> subjects) =>
        Earlier().Any(e => subjects.All(s => e.Subjects.TryGetValue(s.Key, out var digest) && string.Equals(digest, s.Value, StringComparison.Ordinal)));

    /// <summary>The refusal itself matters more than its entry: a ledger that cannot be written is told and changes nothing.</summary>
    private void TellRefusal(RefusedException refused)
    {
        try
        {
            Step(LedgerOutcome.Refused((int)refused.ExitCode, refused.Problems.Select(p => p.Code)), null, taken);
        }
        catch (RefusedException unwritten)
        {
            Console.Error.WriteLine($"note: this refusal is not in the ledger: {unwritten.Message}");
        }
    }
}
