using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Interchange.Lineage;

namespace Interchange.Runs;

/// <summary>Where every executable begins: all usage errors at once, refusals as words on stderr, one exit code.</summary>
public static class CommandShell
{
    internal const string OwnFault = "this is our own fault. Nothing was delivered. Send these lines to the maintainers of this software:";
    private static JsonLog? log;

    private static string Program { get; } = Path.GetFileNameWithoutExtension(Environment.ProcessPath!);

    public static int Run(RootCommand root, string[] arguments)
    {
        VerbHelp.Show(root);
        root.Add(CompletionCommand.Create(Program));
        var parsed = root.Parse(arguments);
        if (Environment.GetEnvironmentVariable(JsonLog.Variable) is "json")
            Console.SetError(log = new JsonLog(Console.Error, Program, parsed.CommandResult.Command.Name, TimeProvider.System));
        var streams = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        var json = arguments.Contains(Answering.Option.Name, StringComparer.Ordinal);
        if (json)
        {
            streams.Output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
            Console.SetOut(new AnswerLines(Console.Error));
        }

        if (parsed.Errors.Count == 0)
            return parsed.Invoke(streams);
        var help = $"see: {VerbOf(parsed)} --help";
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine("error: " + error.Message);
        Console.Error.WriteLine(help);
        if (json)
            streams.Output.Write(Answering.Usage(VerbOf(parsed), parsed.Errors.Select(e => new Problem { Code = "usage", Rule = e.Message, Remedy = help })));
        return (int)ExitCode.Usage;
    }

    /// <summary>
    /// Sets what a verb does, and gives it <c>--json</c>. A refusal prints each problem and gives its exit code; anything else is our own fault.
    /// </summary>
    public static void Does(this Command command, Func<ParseResult, ExitCode> action)
    {
        command.Add(Answering.Option);
        command.SetAction(parsed => Observed.Verb(
            parsed.CommandResult.Command.Name,
            () => Answering.Give(parsed, VerbOf(parsed), () => Guard(() => action(parsed), parsed.InvocationConfiguration.Error))));
    }

    /// <summary>Program and verb, for example "pipeline release status".</summary>
    private static string VerbOf(ParseResult parsed)
    {
        var words = new List<string>();
        for (var at = parsed.CommandResult; at.Parent is CommandResult above; at = above)
            words.Insert(0, at.Command.Name);
        return string.Join(' ', words.Prepend(Program));
    }

    /// <summary>An unknown option is no value: it would be taken for a file of that name.</summary>
    /// <param name="argument">The argument that stands without an option.</param>
    /// <param name="said">The error, from the option as it was typed.</param>
    public static T RefusesOptions<T>(this T argument, Func<string, string> said)
        where T : Argument
    {
        argument.Validators.Add(given =>
        {
            foreach (var option in given.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
                given.AddError(said(option.Value));
        });
        return argument;
    }

    public static int Guard(Func<ExitCode> command, TextWriter errors)
    {
        try
        {
            return (int)LineageScope.Within(command);
        }
        catch (RefusedException refused)
        {
            foreach (var problem in refused.Problems)
                Tell(problem, errors);
            return (int)refused.ExitCode;
        }
        catch (Exception unexpected) when (unexpected is not OutOfMemoryException)
        {
            Tell(unexpected, errors);
            return (int)ExitCode.Unexpected;
        }
    }

    private static void Tell(Problem problem, TextWriter errors)
    {
        Answering.Refused(problem);
        if (log is not null)
            log.Tell(problem);
        else
            errors.WriteLine("error: " + problem);
    }

    private static void Tell(Exception unexpected, TextWriter errors)
    {
        Answering.Refused(new Problem { Code = "unexpected", Value = unexpected.GetType().Name, Rule = OwnFault, Remedy = "they stand on stderr" });
        if (log is not null)
        {
            log.Tell(unexpected);
            return;
        }

        errors.WriteLine("unexpected error: " + OwnFault);
        errors.WriteLine(unexpected);
    }
}
