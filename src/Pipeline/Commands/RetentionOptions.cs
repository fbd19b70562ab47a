using System.CommandLine;
using Interchange.Runs;
using Pipeline.Retention;

namespace Pipeline.Commands;

/// <summary>Where results lie and which ledger speaks of them; the same for deleting and for proving it.</summary>
internal sealed class RetentionOptions
{
    private readonly Option<string?> nights = new("--nights") { Description = "Folder of the nights, those under replay among them." };
    private readonly Option<string[]> results = new("--results") { Description = "A result, or a folder that holds results; may be given more than once. verify then looks for every result of which the ledger speaks." };

    /// <summary>Where the deletion, or why it was refused, is told.</summary>
    public Option<string?> Ledger { get; } = new("--ledger") { Description = "The room's ledger: it holds that a deletion was going to be done and that it was done." };

    public void AddTo(Command command)
    {
        command.Add(nights);
        command.Add(results);
        command.Add(Ledger);
    }

    /// <exception cref="RefusedException">Exit code 2: one is missing.</exception>
    public RetentionRequest Read(ParseResult parsed) => new()
    {
        Nights = Demand(parsed.GetValue(nights), "--nights"),
        Results = parsed.GetValue(results) ?? [],
        Ledger = Demand(parsed.GetValue(Ledger), "--ledger"),
    };

    public static string Demand(string? value, string option) => value ?? throw Missing(option);

    public static RefusedException Missing(string option) => RefusedException.Usage(new Problem { Code = "option-missing", Column = option, Rule = "is missing", Remedy = "see: pipeline retention --help" });
}
